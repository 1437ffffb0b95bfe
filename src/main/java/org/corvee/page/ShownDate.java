package org.corvee.page;

import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;

/** A date in words; whoever points at them sees how it is written. */
public final class ShownDate {
    private ShownDate() {}

    /** A date of EDTF. */
    public static Html of(String edtf) {
        return shown(DateWords.of(edtf), edtf);
    }

    /** A time, as it is said and as it is read. */
    public static Html of(Dating dating) {
        return shown(DateWords.of(dating), dating.edtf());
    }

    /**
     * A date whose words are found already.
     *
     * @param edtf as it is written
     */
    public static Html of(String words, String edtf) {
        return shown(words, edtf);
    }

    private static Html shown(String words, String edtf) {
        return Html.tag(Html.Tag.SPAN, words).with(Attribute.Name.TITLE, edtf);
    }
}
