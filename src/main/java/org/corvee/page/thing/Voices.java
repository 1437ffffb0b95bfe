package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * The chains of voices by testimony, from the speaker to the document's own voice.
 *
 * @param chains each of rows of {@code queries/page/entity-voices.rq}
 */
public record Voices(Map<Term, List<Row>> chains) {
    public Voices {
        chains = Map.copyOf(chains);
    }

    /** The chains of an answer, which comes speaker first. */
    public static Voices of(Result result) {
        Map<Term, List<Row>> chains = new LinkedHashMap<>();
        result.rows()
                .forEach(row -> chains.computeIfAbsent(Claimed.needed(row, "testimony"), testimony -> new ArrayList<>())
                        .add(row));
        chains.replaceAll((testimony, rows) -> eachOnce(rows));
        return new Voices(chains);
    }

    private static List<Row> eachOnce(List<Row> rows) {
        Map<Term, Row> steps = new LinkedHashMap<>();
        rows.forEach(row -> steps.putIfAbsent(Claimed.needed(row, "step"), row));
        return List.copyOf(steps.values());
    }

    /** The voices through which a claim came, its speaker first; empty when the answer does not say. */
    public List<Row> of(Claimed claim) {
        return chains.getOrDefault(claim.needed("testimony"), List.of());
    }
}
