package org.corvee.page.document;

import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.evidence.Document;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.ShownDate;
import org.corvee.page.Svg;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/**
 * The documents that were read, with how much each says and how much of it was pinned.
 *
 * @param order in which they come
 * @param part which page of the list it is
 */
public record DocumentsPage(ListOrder order, ListPart part, List<ListedDocument> documents, TermHtml naming) {
    /** The address of the list. */
    public static final String PATH = "/doc/document";

    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;

    public DocumentsPage {
        documents = List.copyOf(documents);
    }

    /** In which order documents come. */
    public enum ListOrder {
        DATE("By date", "by the day of publication, the earliest first; a day that the curators infer counts"),
        CLAIMS("Most claims first", "those with the most claims first");

        /** The name in the address. */
        public static final String KEY = "order";

        private final String words;
        private final String explanation;

        ListOrder(String words, String explanation) {
            this.words = words;
            this.explanation = explanation;
        }

        private String explained() {
            return explanation;
        }

        /** The word in the address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Html way(ListOrder current) {
            Html.Element way = Html.link(Link.ours(PATH, this == DATE ? Map.of() : Map.of(KEY, word())), words);
            return tag(LI, this == current ? way.with(Attribute.Name.ARIA_CURRENT, "true") : way);
        }
    }

    /**
     * A document of the list.
     *
     * @param publisher one, or none in a damaged graph
     * @param dates when it was published
     */
    public record ListedDocument(
            Term.Iri document, List<Term> publisher, Document.Dates dates, Numbers numbers, Coverage coverage) {
        public ListedDocument {
            publisher = List.copyOf(publisher);
        }
    }

    /** How much a document says. */
    public record Numbers(long claims, long voices) {}

    /** The document. */
    public String document(Layout.Site site) {
        return new Layout(site)
                .page(
                        "Documents",
                        tag(H1, "Documents"),
                        tag(
                                        P,
                                        "The source documents. Coverage is the share of a text’s characters that a claim"
                                                + " rests on; it is not a grade.")
                                .with(Attribute.Name.CLASS, "lead"),
                        documents.isEmpty()
                                ? tag(
                                                P,
                                                "This build has no documents; './corvee build' reads them from data/documents.")
                                        .with(Attribute.Name.CLASS, "empty")
                                : all(List.of(orders(), table(), part.nav())));
    }

    /** How many there are, and in which order. */
    private Html orders() {
        String counted = part.all() == 1 ? "One document" : "%,d documents".formatted(part.all());
        return part.all() == 1
                ? all(List.of())
                : all(List.of(
                        tag(
                                P,
                                "%s%s, %s."
                                        .formatted(
                                                counted, part.of() == 1 ? "" : ", " + part.words(), order.explained())),
                        tag(
                                        NAV,
                                        tag(
                                                UL,
                                                all(Stream.of(ListOrder.values())
                                                        .map(each -> each.way(order))
                                                        .toList())))
                                .with(Attribute.Name.CLASS, "filters")
                                .with(Attribute.Name.ARIA_LABEL, "Order")));
    }

    private Html table() {
        List<Html> rows = new ArrayList<>();
        documents.forEach(entry -> rows.add(row(entry, rows.size())));
        return new WideTable(List.of("Document", "Publisher", "Published", "Claims", "Voices", "Coverage"), rows)
                .html();
    }

    private Html row(ListedDocument entry, int index) {
        Coverage coverage = entry.coverage();
        return tag(
                TR,
                tag(TD, naming.of(entry.document())).with(Attribute.Name.CLASS, "text"),
                tag(TD, all(entry.publisher().stream().map(naming::of).toList())),
                tag(TD, ShownDate.published(entry.dates())).with(Attribute.Name.CLASS, "when"),
                number(entry.numbers().claims()),
                number(entry.numbers().voices()),
                tag(TD, strip(coverage, index), Html.text(" %d %%".formatted(coverage.percent())))
                        .with(Attribute.Name.CLASS, "share"));
    }

    private static Html number(long number) {
        return tag(TD, "%,d".formatted(number)).with(Attribute.Name.CLASS, "number");
    }

    private static Html strip(Coverage coverage, int index) {
        if (coverage.length() == 0) {
            return all(List.of());
        }
        return Svg.drawing(
                "coverage-" + index,
                WIDTH,
                HEIGHT,
                "Coverage",
                "%d %% of the characters".formatted(coverage.percent()),
                Svg.shape(Svg.Shape.RECT)
                        .with(Svg.Name.X, "0")
                        .with(Svg.Name.Y, "0")
                        .with(Svg.Name.WIDTH, WIDTH)
                        .with(Svg.Name.HEIGHT, HEIGHT)
                        .with(Svg.Name.CLASS, "uncovered"),
                coverage.band(WIDTH, 0, HEIGHT));
    }
}
