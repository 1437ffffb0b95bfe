package org.corvee.audit.finding;

import java.util.List;

/**
 * On how many independent origins a claimed statement rests.
 *
 * @param origins how many
 * @param joined why voices count as one, a sentence for each pair
 */
public record Corroboration(Basis basis, Statement statement, OriginCount origins, List<String> joined)
        implements Finding {
    public Corroboration {
        joined = joined.stream().distinct().sorted().toList();
    }

    @Override
    public String name() {
        return FindingName.of("corroboration", statement);
    }
}
