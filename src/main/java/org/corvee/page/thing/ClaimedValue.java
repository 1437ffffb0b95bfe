package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Statement;
import org.corvee.query.Term;

/**
 * What the page says of its thing in one row: a property, what stands at its other end, and the claims that carry it.
 *
 * @param claims none for a row of a reference table
 */
record ClaimedValue(Term property, Term other, List<Claim> claims) {
    ClaimedValue {
        claims = List.copyOf(claims);
    }

    private record Key(Term property, Term other) {}

    /** The claims joined where they say the same of the same thing. */
    static List<ClaimedValue> of(List<Claim> claims, Function<Statement, Term> other) {
        Map<Key, List<Claim>> same = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Stream.ofNullable(claim.statement())
                    .map(statement -> new Key(statement.predicate().term(), other.apply(statement)))
                    .forEach(key ->
                            same.computeIfAbsent(key, none -> new ArrayList<>()).add(claim));
        }
        return same.entrySet().stream()
                .map(value -> new ClaimedValue(
                        value.getKey().property(), value.getKey().other(), value.getValue()))
                .toList();
    }

    /** The times for which it is claimed, in words, each once. */
    List<String> times() {
        return claims.stream()
                .map(ClaimTimes::during)
                .filter(time -> !time.isEmpty())
                .distinct()
                .toList();
    }
}
