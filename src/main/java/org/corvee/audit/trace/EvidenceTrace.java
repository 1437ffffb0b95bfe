package org.corvee.audit.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.evidence.Testimony;

/**
 * What something rests on.
 *
 * @param about what was asked for, in the words of the graph
 * @param facts the facts that it is part of
 */
public record EvidenceTrace(String about, List<Root> facts) {
    public EvidenceTrace {
        facts = List.copyOf(facts);
    }

    /**
     * A statement and what it grows from.
     *
     * @param status whether the graph asserts it
     * @param claims that affirm or deny it
     */
    public record Root(Statement statement, TripleStatus status, List<Claim> claims) {
        public Root {
            claims = List.copyOf(claims);
        }

        /** How it stands, for a reader: accepted by which policy, whether disputed, and on whose word. */
        public String words() {
            List<Claim> accepted = claims.stream().filter(Claim::isAsserted).toList();
            if (status != TripleStatus.FACT || accepted.isEmpty()) {
                return status.words();
            }
            String policies = accepted.stream()
                    .flatMap(claim -> claim.curation().standing().policies().stream())
                    .map(Label::id)
                    .map(id -> id.replaceFirst("^policy/", ""))
                    .distinct()
                    .collect(Collectors.joining(", "));
            boolean isDisputed = accepted.stream().anyMatch(claim -> claim.status() == Claim.Status.DISPUTED);
            boolean isUnnamed = accepted.stream()
                    .allMatch(claim ->
                            claim.source().first().filter(Testimony::unnamed).isPresent());
            return "%saccepted by policy %s%s"
                    .formatted(isDisputed ? "disputed; " : "", policies, isUnnamed ? ", on unnamed voices only" : "");
        }
    }

    /** How a triple stands in the graph. */
    public enum TripleStatus {
        /** In the graph, carried by a claim that is asserted under a policy. */
        FACT,
        /** In the graph, named by reference data and claimed by nobody. */
        REFERENCE,
        /** Claimed, and not asserted. */
        CLAIMED;

        /** The same for a reader. */
        public String words() {
            return switch (this) {
                case FACT -> "accepted";
                case REFERENCE -> "reference data, for which its source is responsible";
                case CLAIMED -> "claimed but not accepted";
            };
        }
    }
}
