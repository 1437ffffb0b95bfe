package org.corvee.audit.report;

import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.List;
import java.util.Set;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.report.Markup.Element;

/** What every part of the report is built of. */
final class Blocks {
    private static final Set<String> GRAVE = Set.of("error", "real");
    private static final Set<String> NOTABLE = Set.of("warning", "open", "engaged");

    private Blocks() {}

    static Element section(String id, String title, Markup... content) {
        return of("section", of("h2", title)).with("id", id).and(content);
    }

    static Element table(List<String> columns, List<Element> rows) {
        if (rows.isEmpty()) {
            return of("p", "None.");
        }
        Element head = of(
                "thead",
                of("tr", columns.stream().map(column -> of("th", column)).toList()));
        return of("div", of("table", head, of("tbody", rows))).with("class", "wide");
    }

    static Element number(Object number) {
        return of("td", String.valueOf(number)).with("class", "number");
    }

    static Element link(String id, String text) {
        return of("a", text).with("href", "#" + id);
    }

    static Element badge(String word) {
        String look = GRAVE.contains(word) ? "grave" : NOTABLE.contains(word) ? "notable" : "mild";
        return of("span", word).with("class", "badge " + look);
    }

    /** An id and what people call it. */
    static Markup named(Named named) {
        Element code = of("code", named.id());
        return named.isLabelled() ? of("span", code, text(" " + named.label())) : code;
    }
}
