package org.corvee.list;

import org.corvee.source.DataFolder;

/** A list of which somebody has to say that it is meant to be taken; nothing was written. */
public final class DoubtfulList extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DoubtfulList(String question) {
        super(question);
    }

    /** It has lost a tenth of its rows or more since it was imported last. */
    static DoubtfulList fewerRows(ListText text, int rows, EarlierList earlier) {
        return new DoubtfulList(
                "%s: %,d rows, where %s had %,d; see whether the file is whole, and say --accept if it is"
                        .formatted(DataFolder.name(text.file()), rows, earlier.document(), earlier.rows()));
    }

    /** A later state of it is there, which says what has gone since the state before. */
    static DoubtfulList older(ListText text, String day, String later) {
        return new DoubtfulList(
                ("%s: it is of %s, and '%s' is there already, which was compared with the state before it; say --accept"
                                + " to take the older one as well, and then import the file of '%s' again")
                        .formatted(DataFolder.name(text.file()), day, later, later));
    }
}
