package org.corvee.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Text;
import org.corvee.evidence.Texts;
import org.corvee.evidence.Texts.UnreadableText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The words of passages for one page, from texts that are no part of the graph.
 *
 * <p>Words are given out only where they have the digest that was pinned. A text is read when a page first asks for it,
 * and let go with the page, so that what is shown is what lies in the folder now.
 */
public final class PassageWords {
    private final Texts texts;
    private final EvidenceGraph graph;

    /**
     * The words for a page about a build; ask inside {@link ServedBuild#read}.
     *
     * @param folders as {@link ServerSettings#documents()} gives them; none gives no words
     */
    public PassageWords(ServedBuild build, List<Path> folders) {
        this.texts = new Texts(folders);
        this.graph = new EvidenceGraph(build.snapshot().dataset().getDefaultGraph(), ShortNames.PUBLISHED);
    }

    /** Whether there are texts at all. */
    public boolean areGiven() {
        return !texts.folders().isEmpty();
    }

    /** The words of a passage, where its text is at hand and still says them there. */
    public Optional<String> of(Term.Iri passage) {
        try {
            return areGiven() ? texts.words(graph.passage(NodeFactory.createURI(passage.value()))) : Optional.empty();
        } catch (UnreadableText noWords) {
            return Optional.empty();
        }
    }

    /**
     * The text of a file's name, if a folder has it.
     *
     * @throws UnreadableText when it is there and is no UTF-8
     */
    public Optional<Text> text(String file) {
        return texts.named(file);
    }
}
