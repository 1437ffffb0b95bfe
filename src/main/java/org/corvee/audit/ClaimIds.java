package org.corvee.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.model.PartsDigest;
import org.corvee.model.Quantity;
import org.corvee.query.Term;

/**
 * Whether every claim still says what its id was made from.
 *
 * <p>A claim's id ends in twelve digits of a SHA-256 over its document, the digest of its passage, its testimony, its
 * stance and its triple. Whoever changes one of them without renaming the claim is found out. Ids of another form are
 * somebody else's and are let be.
 */
final class ClaimIds {
    static final Check CHECK = new Check(
            "claim-unlike-its-id",
            "A claim's content does not match its id.",
            "Its passage, voice, stance or triple was changed after publication, so citations refer to the old content.",
            "Restore the claim, or curate it again so that it gets a new id.");

    private static final Pattern OURS = Pattern.compile("claim/(.+)\\.([0-9a-f]{12})");
    private static final int DIGEST_DIGITS = 16;
    private static final int HASH_DIGITS = 12;

    private ClaimIds() {}

    static Checks.Found find(EvidenceGraph graph) {
        return new Checks.Found(
                CHECK,
                graph.claims().stream()
                        .flatMap(claim -> notice(graph, claim).stream())
                        .toList());
    }

    private static Optional<Outcome.Notice> notice(EvidenceGraph graph, Node node) {
        Claim claim = graph.claim(node);
        Matcher ours = OURS.matcher(claim.id().id());
        if (!ours.matches()) {
            return Optional.empty();
        }
        return hash(ours.group(1), claim)
                .filter(hash -> !hash.equals(ours.group(2)))
                .map(hash -> new Outcome.Notice(
                        new Term.Iri(claim.id().iri()),
                        List.of(new Outcome.Notice.Detail("made", Term.Literal.text(ours.group(1) + "." + hash)))));
    }

    /** The digits that the claim as it stands would get; none for a claim that lacks a part, which other checks say. */
    private static Optional<String> hash(String document, Claim claim) {
        Statement fact = claim.statement();
        var passage = claim.source().passage();
        if (fact == null
                || passage == null
                || passage.sha256().length() < DIGEST_DIGITS
                || claim.source().chain().isEmpty()) {
            return Optional.empty();
        }
        String testimony = claim.source().chain().get(0).id().id();
        List<String> parts = List.of(
                passage.document().id().id().replaceFirst("^document/", ""),
                passage.sha256().substring(0, DIGEST_DIGITS),
                testimony.replaceFirst("^testimony/" + Pattern.quote(document) + "\\.", ""),
                claim.manner().stance(),
                fact.subject().id(),
                fact.property().replaceFirst("^skos:", ""),
                canonical(fact.object()));
        return Optional.of(PartsDigest.of(parts).substring(0, HASH_DIGITS));
    }

    private static String canonical(Label object) {
        if (object.id().startsWith("quantity/")) {
            return Quantity.labelled(object.text(), object.id().substring("quantity/".length()))
                    .map(Quantity::canonical)
                    .orElse(object.text());
        }
        return object.id().startsWith("time/") ? object.text() : object.iri().isEmpty() ? object.text() : object.id();
    }
}
