package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.corvee.query.Term;

/**
 * What the page says of its thing in one row: a property, what stands at its other end, and the claims that carry it.
 *
 * @param claims none for a row of a reference table
 */
public record Fact(Term property, Term other, List<Claimed> claims) {
    public Fact {
        claims = List.copyOf(claims);
    }

    private record Key(Term property, Term other) {}

    /** The claims joined where they say the same of the same thing. */
    public static List<Fact> of(List<Claimed> claims, Function<Claimed, Term> other) {
        Map<Key, List<Claimed>> same = new LinkedHashMap<>();
        for (Claimed claim : claims) {
            Key key = new Key(claim.needed("predicate"), other.apply(claim));
            same.computeIfAbsent(key, none -> new ArrayList<>()).add(claim);
        }
        return same.entrySet().stream()
                .map(fact -> new Fact(fact.getKey().property(), fact.getKey().other(), fact.getValue()))
                .toList();
    }

    /** The times for which it is claimed, in words, each once. */
    public List<String> times() {
        return claims.stream()
                .map(Claimed::during)
                .filter(time -> !time.isEmpty())
                .distinct()
                .toList();
    }
}
