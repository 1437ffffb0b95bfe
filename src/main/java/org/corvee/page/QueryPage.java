package org.corvee.page;

import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DATALIST;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.INPUT;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.OPTION;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.page.map.ResultView;

/**
 * A question of the library with its answer.
 *
 * @param fields its parameters, with what they were bound to
 * @param shown the answer, or a sentence when it could not be asked
 * @param source its text and ways to take the answer along
 */
public record QueryPage(QueryCard card, String description, List<Field> fields, Shown shown, Source source) {
    public QueryPage {
        fields = List.copyOf(fields);
    }

    /**
     * An answer as the page shows it.
     *
     * @param drawn above the table, where it can be drawn at all
     */
    public record Shown(Optional<ResultView> drawn, Html table) {
        /** A sentence instead of an answer. */
        public static Shown sentence(Html sentence) {
            return new Shown(Optional.empty(), sentence);
        }

        private Heading in(Heading heading) {
            return drawn.map(view -> view.in(heading)).orElse(heading);
        }

        private Html html() {
            return drawn.<Html>map(view -> all(List.of(view.html(), table))).orElse(table);
        }

        private Html field() {
            return drawn.map(ResultView::mode)
                    .filter(kind -> kind != ResultView.Mode.TABLE)
                    .<Html>map(kind -> tag(INPUT)
                            .with(Attribute.Name.TYPE, "hidden")
                            .with(Attribute.Name.NAME, ResultView.PARAMETER)
                            .with(Attribute.Name.VALUE, kind.word()))
                    .orElse(all(List.of()));
        }
    }

    /**
     * A parameter as a field of a form.
     *
     * @param value what was asked, or empty
     * @param form what an argument looks like
     */
    public record Field(String name, String value, String form, String explanation, Entry entry) {}

    /**
     * How a field is filled in.
     *
     * @param type {@code text}, {@code number} or {@code date}, as HTML calls them
     * @param required whether the question cannot do without
     * @param choices to complete from; other words may be written too
     */
    public record Entry(String type, boolean required, List<Choice> choices) {
        public Entry {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something to complete from.
     *
     * @param value as the field takes it
     */
    public record Choice(String value, String label) {}

    /**
     * The query as programs want it.
     *
     * @param text the file
     * @param downloads by format
     * @param editor where it stands with its arguments, to be changed
     */
    public record Source(String text, List<Download> downloads, Link editor) {
        /** A query that could not be bound, so that there is nothing to take along. */
        public Source(String text, List<Download> downloads) {
            this(text, downloads, new Link("/sparql"));
        }

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
                        shown.in(Heading.of(card.summary()).under(new Link("/queries"), "Queries")),
                        tag(H1, card.summary()).with(Attribute.Name.CLASS, "question"),
                        description.isEmpty()
                                ? all(List.of())
                                : tag(P, description).with(Attribute.Name.CLASS, "lead"),
                        form(),
                        shown.html(),
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
        return tag(FORM, all(labels.toList()), shown.field(), ask)
                .with(Attribute.Name.METHOD, "get")
                .to(card.address());
    }

    private static Html field(Field field) {
        Entry entry = field.entry();
        Html.Element input = tag(INPUT)
                .with(Attribute.Name.ID, field.name())
                .with(Attribute.Name.NAME, field.name())
                .with(Attribute.Name.TYPE, entry.type())
                .with(Attribute.Name.VALUE, field.value());
        if (!entry.type().equals("date")) {
            input = input.with(Attribute.Name.PLACEHOLDER, field.form());
        }
        if (entry.type().equals("number")) {
            input = input.with(Attribute.Name.STEP, "any");
        }
        if (!entry.choices().isEmpty()) {
            input = input.with(Attribute.Name.LIST, field.name() + "-choices");
        }
        return tag(
                DIV,
                tag(LABEL, text(label(field)), text(" "), tag(SMALL, field.name()))
                        .with(Attribute.Name.FOR, field.name()),
                entry.required() ? input.with(Attribute.Name.REQUIRED, "") : input,
                choices(field));
    }

    private static String label(Field field) {
        return field.entry().required() ? field.explanation() + " (needed)" : field.explanation();
    }

    private static Html choices(Field field) {
        List<Html> options = field.entry().choices().stream()
                .<Html>map(choice -> tag(OPTION, choice.label()).with(Attribute.Name.VALUE, choice.value()))
                .toList();
        return options.isEmpty()
                ? all(options)
                : tag(DATALIST, all(options)).with(Attribute.Name.ID, field.name() + "-choices");
    }

    private Html downloads() {
        List<Html> links = source.downloads().stream()
                .flatMap(download -> Stream.of(link(download.address(), download.format()), text(" ")))
                .toList();
        Html editor = link(source.editor(), "Open in the SPARQL editor");
        return links.isEmpty()
                ? tag(P, editor)
                : all(List.of(
                        tag(P, text("Take it along: "), all(links)).with(Attribute.Name.CLASS, "downloads"),
                        tag(P, editor)));
    }
}
