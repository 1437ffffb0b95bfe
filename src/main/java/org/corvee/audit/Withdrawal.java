package org.corvee.audit;

import static org.corvee.query.Nodes.iri;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.Containment;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;

/**
 * Something that is taken out of a graph, with all that hangs on it.
 *
 * <p>A claim goes alone. A testimony takes its claims along, and the testimonies that nobody else relays. A document takes
 * its passages, its testimonies and their claims.
 *
 * @param what the claim, testimony or document
 * @param gone every node that goes with it, itself included
 */
public record Withdrawal(Node what, Set<Node> gone) {
    private static final List<Node> FINDINGS = Stream.of("Finding", "Corroboration", "Conflict", "ComplianceFinding")
            .map(name -> iri(Cv.term(name)))
            .toList();

    public Withdrawal {
        gone = Set.copyOf(gone);
    }

    /**
     * What goes with something.
     *
     * @throws Auditor.UnusableAudit if it is neither a claim nor a testimony nor a document
     */
    public static Withdrawal of(Node what, EvidenceGraph graph) {
        if (is(graph, what, iri(Cv.CLAIM))) {
            return new Withdrawal(what, Set.of(what));
        }
        if (is(graph, what, iri(Cv.TESTIMONY))) {
            return new Withdrawal(what, withClaims(graph, withInner(graph, Set.of(what)), iri(Cv.TESTIMONY_OF)));
        }
        if (is(graph, what, iri(Cv.DOCUMENT))) {
            Set<Node> passages = new HashSet<>(graph.subjects(OA.hasSource.asNode(), what));
            Set<Node> gone = withClaims(graph, passages, iri(Cv.PASSAGE_OF));
            gone.addAll(withInner(graph, Set.copyOf(graph.subjects(iri(Cv.IN_DOCUMENT), what))));
            gone.add(what);
            return new Withdrawal(what, gone);
        }
        throw new Auditor.UnusableAudit(List.of("%s: is not a claim, testimony or document; withdraw one of these"
                .formatted(graph.label(what).id())));
    }

    private static boolean is(EvidenceGraph graph, Node node, Node type) {
        return graph.graph().contains(node, RDF.type.asNode(), type);
    }

    /** Testimonies with those that all who relay them are among. */
    private static Set<Node> withInner(EvidenceGraph graph, Set<Node> testimonies) {
        Set<Node> gone = new HashSet<>(testimonies);
        boolean grew = true;
        while (grew) {
            Set<Node> inner = gone.stream()
                    .flatMap(outer -> graph.nodes().values(outer, iri(Cv.RELAYS)))
                    .filter(each -> gone.containsAll(graph.subjects(iri(Cv.RELAYS), each)))
                    .collect(Collectors.toSet());
            grew = gone.addAll(inner);
        }
        return gone;
    }

    private static Set<Node> withClaims(EvidenceGraph graph, Set<Node> nodes, Node property) {
        Set<Node> all = new HashSet<>(nodes);
        nodes.forEach(node -> all.addAll(graph.subjects(property, node)));
        return all;
    }

    /** The claims that go. */
    public List<Node> claims(EvidenceGraph graph) {
        return gone.stream()
                .filter(node -> is(graph, node, iri(Cv.CLAIM)))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /**
     * The graph that is left, in memory: without what goes, its findings, and its facts, which the policy derives again
     * with all that lies in what.
     *
     * @param policy a CONSTRUCT of facts and of the {@code cv:assertedUnder} of their claims
     * @param containment what lies in what
     */
    public DatasetGraph rest(EvidenceGraph graph, Query policy, Containment containment) {
        return rest(graph, graph.graph().find().toList(), policy, containment);
    }

    /** The same of a part of the graph. */
    DatasetGraph rest(EvidenceGraph graph, Collection<Triple> part, Query policy, Containment containment) {
        Set<Triple> facts = part.stream()
                .filter(triple -> triple.getPredicate().equals(iri(Cv.ASSERTED_UNDER)))
                .flatMap(asserted -> graph.tripleOf(asserted.getSubject()).stream())
                .collect(Collectors.toSet());
        Set<Node> findings = part.stream()
                .filter(triple ->
                        triple.getPredicate().equals(RDF.type.asNode()) && FINDINGS.contains(triple.getObject()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        DatasetGraph rest = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(rest, () -> {
            Graph left = rest.getDefaultGraph();
            part.stream().filter(triple -> stays(triple, facts, findings)).forEach(left::add);
            try (QueryExec exec = QueryExec.dataset(rest).query(policy).build()) {
                exec.construct().find().toList().forEach(left::add);
            }
            containment.derive(rest, StreamRDFLib.graph(left));
        });
        return rest;
    }

    private boolean stays(Triple triple, Set<Triple> facts, Set<Node> findings) {
        return !gone.contains(triple.getSubject())
                && !gone.contains(triple.getObject())
                && !findings.contains(triple.getSubject())
                && !triple.getPredicate().equals(iri(Cv.ASSERTED_UNDER))
                && !triple.getPredicate().equals(iri(Cv.CONTAINED_IN_ALL))
                && !facts.contains(triple);
    }

    /** The triples of the claims that are asserted. */
    static Set<Triple> facts(EvidenceGraph graph) {
        return graph.graph().find(Node.ANY, iri(Cv.ASSERTED_UNDER), Node.ANY).toList().stream()
                .flatMap(asserted -> graph.tripleOf(asserted.getSubject()).stream())
                .collect(Collectors.toSet());
    }
}
