package org.corvee.page.thing;

import java.util.Arrays;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** What a claim is to this graph: a fact, or why it is none. */
public enum Standing {
    FACT("fact", "Facts", "Somebody states it, and the policy of this build asserts it."),
    DENIED("denied", "Denied", "A denial is a claim like any other; it removes nothing."),
    EXPECTED(
            "expected", "Planned or expected", "Said of the future, and no fact unless somebody reports that it came."),
    RUMOURED("rumoured", "Rumoured", "Passed on without anybody who stands for it."),
    OPINION("opinion", "Thought", "What somebody thinks of it."),
    INFERRED("inferred", "Inferred", "A conclusion, of a source or of the curators, which nobody states."),
    SAID(
            "said",
            "Said, and not taken over",
            "It stands in a headline alone, or is a judgement that stays its speaker’s."),
    RETRACTED("retracted", "Taken back", "It was retracted and carries nothing.");

    private final String word;
    private final String heading;
    private final String meaning;

    Standing(String word, String heading, String meaning) {
        this.word = word;
        this.heading = heading;
        this.meaning = meaning;
    }

    /** The standing of the claim of a row with the columns retracted, asserted, stance and modality. */
    static Standing of(Row row) {
        if (row.term("retracted").isPresent()) {
            return RETRACTED;
        }
        if (row.term("asserted").isPresent()) {
            return FACT;
        }
        String modality = local(row, "modality");
        if (local(row, "stance").equals("denies") && !modality.equals(EXPECTED.word)) {
            return DENIED;
        }
        return Arrays.stream(values())
                .filter(standing -> standing.word.equals(modality))
                .findFirst()
                .orElse(SAID);
    }

    static String local(Row row, String column) {
        return row.term(column).map(Standing::local).orElse("");
    }

    private static String local(Term term) {
        return term instanceof Term.Iri iri ? iri.value().substring(iri.value().indexOf('#') + 1) : "";
    }

    /** The class of the stylesheet that says it by shape and hue. */
    public String word() {
        return word;
    }

    /** Over several claims of this standing. */
    public String heading() {
        return heading;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** The word with its shape. */
    public Html badge() {
        return badge(word, word);
    }

    static Html badge(String look, String word) {
        return Html.tag(Html.Tag.SPAN, word).with(Attribute.Name.CLASS, "badge " + look);
    }
}
