package org.corvee.audit.trace;

import java.util.List;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Statement;

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
     * A fact and what it grows from.
     *
     * @param status whether the graph asserts it
     * @param claims that affirm or deny it
     */
    public record Root(Statement statement, TripleStatus status, List<Claim> claims) {
        public Root {
            claims = List.copyOf(claims);
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
                case FACT -> "a fact";
                case REFERENCE -> "reference data, for which its source is responsible";
                case CLAIMED -> "claimed but not asserted";
            };
        }
    }
}
