package org.corvee.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Document;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.TextFolders;
import org.corvee.model.SourceText;
import org.corvee.query.Term;

/**
 * Whether the texts still say what the graph pinned: every document by its digest, every passage by its own.
 *
 * <p>A passage whose words stand elsewhere in the text has moved; one whose words are nowhere in it is lost.
 */
public final class TextChecks {
    /** A document of which there is no text. */
    public static final Check MISSING = new Check(
            "text-missing",
            "A document's text was not found.",
            "Its passages could not be checked against the text.",
            "Put the text into the folder of --documents under the name that the document gives.");
    /** A document of which there is another text. */
    public static final Check CHANGED = new Check(
            "text-changed",
            "The digest of a document's text differs from the recorded one.",
            "The text has been edited since, and the new version has not been read.",
            "Restore the text, or read the new one and pin the document and its passages again.");

    static final Check MOVED = new Check(
            "passage-moved",
            "A passage's words are at another position in the text.",
            "Its position leads a reader to other words.",
            "Pin the passage at its new position.");
    static final Check LOST = new Check(
            "passage-lost",
            "A passage's words are no longer in the text.",
            "The claims on it rest on words that the document does not say.",
            "Read the text again: pin the passage that says it now, or retract the claims.");

    private final EvidenceGraph graph;
    private final TextFolders texts;
    private final List<Outcome.Notice> missing = new ArrayList<>();
    private final List<Outcome.Notice> changed = new ArrayList<>();
    private final List<Outcome.Notice> moved = new ArrayList<>();
    private final List<Outcome.Notice> lost = new ArrayList<>();

    private TextChecks(EvidenceGraph graph, TextFolders texts) {
        this.graph = graph;
        this.texts = texts;
    }

    /** The checks themselves. */
    public static List<Check> all() {
        return List.of(MISSING, CHANGED, MOVED, LOST);
    }

    /** What they find in a graph and its texts. */
    public static List<Checks.Found> find(EvidenceGraph graph, TextFolders texts) {
        TextChecks checks = new TextChecks(graph, texts);
        graph.documents().forEach(checks::document);
        graph.passages().forEach(checks::passage);
        return List.of(
                new Checks.Found(MISSING, checks.missing),
                new Checks.Found(CHANGED, checks.changed),
                new Checks.Found(MOVED, checks.moved),
                new Checks.Found(LOST, checks.lost));
    }

    private void document(Node node) {
        Document document = graph.document(node);
        Document.Pinned pinned = document.text();
        Optional<SourceText> text = texts.named(pinned.file());
        if (text.isEmpty()) {
            missing.add(notice(document.id(), detail("file", pinned.file())));
        } else if (!text.get().sha256().equals(pinned.sha256())) {
            changed.add(notice(
                    document.id(),
                    detail("pinned", pinned.sha256()),
                    detail("now", text.get().sha256())));
        } else if (pinned.length() >= 0 && text.get().length() != pinned.length()) {
            changed.add(notice(
                    document.id(),
                    detail("pinned", pinned.length() + " characters"),
                    detail("now", text.get().length() + " characters")));
        }
    }

    private void passage(Node node) {
        Passage passage = graph.passage(node);
        Optional<SourceText> text = texts.named(passage.document().text().file());
        if (!passage.isPlaced()
                || passage.sha256().isEmpty()
                || text.isEmpty()
                || text.get().has(passage.start(), passage.end(), passage.sha256())) {
            return;
        }
        int length = passage.end() - passage.start();
        OptionalInt now = text.get().nearest(passage.start(), length, passage.sha256());
        if (now.isPresent()) {
            String place = "%d–%d".formatted(now.getAsInt(), now.getAsInt() + length);
            moved.add(notice(passage.id(), detail("was", passage.characters()), detail("now", place)));
        } else {
            lost.add(notice(passage.id(), detail("characters", passage.characters())));
        }
    }

    private static Outcome.Notice notice(Label focus, Outcome.Notice.Detail... details) {
        return new Outcome.Notice(new Term.Iri(focus.iri()), List.of(details));
    }

    private static Outcome.Notice.Detail detail(String name, String text) {
        return new Outcome.Notice.Detail(name, Term.Literal.text(text));
    }
}
