package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.model.Cv;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/** What the rules find under the law, which is never that somebody broke it. */
record LawSection(Term thing, TermHtml naming, ThingPage.Several<ComplianceFinding> law) {
    /** A column of the table. */
    private record Column(String head, Function<ComplianceFinding, Term> term) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Paragraph", finding -> new Term.Iri(finding.matter().provision())),
            new Column("About", finding -> new Term.Iri(finding.matter().about())),
            new Column(
                    "Outcome",
                    finding -> concept("outcome", finding.engagement().word())));

    private static Term concept(String scheme, String word) {
        return new Term.Iri(Cv.concept(scheme, word));
    }

    Html html() {
        if (findings().isEmpty()) {
            return all(List.of());
        }
        List<String> heads =
                Stream.concat(columns().map(Column::head), Stream.of("Missing")).toList();
        List<Html> body = findings().stream().map(this::row).toList();
        return tag(
                        SECTION,
                        tag(H2, "Under the law"),
                        tag(P, "A finding says whether a paragraph is engaged, not whether it was violated.")
                                .with(Attribute.Name.CLASS, "quiet"),
                        new WideTable(heads, body)
                                .html()
                                .with(Attribute.Name.ROLE, "region")
                                .with(Attribute.Name.ARIA_LABEL, "Findings under the law"),
                        law.onward("findings, the most telling first"))
                .with(Attribute.Name.ID, "law");
    }

    private List<ComplianceFinding> findings() {
        return law.shown();
    }

    /** A column that would say the same in each row is left out. */
    private Stream<Column> columns() {
        return COLUMNS.stream().filter(column -> findings().stream()
                .anyMatch(finding -> !column.term().apply(finding).equals(thing)));
    }

    private Html row(ComplianceFinding finding) {
        List<Html> missing = finding.missing().stream()
                .map(word -> naming.of(concept("missing", word)))
                .toList();
        Html none = missing.isEmpty() ? text("nothing") : Html.spaced(missing, ", ");
        Stream<Html> cells = columns().map(column -> naming.of(column.term().apply(finding)));
        return tag(
                TR,
                all(Stream.concat(cells, Stream.of(none))
                        .map(cell -> tag(TD, cell))
                        .toList()));
    }
}
