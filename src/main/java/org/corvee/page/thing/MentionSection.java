package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What else in the graph points here, in folds.
 *
 * @param mentions rows of {@code queries/page/entity-mentions.rq}
 */
record MentionSection(TermHtml naming, Result mentions) {
    Html html() {
        if (mentions.rows().isEmpty()) {
            return all(List.of());
        }
        Map<Term, List<Row>> properties = mentions.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.term("property").orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<Html> folds = properties.entrySet().stream()
                .map(property -> fold(property.getKey(), property.getValue()))
                .toList();
        return tag(SECTION, tag(H2, "Mentioned in"), all(folds)).with(Attribute.Name.ID, "mentions");
    }

    private String word(Term property) {
        return property instanceof Term.Iri iri ? naming.names().word(iri) : "";
    }

    private Html fold(Term property, List<Row> rows) {
        List<Html> subjects = rows.stream()
                .<Html>map(row -> tag(LI, naming.of(row.term("subject").orElseThrow())))
                .toList();
        return tag(DETAILS, tag(SUMMARY, "%d by “%s”".formatted(rows.size(), word(property))), tag(UL, all(subjects)));
    }
}
