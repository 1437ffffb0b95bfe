package org.corvee.audit.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Something that follows from several claims taken together. */
public sealed interface Finding permits Corroboration, Conflict, ComplianceFinding {
    /** What it says, from which rule and which claims. */
    Basis basis();

    /** Its name, the last part of its IRI: the kind, a dot, and twelve digits that depend on what it is about. */
    String name();

    /** Findings in the order of their names, each of which is a digest and so worked out once. */
    static <F extends Finding> List<F> byName(Stream<F> findings) {
        return findings.map(finding -> Map.entry(finding.name(), finding))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * What a finding rests on.
     *
     * @param label the finding in one sentence
     * @param rule the name of the rule that gave it, such as {@code conflict-denial}
     * @param claims the IRIs of the claims, sorted
     */
    public record Basis(String label, String rule, List<String> claims) {
        public Basis {
            claims = claims.stream().distinct().sorted().toList();
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("a finding of rule %s rests on no claim".formatted(rule));
            }
        }
    }
}
