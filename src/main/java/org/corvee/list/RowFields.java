package org.corvee.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.model.NearWords;
import org.corvee.source.Faults;

/**
 * Goes over the fields of a row of XML before anybody reads them: counts them, and stops what nobody would read.
 *
 * @param text in which the row stands
 * @param account of the list's fields
 * @param prose the fields that may be long
 * @param faults takes what is wrong
 */
record RowFields(ListText text, Account account, Set<String> prose, Faults faults) {
    private static final String CHANGED = "the list's form has changed, and its reader has to learn the field first";
    private static final int LONGEST = 1_000;
    private static final int LONGEST_PROSE = 10_000;

    RowFields {
        prose = Set.copyOf(prose);
    }

    /** Takes account of a row's fields. */
    void check(XmlElement row) {
        check(row, "");
    }

    /** The same, where the names of fields begin with the row's, for the list has rows of several names. */
    void check(XmlElement row, String path) {
        List<String> filled = new ArrayList<>();
        attributes(row, row.name(), path, filled);
        row.children()
                .forEach(child -> check(child, path.isEmpty() ? child.name() : path + "/" + child.name(), filled));
        account.row(filled);
    }

    private void check(XmlElement element, String path, List<String> filled) {
        attributes(element, path, path, filled);
        element.children().forEach(child -> check(child, path + "/" + child.name(), filled));
        if (element.text().isEmpty()) {
            return;
        }
        if (!account.knows(path)) {
            unread(
                    element,
                    "<%s>".formatted(path),
                    NearWords.of(path, account.names()).remedy(CHANGED));
            return;
        }
        filled.add(path);
        checkLength(element, "<%s>".formatted(path), element.text(), prose.contains(element.name()));
    }

    private void attributes(XmlElement element, String shown, String path, List<String> filled) {
        element.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> {
                    String name = attribute.getKey();
                    String what = "the attribute %s of <%s>".formatted(name, shown);
                    if (!account.knows(path + "@" + name)) {
                        unread(element, what, CHANGED);
                    } else if (!attribute.getValue().isBlank()) {
                        filled.add(path + "@" + name);
                        checkLength(element, what, attribute.getValue(), prose.contains(name));
                    }
                });
    }

    private void checkLength(XmlElement element, String what, String value, boolean isProse) {
        int most = isProse ? LONGEST_PROSE : LONGEST;
        if (value.length() > most) {
            faults.add(
                    text.spot(element.line()),
                    "%s has %,d characters, and begins '%s…'".formatted(what, value.length(), value.substring(0, 20)),
                    "a list has %,d there at most; correct it in a copy of the file".formatted(most));
        }
    }

    private void unread(XmlElement element, String what, String remedy) {
        faults.add(text.spot(element.line()), what + " is none of the fields that are read", remedy);
    }
}
