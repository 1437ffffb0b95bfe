package org.corvee.page.ontology;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/**
 * A term.
 *
 * @param id its local name
 * @param name as queries write it, such as {@code cv:Claim}
 * @param definition a sentence
 */
public record Entry(String id, String name, String label, String definition, List<Trait> traits) {
    public Entry {
        traits = List.copyOf(traits);
    }

    Html html() {
        return tag(
                        ARTICLE,
                        tag(H3, text(label), text(" "), tag(CODE, name)),
                        tag(P, definition),
                        OntologyPage.list(traits))
                .with(Attribute.Name.ID, id)
                .with(Attribute.Name.CLASS, "term");
    }
}
