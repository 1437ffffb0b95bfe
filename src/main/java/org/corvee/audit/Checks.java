package org.corvee.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;

/**
 * The checks that are questions: a SELECT with a column {@code ?focus}, and further columns as details.
 *
 * <p>A fact is shown by the columns {@code ?focus ?predicate ?object}; a column {@code ?claim} is traced in reports.
 *
 * @param stored each with its query
 */
public record Checks(List<Stored> stored) {
    /** The folder of {@code queries/} in which they lie. */
    public static final String GROUP = "audit";

    public Checks {
        stored = List.copyOf(stored);
    }

    /** A check and the question that it asks. */
    public record Stored(Check check, Question question) {}

    /**
     * The checks of a library.
     *
     * @throws Auditor.UnusableAudit naming every query that does not say its problem, why it matters, or the fix
     */
    public static Checks of(Library library) {
        List<String> problems = new ArrayList<>();
        List<Stored> stored = new ArrayList<>();
        for (StoredQuery query : library.queries()) {
            if (query.group().equals(GROUP)) {
                stored.add(new Stored(check(query, problems), query.question(Map.of(), ShortNames.PUBLISHED)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Auditor.UnusableAudit(problems);
        }
        return new Checks(stored);
    }

    private static Check check(StoredQuery query, List<String> problems) {
        return new Check(
                query.stem(),
                remark(query, "problem", problems),
                remark(query, "why", problems),
                remark(query, "fix", problems),
                audience(query, problems));
    }

    private static Check.Audience audience(StoredQuery query, List<String> problems) {
        String word = query.header().remarks().getOrDefault("audience", "everybody");
        return Stream.of(Check.Audience.values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.add("%s:1: audience '%s' is unknown; write 'editors', or leave it out for everybody"
                            .formatted(query.place(), word));
                    return Check.Audience.EDITORS;
                });
    }

    private static String remark(StoredQuery query, String key, List<String> problems) {
        return Optional.ofNullable(query.header().remarks().get(key)).orElseGet(() -> {
            problems.add("%s:1: no %s; add '#+ %s: ' and one sentence".formatted(query.place(), key, key));
            return "";
        });
    }

    /**
     * Every check with what it finds, in the order of the library.
     *
     * @param asked told after each check how many have been asked
     */
    public List<Found> find(Endpoint graph, IntConsumer asked) {
        List<Found> found = new ArrayList<>();
        for (Stored each : stored) {
            found.add(new Found(each.check(), notices(each, graph)));
            asked.accept(found.size());
        }
        return found;
    }

    /** A check with what it found, before a profile weighs it. */
    public record Found(Check check, List<Outcome.Notice> notices) {
        public Found {
            notices = List.copyOf(notices);
        }
    }

    private static List<Outcome.Notice> notices(Stored stored, Endpoint graph) {
        try (Answer answer = graph.ask(stored.question())) {
            Result result = answer.result();
            if (!result.columns().contains("focus")) {
                throw new Auditor.UnusableAudit(
                        List.of("%s: has no column ?focus; select what the check is about as ?focus"
                                .formatted(stored.question().place())));
            }
            return result.rows().stream()
                    .filter(row -> row.term("focus").isPresent())
                    .map(row -> notice(result, row))
                    .distinct()
                    .toList();
        }
    }

    private static Outcome.Notice notice(Result result, Row row) {
        List<Outcome.Notice.Detail> details = result.columns().stream()
                .filter(column -> !column.equals("focus"))
                .flatMap(column -> row.term(column).map(value -> new Outcome.Notice.Detail(column, value)).stream())
                .toList();
        return new Outcome.Notice(row.term("focus").orElseThrow(), details);
    }
}
