package org.corvee.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.model.Identities;
import org.corvee.model.ThingPair;
import org.corvee.model.Verdict;
import org.corvee.query.Nodes;

/**
 * What things are held to be one, to be two or to be neither yet, and by whose claims: nothing is one with another but by
 * such a claim.
 *
 * @param evidence of the graph
 */
public record SameThings(EvidenceGraph evidence) {
    private static final String AFFIRMS = "affirms";

    /** Nobody is as many; such a set is a mistake that the audit finds. */
    private static final int LARGEST_SET = 100;

    /**
     * One claim on whether two things are one.
     *
     * @param other thing
     */
    public record Link(Verdict verdict, Label other, Claim claim) {}

    /** The claims on whether a thing is one with another of this graph; what was taken back is none. */
    public List<Link> of(Node thing) {
        List<Link> links = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (boolean isSubject : new boolean[] {true, false}) {
                Node end = (isSubject ? RDF.subject : RDF.object).asNode();
                Node otherEnd = (isSubject ? RDF.object : RDF.subject).asNode();
                evidence.nodes().subjects(end, thing).stream()
                        .filter(claim -> graph().contains(claim, RDF.predicate.asNode(), property(verdict)))
                        .filter(this::holds)
                        .forEach(claim -> evidence.nodes()
                                .value(claim, otherEnd)
                                .filter(this::isThing)
                                .ifPresent(other ->
                                        links.add(new Link(verdict, evidence.label(other), evidence.claim(claim)))));
            }
        }
        return List.copyOf(links);
    }

    /** The pairs on which somebody has decided, whatever was decided, and those that follow from what is held to be one. */
    public Set<ThingPair> decided() {
        Set<ThingPair> decided = new HashSet<>();
        for (Verdict verdict : Verdict.values()) {
            each(verdict, (one, other) -> decided.add(ThingPair.of(one, other)));
        }
        identities().sets().stream()
                .filter(set -> set.size() <= LARGEST_SET)
                .forEach(set -> set.forEach(one -> set.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> decided.add(ThingPair.of(one, other)))));
        return decided;
    }

    /** Who is held to be one, and who to be two. */
    public Identities identities() {
        Identities identities = new Identities();
        for (Verdict verdict : Verdict.values()) {
            each(verdict, (one, other) -> identities.take(verdict, one, other));
        }
        return identities;
    }

    private interface PairTask {
        void with(String one, String other);
    }

    private void each(Verdict verdict, PairTask task) {
        TreeMap<String, Node> claims = new TreeMap<>();
        graph().find(Node.ANY, RDF.predicate.asNode(), property(verdict))
                .mapWith(Triple::getSubject)
                .forEachRemaining(claim -> claims.put(claim.toString(), claim));
        claims.values().stream().filter(this::holds).forEach(claim -> evidence.tripleOf(claim)
                .filter(said -> said.getSubject().isURI() && said.getObject().isURI())
                .filter(said -> !said.getSubject().equals(said.getObject()))
                .ifPresent(said ->
                        task.with(said.getSubject().getURI(), said.getObject().getURI())));
    }

    private Graph graph() {
        return evidence.graph();
    }

    private boolean isThing(Node node) {
        return node.isURI() && graph().contains(node, RDF.type.asNode(), Node.ANY);
    }

    private boolean holds(Node claim) {
        return evidence.nodes()
                        .value(claim, Nodes.iri(Cv.STANCE))
                        .filter(stance -> stance.toString().endsWith("#" + AFFIRMS))
                        .isPresent()
                && !graph().contains(claim, Nodes.iri(Cv.RETRACTED_ON), Node.ANY);
    }

    private static Node property(Verdict verdict) {
        return verdict == Verdict.SAME ? SKOS.exactMatch.asNode() : Nodes.iri(Cv.term(verdict.property()));
    }
}
