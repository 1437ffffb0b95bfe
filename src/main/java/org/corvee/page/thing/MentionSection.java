package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.corvee.evidence.table.Surroundings;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * What else in the graph points here, in folds.
 *
 * @param pointers property by property
 */
record MentionSection(TermHtml naming, List<Surroundings.Pointers> pointers) {
    MentionSection {
        pointers = List.copyOf(pointers);
    }

    Html html() {
        if (pointers.isEmpty()) {
            return all(List.of());
        }
        List<Html> folds = pointers.stream().map(this::fold).toList();
        return tag(SECTION, tag(H2, "Mentioned in"), all(folds)).with(Attribute.Name.ID, "mentions");
    }

    private String word(Term property) {
        return property instanceof Term.Iri iri ? naming.names().word(iri) : "";
    }

    private Html fold(Surroundings.Pointers some) {
        List<Html> subjects = new ArrayList<>();
        some.subjects().forEach(subject -> subjects.add(tag(LI, naming.of(subject))));
        if (some.all() > some.subjects().size()) {
            subjects.add(tag(
                    LI, "and %,d more".formatted(some.all() - some.subjects().size())));
        }
        return tag(
                DETAILS,
                tag(SUMMARY, "%,d by “%s”".formatted(some.all(), word(some.property()))),
                tag(UL, all(subjects)));
    }
}
