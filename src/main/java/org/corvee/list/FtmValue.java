package org.corvee.list;

import org.corvee.list.ListRow.Manner;
import org.corvee.model.Credibility;
import org.corvee.model.Modality;
import org.corvee.model.Qualifier;

/**
 * A value of an entity.
 *
 * @param text cleaned by whoever publishes it
 * @param original as the data set wrote it, if it was cleaned
 * @param modality how firmly it is said
 */
record FtmValue(String text, String original, Modality modality) {
    /** A value that stands as it is. */
    static FtmValue of(String text) {
        return new FtmValue(text, "", Modality.REPORTED);
    }

    /** As the data set wrote it. */
    String verbatim() {
        return original.isEmpty() ? text : original;
    }

    /** Said outright. */
    Manner plain() {
        return new Manner(modality, null, null, null);
    }

    /** Said of what is cleaned, which is a reading. */
    Manner read() {
        boolean isCleaned = !original.isEmpty() && !original.equals(text);
        return new Manner(modality, null, null, isCleaned ? "The data set writes '%s'.".formatted(original) : null);
    }

    /** Said with a grade. */
    Manner graded(Credibility credibility) {
        return new Manner(modality, credibility, null, null);
    }

    /** Said of what was so once. */
    Manner former() {
        return new Manner(modality, null, Qualifier.FORMERLY, null);
    }
}
