package org.corvee.memo;

import static org.corvee.query.Nodes.iri;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.query.Nodes;

/**
 * The claims of a graph as memos cite them.
 *
 * @param evidence is read inside the transaction of whoever holds it
 */
public record CitedClaims(EvidenceGraph evidence) {
    private static final String CLAIM = "claim/";
    private static final String DOCUMENT = "document/";

    /** A claim by its id. */
    public Optional<Cited> find(String slug) {
        return evidence.names()
                .thing(CLAIM + slug)
                .map(Nodes::node)
                .filter(node -> evidence.nodes().isA(node, iri(Cv.CLAIM)))
                .map(this::cited);
    }

    /** What to write instead of an id that no claim has. */
    String remedy(String slug) {
        List<String> same = inDocumentOf(slug).stream().map(Cited::slug).toList();
        if (!same.isEmpty()) {
            return NearWords.of(slug, same).remedy("'corvee query claims' lists the claims of its document");
        }
        List<String> documents = evidence.documents().stream()
                .map(node -> evidence.label(node).id().replaceFirst("^" + DOCUMENT, ""))
                .toList();
        return NearWords.of(document(slug), documents).remedy("the documents are " + String.join(", ", documents));
    }

    /** The claims of the document that an id names. */
    List<Cited> inDocumentOf(String slug) {
        return evidence
                .names()
                .thing(DOCUMENT + document(slug))
                .map(document -> evidence.claimsIn(Nodes.node(document)))
                .orElse(List.of())
                .stream()
                .map(this::undisputed)
                .toList();
    }

    private static String document(String slug) {
        return slug.replaceFirst("\\.[^.]*$", "");
    }

    private static String slug(Label id) {
        return id.id().replaceFirst("^" + CLAIM, "");
    }

    private Cited cited(Node node) {
        Claim claim = evidence.claim(node);
        return cited(claim, against(node, claim));
    }

    /** A claim without what stands against it. */
    Cited undisputed(Claim claim) {
        return cited(claim, List.of());
    }

    private Cited cited(Claim claim, List<Dissent> against) {
        Node node = Nodes.node(claim.id().term());
        List<Label> qualifiers = evidence.nodes()
                .values(node, iri(Cv.QUALIFIER))
                .map(evidence::label)
                .sorted(Comparator.comparing(Label::id))
                .toList();
        return new Cited(slug(claim.id()), claim, qualifiers, evidence.origins(node), against);
    }

    /** Each claim once, by what tells most of it: a conflict that was found, before the plain other stance. */
    private List<Dissent> against(Node node, Claim claim) {
        Map<String, Dissent> against = new LinkedHashMap<>();
        Findings.conflictsOn(evidence, List.of(node)).stream()
                .flatMap(conflict -> dissents(conflict, claim))
                .forEach(dissent -> against.putIfAbsent(dissent.claim().id().iri(), dissent));
        evidence.claimsBeside(node).stream()
                .filter(other -> other.manner().isDenial() != claim.manner().isDenial())
                .forEach(other -> against.putIfAbsent(
                        other.id().iri(), new Dissent(other.manner().isDenial() ? "Denied" : "Affirmed", other, "")));
        return List.copyOf(against.values());
    }

    private Stream<Dissent> dissents(Conflict conflict, Claim claim) {
        boolean first = conflict.sides().one().contains(claim.id().iri());
        List<String> others =
                first ? conflict.sides().other() : conflict.sides().one();
        return others.stream()
                .filter(other -> !other.equals(claim.id().iri()))
                .map(other -> evidence.claim(iri(other)))
                .map(other -> new Dissent(mark(conflict, other), other, conflict.because()));
    }

    private static String mark(Conflict conflict, Claim other) {
        boolean denies = conflict.kind() == Conflict.ConflictKind.DENIAL
                && other.manner().isDenial();
        return switch (conflict.verdict()) {
            case REAL -> denies ? "Denied" : "Contradicted";
            case OPEN -> denies ? "Perhaps denied" : "Perhaps contradicted";
            case APPARENT -> "Seemingly contradicted";
        };
    }
}
