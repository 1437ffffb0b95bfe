package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.model.Cv;
import org.corvee.model.Marking;

/**
 * How far what was found in a restricted graph may be passed on: a finding is marked as strictly as the strictest claim that
 * it rests on, and the graph itself, for all that is counted and summed up in it, as strictly as its readers may read.
 *
 * @param graph the graph's own name
 * @param ceiling the strictest marking that its readers may read
 */
public record FindingMarkings(Node graph, Marking ceiling) {
    private static final Map<Node, Marking> MARKINGS =
            Arrays.stream(Marking.values()).collect(Collectors.toMap(FindingMarkings::concept, Function.identity()));

    /** Derives the markings. */
    public void derive(DatasetGraph draft, StreamRDF derived) {
        Map<Node, Marking> strictest = new HashMap<>();
        Graph triples = draft.getDefaultGraph();
        triples.stream(Node.ANY, iri(Cv.RESTS_ON), Node.ANY)
                .forEach(rests -> triples.stream(rests.getObject(), iri(Cv.MARKING), Node.ANY)
                        .forEach(marked -> strictest.merge(
                                rests.getSubject(), marking(marked.getObject()), FindingMarkings::stricter)));
        strictest.forEach((finding, marking) -> mark(finding, marking, derived));
        mark(graph, ceiling, derived);
    }

    private static Marking marking(Node concept) {
        Marking marking = MARKINGS.get(concept);
        if (marking == null) {
            throw new IllegalStateException(concept + " is no marking");
        }
        return marking;
    }

    private static Marking stricter(Marking one, Marking other) {
        return one.isStricterThan(other) ? one : other;
    }

    private static void mark(Node subject, Marking marking, StreamRDF derived) {
        derived.triple(Triple.create(subject, iri(Cv.MARKING), concept(marking)));
    }

    private static Node concept(Marking marking) {
        return iri(Cv.concept("tlp", marking.word()));
    }
}
