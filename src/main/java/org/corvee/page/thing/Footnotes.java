package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SUP;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Support;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * The footnotes of a page: a claim is numbered when the page first refers to it, and the list stands at the end.
 *
 * <p>What one voice says in one sentence of one passage is one footnote, however many claims that makes.
 */
public final class Footnotes {
    private final FootnoteText text;
    private final Map<Term, Support> supports;
    private final Map<Sentence, Note> notes = new LinkedHashMap<>();

    /**
     * Footnotes of a page that has none yet.
     *
     * @param supports of the statements of claims, by claim
     */
    public Footnotes(FootnoteText text, Map<Term, Support> supports) {
        this.text = text;
        this.supports = Map.copyOf(supports);
    }

    /**
     * What stands in one footnote: all claims of one voice, in one manner, by one paraphrase of one passage.
     *
     * @param passage its IRI, or that of a claim that has none
     */
    private record Sentence(String says, String passage, String voice, String manner, Claim.Status status) {
        static Sentence of(Claim claim) {
            Passage passage = claim.source().passage();
            return new Sentence(
                    claim.curation().says(),
                    passage == null || claim.curation().says().isEmpty()
                            ? claim.id().iri()
                            : passage.id().iri(),
                    claim.source().first().map(voice -> voice.id().iri()).orElse(""),
                    "%s %s %s"
                            .formatted(
                                    claim.manner().stance(),
                                    claim.manner().modality(),
                                    claim.manner().during().edtf()),
                    claim.status());
        }
    }

    private record Note(int number, List<Claim> claims, List<String> marks) {
        Claim first() {
            return claims.get(0);
        }
    }

    /** The marks of several claims, in brackets, each leading to its note; one mark a note. */
    public Html marks(List<Claim> claims) {
        List<Note> found = claims.stream().map(this::note).toList();
        List<Note> marked = found.stream().distinct().toList();
        return tag(SUP, all(marked.stream().map(this::mark).toList())).with(Attribute.Name.CLASS, "marks");
    }

    private Note note(Claim claim) {
        Note note = notes.computeIfAbsent(
                Sentence.of(claim), none -> new Note(notes.size() + 1, new ArrayList<>(), new ArrayList<>()));
        if (note.claims().stream().noneMatch(known -> known.id().equals(claim.id()))) {
            note.claims().add(claim);
        }
        return note;
    }

    private Html mark(Note note) {
        String id = "fr-%d-%d".formatted(note.number(), note.marks().size() + 1);
        note.marks().add(id);
        return link(Link.here("fn-" + note.number()), "[%d]".formatted(note.number()))
                .with(Attribute.Name.ID, id)
                .with(Attribute.Name.CLASS, "mark " + note.first().status().word())
                .with(Attribute.Name.ARIA_LABEL, "Footnote %d".formatted(note.number()));
    }

    /** How the page calls what it names. */
    public TermHtml naming() {
        return text.naming();
    }

    /** What carries the statement that several claims make. */
    public Support support(List<Claim> claims) {
        List<Support> known = claims.stream()
                .flatMap(claim -> Stream.ofNullable(supports.get(claim.id().term())))
                .toList();
        return new Support(
                known.stream()
                        .map(Support::origins)
                        .max(Comparator.comparing(Origins::atMost))
                        .orElse(Origins.ONE),
                known.stream()
                        .map(Support::voices)
                        .min(Comparator.naturalOrder())
                        .orElse(Support.Voices.NAMED));
    }

    /** How many there are. */
    public int size() {
        return notes.size();
    }

    /** The list, each note with its ways back. */
    public Html list() {
        return tag(OL, all(notes.values().stream().map(this::note).toList())).with(Attribute.Name.CLASS, "footnotes");
    }

    private Html note(Note note) {
        List<Html> links = new ArrayList<>(text.onward(note.claims()));
        links.add(back(note));
        return tag(LI, text.of(note.first()), tag(P, Html.spaced(links, " · ")).with(Attribute.Name.CLASS, "onward"))
                .with(Attribute.Name.ID, "fn-" + note.number());
    }

    private static Html back(Note note) {
        List<Html> ways = IntStream.range(0, note.marks().size())
                .<Html>mapToObj(i -> link(Link.here(note.marks().get(i)), "↑" + (i == 0 ? "" : i + 1))
                        .with(Attribute.Name.ARIA_LABEL, "Back to mark %d".formatted(i + 1)))
                .toList();
        return Html.spaced(ways, " ");
    }
}
