package org.corvee.page.thing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** On how many independent origins claims rest, by claim. */
public record Origins(Map<Term, Range> byClaim) {
    public Origins {
        byClaim = Map.copyOf(byClaim);
    }

    /**
     * A number of origins, since two unnamed witnesses of one publisher may be one person.
     *
     * @param finding that counted them
     */
    public record Range(long least, long most, Term finding) {
        /** In words. */
        public String words() {
            if (least != most) {
                return "%d to %d origins".formatted(least, most);
            }
            return most == 1 ? "one origin" : "%d origins".formatted(most);
        }
    }

    /** The ranges of {@code queries/page/entity-origins.rq}; of several for a claim, the one with the most. */
    public static Origins of(Result result) {
        Map<Term, Range> ranges = new HashMap<>();
        for (Row row : result.rows()) {
            Range range = new Range(row.number("least"), row.number("most"), Claimed.needed(row, "finding"));
            ranges.merge(Claimed.needed(row, "claim"), range, (a, b) -> a.most() >= b.most() ? a : b);
        }
        return new Origins(ranges);
    }

    /** The origins of what several claims say; one where no finding tells of more. */
    public String words(Collection<Claimed> claims) {
        return claims.stream()
                .flatMap(claim -> Stream.ofNullable(byClaim.get(claim.needed("claim"))))
                .max(Comparator.comparingLong(Range::most))
                .map(Range::words)
                .orElse("one origin");
    }
}
