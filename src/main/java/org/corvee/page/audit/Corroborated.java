package org.corvee.page.audit;

import java.util.List;

/**
 * On how many independent origins a statement rests.
 *
 * @param origins {@code 1}, or {@code 1 to 3}
 * @param joined why voices count as one
 */
public record Corroborated(String origins, String statement, List<String> joined, List<Footing> claims) {
    public Corroborated {
        joined = List.copyOf(joined);
        claims = List.copyOf(claims);
    }
}
