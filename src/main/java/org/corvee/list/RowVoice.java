package org.corvee.list;

import java.util.List;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.model.ThingId;

/**
 * Makes the claims of one row in one voice.
 *
 * @param row that takes them
 * @param key of the voice
 * @param entry as the list refers to it, such as {@code KPe.050}
 * @param cites what the voice says that it relies on
 */
record RowVoice(ListRow row, String key, String entry, List<ThingId> cites) {
    RowVoice {
        cites = List.copyOf(cites);
    }

    /** A voice that cites nothing. */
    RowVoice(ListRow row, String key, String entry) {
        this(row, key, entry, List.of());
    }

    /** Claims outright that a field gives a value; {@code what} says what the value is: {@code the address}. */
    void give(String field, ThingId subject, String property, String value, String what) {
        give(field, subject, property, value, what, Manner.PLAIN);
    }

    /** Claims in some manner that a field gives a value. */
    void give(String field, ThingId subject, String property, String value, String what, Manner manner) {
        say(field, List.of(subject.text(), property, value), "gives %s %s.".formatted(what, value), manner);
    }

    /** Keeps free words, which nobody has read yet. */
    void note(String field, ThingId subject, String words) {
        say(field, List.of(subject.text(), "note", words), "has a note that nobody has curated yet.", Manner.PLAIN);
    }

    /** Claims that a field relates a thing to another, or to a concept; {@code words} say so. */
    void relate(String field, ThingId subject, String property, String object, String words) {
        say(field, List.of(subject.text(), property, object), words, Manner.PLAIN);
    }

    /** Claims in some manner that a field relates a thing to another. */
    void relate(String field, ThingId subject, String property, String object, String words, Manner manner) {
        say(field, List.of(subject.text(), property, object), words, manner);
    }

    /** Claims that an entry is about somebody from a day on. */
    void list(String field, ThingId listing, ThingId listed, String name, String from) {
        List<String> statement = List.of(listing.text(), EarlierList.LISTS, listed.text(), from + "/..");
        say(field, statement, "is about %s.".formatted(name), Manner.PLAIN);
    }

    private void say(String field, List<String> statement, String words, Manner manner) {
        row.claim(field, new RowClaim(key, "Entry %s %s".formatted(entry, words), statement, manner, cites));
    }
}
