package org.corvee.page.document;

import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.ShownDate;
import org.corvee.page.Svg;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/** Every document that was read, with how much it says and how much of it was pinned. */
public record DocumentsPage(List<ListedDocument> documents, TermHtml naming) {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;

    public DocumentsPage {
        documents = List.copyOf(documents);
    }

    /**
     * A document of the list.
     *
     * @param publisher one, or none in a damaged graph
     * @param published as EDTF, or empty
     */
    public record ListedDocument(
            Term.Iri document, List<Term> publisher, String published, Numbers numbers, Coverage coverage) {
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
                                : table());
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
                tag(TD, ShownDate.of(entry.published())).with(Attribute.Name.CLASS, "when"),
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
        double scale = (double) WIDTH / coverage.length();
        List<Svg> bands = new ArrayList<>(List.of(band(0, WIDTH, "uncovered")));
        coverage.covered()
                .forEach(place ->
                        bands.add(band(place.start() * scale, Math.max(place.length() * scale, 1), "covered")));
        return Svg.drawing(
                "coverage-" + index,
                WIDTH,
                HEIGHT,
                "Coverage",
                "%d %% of the characters".formatted(coverage.percent()),
                bands.toArray(Svg[]::new));
    }

    private static Svg band(double x, double width, String look) {
        return Svg.shape(Svg.Shape.RECT)
                .with(Svg.Name.X, x)
                .with(Svg.Name.Y, "0")
                .with(Svg.Name.WIDTH, width)
                .with(Svg.Name.HEIGHT, HEIGHT)
                .with(Svg.Name.CLASS, look);
    }
}
