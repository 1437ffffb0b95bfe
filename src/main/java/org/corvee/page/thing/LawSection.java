package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What the rules find under the law, which is never that somebody broke it.
 *
 * @param findings rows of {@code queries/page/entity-law.rq}
 */
record LawSection(Term thing, Naming naming, Result findings) {
    private static final Map<String, String> HEADS =
            Map.of("provision", "Paragraph", "about", "About", "outcome", "Outcome");

    Html html() {
        if (findings.rows().isEmpty()) {
            return all(List.of());
        }
        Map<Term, List<Row>> rows = findings.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Claimed.needed(row, "finding"), LinkedHashMap::new, Collectors.toList()));
        List<String> heads = Stream.concat(
                        columns().map(column -> Objects.requireNonNull(HEADS.get(column))),
                        Stream.of("What is missing"))
                .toList();
        List<Html> body = rows.values().stream().map(this::row).toList();
        return tag(
                        SECTION,
                        tag(H2, "Under the law"),
                        tag(P, "A rule finds whether a paragraph is engaged, not whether it was broken.")
                                .with(Attribute.Name.CLASS, "quiet"),
                        new WideTable(heads, body)
                                .html()
                                .with(Attribute.Name.ROLE, "region")
                                .with(Attribute.Name.ARIA_LABEL, "Findings under the law"))
                .with(Attribute.Name.ID, "law");
    }

    /** A column that would say the same in each row is left out. */
    private Stream<String> columns() {
        return Stream.of("provision", "about", "outcome").filter(column -> findings.rows().stream()
                .anyMatch(row -> !Claimed.needed(row, column).equals(thing)));
    }

    private Html row(List<Row> finding) {
        Row first = finding.get(0);
        List<Html> missing = finding.stream()
                .flatMap(row -> row.term("missing").stream())
                .map(naming::of)
                .toList();
        Stream<Html> cells = columns().map(column -> naming.of(Claimed.needed(first, column)));
        Html none = missing.isEmpty() ? text("nothing") : FootnoteText.spaced(missing, ", ");
        return tag(
                TR,
                all(Stream.concat(cells, Stream.of(none))
                        .map(cell -> tag(TD, cell))
                        .toList()));
    }
}
