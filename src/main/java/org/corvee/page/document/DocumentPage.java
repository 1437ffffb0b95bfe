package org.corvee.page.document;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.corvee.page.ListPart;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.query.Result;
import org.corvee.query.Term;

/**
 * A document: what is recorded of it, whose voices it carries, and its claims in reading order, beside its text where the
 * reader has one.
 *
 * @param ties rows of {@code queries/page/document-ties.rq}
 */
public record DocumentPage(Document head, Result ties, DocumentContent contents, Wording words, TermHtml naming) {
    /** The address of the list of documents. */
    public static final Link ALL = new Link("/doc/document");

    /** Moves the text and the claims beside it together, and finds the page on which a passage stands. */
    private static final Link SCRIPT = new Link("/script/document.js");

    /**
     * What is in a document.
     *
     * @param chains of its voices, its own first
     * @param claims those of this page, as its text goes
     * @param extent how much there is in the whole of it
     */
    public record DocumentContent(List<List<Testimony>> chains, List<Claim> claims, Extent extent) {
        public DocumentContent {
            chains = List.copyOf(chains);
            claims = List.copyOf(claims);
        }
    }

    /**
     * How much there is in a document, and which part of it a page shows.
     *
     * @param part which page it is
     * @param stretch the characters that the page shows where the text is at hand
     * @param passages those that claims rest on
     * @param voices how many claims each testimony has, by IRI
     */
    public record Extent(
            ListPart part, Passage.CharRange stretch, List<Passage.CharRange> passages, Map<String, Integer> voices) {
        public Extent {
            passages = List.copyOf(passages);
            voices = Map.copyOf(voices);
        }
    }

    /**
     * The words of a document, which are no part of the graph.
     *
     * @param passages the words of a passage, where they are at hand and still the same
     */
    public record Wording(ReadersCopy copy, Function<Passage, Optional<String>> passages) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteDocumentPageGenerated::render, site, this);
    }

    String title() {
        return head.id().text();
    }

    Heading heading() {
        return Heading.of(title()).under(ALL, "Documents").with(Html.script(SCRIPT));
    }

    VoiceMarks marks() {
        return VoiceMarks.of(contents.chains(), contents.claims());
    }

    List<PassageClaims> passages(VoiceMarks marks) {
        return PassageClaims.of(contents.claims(), marks, words.passages());
    }

    Coverage coverage() {
        return new Coverage(Math.max(0, head.text().length()), contents.extent().passages());
    }

    /** Which page it is, where there are several. */
    Html pages() {
        ListPart part = contents.extent().part();
        return part.of() == 1
                ? all(List.of())
                : tag(Html.Tag.DIV, tag(Html.Tag.P, "%s of the document.".formatted(capital(part.words()))), part.nav())
                        .with(Attribute.Name.CLASS, "pages");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Its name without {@code document/}. */
    String slug() {
        return head.id().id().replaceFirst("^document/", "");
    }

    /** The document as triples and with its provenance, by the name of the format; none where its name is no address. */
    Map<String, Link> files() {
        Map<String, Link> files = new LinkedHashMap<>();
        for (String ending : List.of("ttl", "jsonld", "rdf", "nt")) {
            Link.inside("/data/document/" + slug() + "." + ending).ifPresent(file -> files.put(ending, file));
        }
        Link.inside("/prov/document/" + slug()).ifPresent(file -> files.put("PROV", file));
        return files;
    }

    /** What is recorded of it, by the name of each entry. */
    Map<String, List<Html>> facts() {
        Map<String, List<Html>> entries = new LinkedHashMap<>();
        ties.rows().forEach(row -> row.term("to")
                .ifPresent(to -> entries.merge(row.text("name"), List.of(tie(to)), DocumentPage::both)));
        Document.Dates dates = head.dates();
        Html published = ShownDate.published(dates);
        if (!published.isEmptyContent()) {
            String bounds = bounds(dates);
            entries.put(
                    "Published",
                    List.of(all(List.of(published, text(bounds.isEmpty() ? "" : " (%s)".formatted(bounds))))));
        }
        if (!dates.recorded().isEmpty()) {
            entries.put("Recorded", List.of(ShownDate.of(dates.recorded())));
        }
        head.marking().ifPresent(marking -> entries.put("Handling", List.of(naming.of(marking.term()))));
        ties.rows().forEach(row -> row.term("derived")
                .ifPresent(made -> entries.merge("Basis for", List.of(naming.of(made)), DocumentPage::both)));
        entries.put("IRI", List.of(tag(CODE, head.id().iri())));
        return entries;
    }

    /** Who published it and when, and who may read it. */
    List<Html> byline() {
        Map<String, List<Html>> facts = facts();
        return Stream.of("Publisher", "Published", "Handling")
                .flatMap(name -> facts.getOrDefault(name, List.of()).stream())
                .toList();
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

    /** The copy of a document's text that whoever runs this server has, or has not; it is no part of the graph. */
    public sealed interface ReadersCopy {
        /** No texts were given to the server. */
        record NotGiven() implements ReadersCopy {}

        /** Texts were given, and this one is not among them. */
        record NotFound() implements ReadersCopy {}

        /** There is a file of that name, and it is no text in UTF-8. */
        record NotText() implements ReadersCopy {}

        /**
         * A text of that name that is not the one that was read.
         *
         * @param sha256 its digest
         */
        record Different(String sha256, int length) implements ReadersCopy {}

        /**
         * The very text that was read.
         *
         * @param pages where its pages begin, if it has pages
         */
        record Same(String text, List<Integer> pages) implements ReadersCopy {
            public Same {
                pages = List.copyOf(pages);
            }

            /** One without pages. */
            public Same(String text) {
                this(text, List.of());
            }
        }
    }
}
