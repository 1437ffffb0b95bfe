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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.DateWords;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.query.Term;

/**
 * A document: what is recorded of it, whose voices it carries, and its claims in reading order, beside its text where the
 * reader has one.
 *
 * @param voices the document's own first
 * @param passages in reading order
 */
public record DocumentPage(
        DocumentHead head, List<Voice> voices, List<PinnedPassage> passages, ReadersCopy copy, Naming naming) {
    public DocumentPage {
        voices = List.copyOf(voices);
        passages = List.copyOf(passages);
    }

    /** The address of the list of documents. */
    public static final Link ALL = new Link("/doc/document");

    /** The document. */
    public String document(Site site, Ways ways) {
        Coverage coverage = new Coverage(
                head.text().length(),
                passages.stream().map(PinnedPassage::place).toList());
        return new Layout(site)
                .page(
                        Heading.of(head.title()).under(ALL, "Documents"),
                        tag(H1, tag(BDI, head.title())),
                        facts(),
                        row(ways.onward()),
                        part("text", "The text", new CopyNotice(head.text(), copy).html()),
                        part("voices", "Voices", new VoiceLegend(voices, counts(), naming).html()),
                        part("coverage", "Coverage", new CoverageStrip(coverage, passages).html()),
                        part("claims", "Claims in reading order", new ReadingView(passages, copy, naming).html()),
                        part("take", "Take it along", row(ways.downloads())));
    }

    /**
     * Where it goes on from a document.
     *
     * @param onward to other pages about it
     * @param downloads the same in another form
     */
    public record Ways(List<Way> onward, List<Way> downloads) {
        public Ways {
            onward = List.copyOf(onward);
            downloads = List.copyOf(downloads);
        }
    }

    /** One of them. */
    public record Way(Link address, String words) {}

    private static Html part(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title), content).with(Attribute.Name.ID, id);
    }

    private Map<Voice.Mark, Integer> counts() {
        Map<Voice.Mark, Integer> counts = new LinkedHashMap<>();
        passages.stream()
                .flatMap(passage -> passage.sayings().stream())
                .forEach(saying -> counts.merge(saying.voice(), saying.facts().size(), Integer::sum));
        return counts;
    }

    private Html facts() {
        List<Html> entries = new ArrayList<>();
        ties().forEach((name, values) -> entries.add(entry(name, values)));
        Stream.of(
                        dated(
                                "Published",
                                head.dates().published(),
                                head.dates().bounds()),
                        dated("Recorded by us", head.dates().recorded(), ""),
                        named("Handling", head.ties().marking()),
                        named("Was made into", head.ties().derived()))
                .flatMap(List::stream)
                .forEach(entries::add);
        entries.add(entry("Name in the graph", List.of(tag(CODE, head.iri().value()))));
        return tag(DL, all(entries)).with(Attribute.Name.CLASS, "record");
    }

    private Map<String, List<Html>> ties() {
        Map<String, List<Html>> ties = new LinkedHashMap<>();
        head.ties().to().forEach(tie -> ties.computeIfAbsent(tie.name(), name -> new ArrayList<>())
                .add(to(tie.to())));
        return ties;
    }

    private Html to(Term term) {
        return term instanceof Term.Literal literal
                ? Link.elsewhere(literal.lexical())
                        .<Html>map(address -> link(address, literal.lexical()))
                        .orElseGet(() -> naming.of(term))
                : naming.of(term);
    }

    private static List<Html> dated(String name, String edtf, String bounds) {
        return edtf.isEmpty()
                ? List.of()
                : List.of(entry(
                        name,
                        List.of(all(List.of(
                                DateWords.shown(edtf), text(bounds.isEmpty() ? "" : " (%s)".formatted(bounds)))))));
    }

    private List<Html> named(String name, List<Term> terms) {
        return terms.isEmpty()
                ? List.of()
                : List.of(entry(name, terms.stream().map(naming::of).toList()));
    }

    private static Html entry(String name, List<Html> values) {
        List<Html> listed = new ArrayList<>();
        values.forEach(value -> {
            if (!listed.isEmpty()) {
                listed.add(text(", "));
            }
            listed.add(value);
        });
        return tag(DIV, tag(DT, name), tag(DD, all(listed)));
    }

    private static Html row(List<Way> ways) {
        return tag(
                        P,
                        all(ways.stream()
                                .flatMap(way -> Stream.of(text(" · "), link(way.address(), way.words())))
                                .skip(1)
                                .toList()))
                .with(Attribute.Name.CLASS, "downloads");
    }
}
