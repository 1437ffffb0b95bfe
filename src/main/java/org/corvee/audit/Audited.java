package org.corvee.audit;

import java.util.List;
import org.corvee.evidence.Document;

/**
 * What was audited.
 *
 * @param place the store or the file
 * @param digest the build's id, or the SHA-256 of the file
 * @param policy the policies under which facts are asserted, or empty
 * @param asOf the day of the graph, as it says itself: when its last document was recorded; or empty
 */
public record Audited(String place, String digest, String policy, String asOf, Extent extent) {
    /**
     * How much there is.
     *
     * @param facts the distinct triples that claims assert
     */
    public record Extent(long triples, long claims, long facts, List<Document> documents) {
        public Extent {
            documents = List.copyOf(documents);
        }
    }
}
