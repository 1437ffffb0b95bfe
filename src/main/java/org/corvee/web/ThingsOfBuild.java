package org.corvee.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.query.Term;

/**
 * The ids of a build, for whatever address names one.
 *
 * <p>An id that nothing has would be answered with an empty page, which reads as if nothing were said of the thing; so it is
 * the asker's mistake, and the ids near to it are named. Ask inside {@link ServedBuild#read}.
 */
public record ThingsOfBuild(PageQuestions questions, ServedBuild build) {
    private static final String SEARCH = "/search finds ids by a part of a name";

    /** What an id names, if the build has it. */
    public Optional<Term.Iri> find(String written) {
        return questions.names().thing(written).filter(this::isThere);
    }

    /**
     * Takes an id that an address gives.
     *
     * @param parameter in which it stands
     * @throws Refused if the build has nothing of that id, naming those near to it
     */
    public void require(String parameter, String written) {
        if (find(written).isEmpty()) {
            throw new Refused(400, words(parameter + ": nothing", written, things(), SEARCH));
        }
    }

    /**
     * Takes a property or class that an address gives, as {@link #require} takes an id.
     *
     * @throws Refused if the build uses no such term, naming those near to it
     */
    public void requireTerm(String parameter, String written) {
        Optional<Term.Iri> term = questions.names().term(written);
        if (term.filter(this::isInGraph).isEmpty()) {
            String brief = term.map(questions.names()::brief).orElse(written);
            throw new Refused(400, words(parameter + ": nothing", brief, terms(), "/ontology has all properties"));
        }
    }

    /** What to answer who looks for something that is not there. */
    public Refused unknown(String written) {
        return new Refused(404, words("Nothing", written, things(), SEARCH));
    }

    /** The ids near to one that nothing has, the nearest first. */
    public List<String> near(String written) {
        return NearWords.of(written, things()).known();
    }

    private static String words(String nothing, String written, Collection<String> known, String otherwise) {
        return "%s here is called '%s'; %s"
                .formatted(
                        nothing,
                        EscapedText.line(written),
                        NearWords.of(written, known).remedy(otherwise));
    }

    private boolean isThere(Term.Iri iri) {
        return questions.names().slug(iri).isPresent() && isInGraph(iri);
    }

    private boolean isInGraph(Term.Iri iri) {
        Graph graph = questions.evidence(build).graph();
        Node node = Nodes.node(iri);
        return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
    }

    private Collection<String> things() {
        return build.things().ids();
    }

    private List<String> terms() {
        return questions.ask(build, "page/choices-terms", Map.of()).rows().stream()
                .flatMap(row -> row.iri("choice").stream())
                .map(questions.names()::brief)
                .toList();
    }
}
