package org.corvee.page;

import java.util.ArrayList;
import java.util.List;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;

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

    /** When a document was published: as its text says it, and what the curators infer, as such. */
    public static Html published(Document.Dates dates) {
        List<Html> parts = new ArrayList<>();
        if (!dates.published().isEmpty()) {
            parts.add(shown(dates.saidWords(), dates.published()));
        }
        if (!dates.inferredWords().isEmpty()) {
            parts.add(Html.tag(Html.Tag.SPAN, "(%s)".formatted(dates.inferredWords()))
                    .with(Attribute.Name.CLASS, "inferred-date"));
        }
        return Html.spaced(parts, " ");
    }

    private static Html shown(String words, String edtf) {
        return Html.tag(Html.Tag.SPAN, words).with(Attribute.Name.TITLE, edtf);
    }
}
