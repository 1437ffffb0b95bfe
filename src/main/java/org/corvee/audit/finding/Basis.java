package org.corvee.audit.finding;

import java.util.List;

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
