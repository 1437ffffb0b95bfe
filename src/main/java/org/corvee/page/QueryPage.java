package org.corvee.page;

import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.INPUT;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question of the library with its answer.
 *
 * @param fields its parameters, with what they were bound to
 * @param answer a table, or a sentence when it could not be asked
 * @param source its text and ways to take the answer along
 */
public record QueryPage(QueryCard card, String description, List<Field> fields, Html answer, Source source) {
    public QueryPage {
        fields = List.copyOf(fields);
    }

    /**
     * A parameter as a field of a form.
     *
     * @param value what was asked, or empty
     * @param form what an argument looks like
     */
    public record Field(String name, String value, String form, String explanation) {}

    /**
     * The query as programs want it.
     *
     * @param text the file
     * @param downloads by format
     */
    public record Source(String text, List<Download> downloads) {
        public Source {
            downloads = List.copyOf(downloads);
        }
    }

    /** The answer in a format. */
    public record Download(String format, Link address) {}

    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        card.summary(),
                        tag(H1, card.summary()),
                        description.isEmpty()
                                ? all(List.of())
                                : tag(P, description).with(Attribute.Name.CLASS, "lead"),
                        form(),
                        answer,
                        downloads(),
                        tag(
                                SECTION,
                                tag(H2, text("The query, "), tag(CODE, card.name())),
                                tag(PRE, tag(CODE, source.text())).with(Attribute.Name.TABINDEX, "0")));
    }

    private Html form() {
        if (fields.isEmpty()) {
            return all(List.of());
        }
        Stream<Html> labels = fields.stream().map(QueryPage::field);
        Html ask = tag(BUTTON, "Ask").with(Attribute.Name.TYPE, "submit");
        return tag(FORM, all(labels.toList()), ask)
                .with(Attribute.Name.METHOD, "get")
                .to(card.address());
    }

    private static Html field(Field field) {
        return tag(
                DIV,
                tag(LABEL, text(field.explanation()), text(" "), tag(SMALL, field.name()))
                        .with(Attribute.Name.FOR, field.name()),
                tag(INPUT)
                        .with(Attribute.Name.ID, field.name())
                        .with(Attribute.Name.NAME, field.name())
                        .with(Attribute.Name.VALUE, field.value())
                        .with(Attribute.Name.PLACEHOLDER, field.form()));
    }

    private Html downloads() {
        List<Html> links = source.downloads().stream()
                .flatMap(download -> Stream.of(link(download.address(), download.format()), text(" ")))
                .toList();
        return links.isEmpty()
                ? all(links)
                : tag(P, text("Take it along: "), all(links)).with(Attribute.Name.CLASS, "downloads");
    }
}
