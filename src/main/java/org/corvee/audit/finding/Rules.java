package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.corvee.model.PartsDigest;
import org.corvee.query.Library;
import org.corvee.query.StoredQuery;

/**
 * The rules of a library: the files of {@code queries/rules/}.
 *
 * @param rules in the order of their names
 */
public record Rules(List<Rule> rules) {
    /** The folder of {@code queries/} in which they lie. */
    public static final String GROUP = "rules";

    private static final String CONTAINMENT = "containment";
    private static final String EQUAL_VALUES = "equal-values";
    private static final int DIGITS = 12;

    public Rules {
        rules = List.copyOf(rules);
    }

    /**
     * Takes the rules of a library.
     *
     * @throws BadRules naming every rule that is no SELECT query
     */
    public static Rules of(Library library) {
        List<String> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (StoredQuery stored : library.queries()) {
            if (stored.group().equals(GROUP)) {
                try {
                    rules.add(rule(stored));
                } catch (QueryException wrong) {
                    problems.add("%s: %s".formatted(stored.place(), wrong.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BadRules(problems);
        }
        return new Rules(rules);
    }

    private static Rule rule(StoredQuery stored) {
        return new Rule(
                stored.stem(),
                stored.header().summary(),
                PartsDigest.of(List.of(stored.text())).substring(0, DIGITS),
                QueryFactory.create(stored.text()));
    }

    /**
     * What lies in what, by the rules that say so.
     *
     * @throws BadRules if one is missing
     */
    public Containment containment() {
        return new Containment(
                only(CONTAINMENT, "what lies directly in what"), only(EQUAL_VALUES, "which values are one"));
    }

    private Query only(String name, String says) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findAny()
                .map(Rule::query)
                .orElseThrow(() ->
                        new BadRules(List.of("queries/%s/%s.rq: is missing; it says %s".formatted(GROUP, name, says))));
    }

    /** The rules whose names begin so. */
    List<Rule> named(String prefix) {
        return rules.stream().filter(rule -> rule.name().startsWith(prefix)).toList();
    }

    /**
     * A rule by which findings are derived: a query that finds candidates.
     *
     * @param name its file's name without the ending, such as {@code conflict-denial}
     * @param summary what it finds, one sentence
     * @param version the first digits of its file's SHA-256
     */
    public record Rule(String name, String summary, String version, Query query) {}

    /** Rules that cannot be used, each problem on its line with place and fault. */
    public static final class BadRules extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadRules(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
