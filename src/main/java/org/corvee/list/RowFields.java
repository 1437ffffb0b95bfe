package org.corvee.list;

import java.util.ArrayList;
import java.util.List;
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
        List<String> filled = new ArrayList<>();
        row.children().forEach(child -> check(child, child.name(), filled));
        account.row(filled);
    }

    private void check(XmlElement element, String path, List<String> filled) {
        element.attributes().keySet().stream()
                .sorted()
                .forEach(name -> unread(element, "the attribute %s of <%s>".formatted(name, path), CHANGED));
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
        int most = prose.contains(element.name()) ? LONGEST_PROSE : LONGEST;
        if (element.text().length() > most) {
            faults.add(
                    text.spot(element.line()),
                    "<%s> has %,d characters, and begins '%s…'"
                            .formatted(
                                    path,
                                    element.text().length(),
                                    element.text().substring(0, 20)),
                    "a list has %,d there at most; correct it in a copy of the file".formatted(most));
        }
    }

    private void unread(XmlElement element, String what, String remedy) {
        faults.add(text.spot(element.line()), what + " is none of the fields that are read", remedy);
    }
}
