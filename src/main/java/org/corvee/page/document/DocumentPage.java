package org.corvee.page.document;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Document;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.ShownDate;
import org.corvee.page.Site;
import org.corvee.query.Result;
import org.corvee.query.Term;

/**
 * A document: what is recorded of it, whose voices it carries, and its claims in reading order, beside its text where the
 * reader has one.
 *
 * @param ties rows of {@code queries/page/document-ties.rq}
 */
public record DocumentPage(Document head, Result ties, Contents contents, Words words, Naming naming) {
    /** The address of the list of documents. */
    public static final Link ALL = new Link("/doc/document");

    /**
     * What is in a document.
     *
     * @param chains of its voices, its own first
     * @param claims as its text goes
     */
    public record Contents(List<List<Testimony>> chains, List<Claim> claims) {
        public Contents {
            chains = List.copyOf(chains);
            claims = List.copyOf(claims);
        }
    }

    /**
     * The words of a document, which are no part of the graph.
     *
     * @param passages the words of a passage, where they are at hand and still the same
     */
    public record Words(ReadersCopy copy, Function<Passage, Optional<String>> passages) {}

    /** The document. */
    public String document(Site site) {
        VoiceMarks marks = VoiceMarks.of(contents.chains(), contents.claims());
        List<PassageClaims> passages = PassageClaims.of(contents.claims(), marks, words.passages());
        Coverage coverage = new Coverage(
                Math.max(0, head.text().length()),
                passages.stream().map(PassageClaims::range).toList());
        String title = head.id().text();
        return new Layout(site)
                .page(
                        Heading.of(title).under(ALL, "Documents"),
                        tag(H1, tag(BDI, title)),
                        facts(),
                        row(onward()),
                        part("text", "The text", new CopyNotice(head.text(), words.copy()).html()),
                        part("voices", "Voices", new VoiceLegend(contents, marks, naming).html()),
                        part("coverage", "Coverage", new CoverageStrip(coverage, passages).html()),
                        part(
                                "claims",
                                "Claims in reading order",
                                new ReadingView(passages, words.copy(), naming).html()),
                        part("take", "Download", row(downloads())));
    }

    private static Html part(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title), content).with(Attribute.Name.ID, id);
    }

    /** Its name without {@code document/}. */
    private String slug() {
        return head.id().id().replaceFirst("^document/", "");
    }

    private List<Html> onward() {
        return List.of(
                link(Link.ours("/map", Map.of("document", head.id().id())), "On the map and the timeline"),
                link(Link.ours("/audit/without", Map.of("document", slug())), "What would change without it"));
    }

    private List<Html> downloads() {
        Stream<Html> graph = Stream.of("ttl", "jsonld", "rdf", "nt")
                .flatMap(ending -> inside("/data/document/" + slug() + "." + ending, ending));
        Stream<Html> table = Stream.of(link(
                Link.ours(
                        "/queries/analyst/claims", Map.of("document", head.id().id())),
                "its claims as a table"));
        return Stream.of(graph, inside("/prov/document/" + slug(), "PROV"), table)
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Html> inside(String address, String words) {
        return Link.inside(address).stream().map(link -> link(link, words));
    }

    private static Html row(List<Html> links) {
        return tag(P, joined(links, " · ")).with(Attribute.Name.CLASS, "downloads");
    }

    private static Html joined(List<Html> pieces, String between) {
        return all(pieces.stream()
                .flatMap(piece -> Stream.of(text(between), piece))
                .skip(1)
                .toList());
    }

    private Html facts() {
        Map<String, List<Html>> entries = new LinkedHashMap<>();
        ties.rows().forEach(row -> row.term("to")
                .ifPresent(to -> entries.merge(row.text("name"), List.of(tie(to)), DocumentPage::both)));
        Document.Dates dates = head.dates();
        dated("Published", dates.published(), bounds(dates), entries);
        dated("Recorded by us", dates.recorded(), "", entries);
        head.marking().ifPresent(marking -> entries.put("Handling", List.of(naming.of(marking.term()))));
        ties.rows().forEach(row -> row.term("derived")
                .ifPresent(made -> entries.merge("Was made into", List.of(naming.of(made)), DocumentPage::both)));
        entries.put("Name in the graph", List.of(tag(CODE, head.id().iri())));
        List<Html> listed = entries.entrySet().stream()
                .<Html>map(entry -> tag(DIV, tag(DT, entry.getKey()), tag(DD, joined(entry.getValue(), ", "))))
                .toList();
        return tag(DL, all(listed)).with(Attribute.Name.CLASS, "record");
    }

    private static List<Html> both(List<Html> some, List<Html> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Html tie(Term term) {
        return term instanceof Term.Literal literal
                ? Link.elsewhere(literal.lexical())
                        .<Html>map(address -> link(address, literal.lexical()))
                        .orElseGet(() -> naming.of(term))
                : naming.of(term);
    }

    /** The days between which it appeared, in words; empty where they say nothing more. */
    private static String bounds(Document.Dates dates) {
        String from = dates.from();
        String to = dates.to();
        if (from.equals(to) || dates.published().equals(from + "/" + to)) {
            return "";
        }
        return to.isEmpty()
                ? "not before " + DateWords.of(from)
                : from.isEmpty() ? "not after " + DateWords.of(to) : DateWords.of(from + "/" + to);
    }

    private static void dated(String name, String edtf, String bounds, Map<String, List<Html>> entries) {
        if (!edtf.isEmpty()) {
            Html within = text(bounds.isEmpty() ? "" : " (%s)".formatted(bounds));
            entries.put(name, List.of(all(List.of(ShownDate.of(edtf), within))));
        }
    }
}
