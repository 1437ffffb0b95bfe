package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A competency question: how it is asked here, what the answer is, and what it rests on.
 *
 * @param words the question
 * @param restsOn the passages without which the answer would be hearsay of ours
 * @param wrong a fact that makes the answer another
 */
record Question(String words, List<Ask> asks, List<Span> restsOn, Wrong wrong) {
    /**
     * One query, and all of what it must answer.
     *
     * @param where the rows that count, by the values that a column may have
     * @param columns what of them counts
     * @param inOrder whether their order counts too
     */
    record Ask(
            String query,
            Map<String, String> with,
            Map<String, List<String>> where,
            boolean inOrder,
            List<String> columns,
            List<List<String>> rows) {}

    /**
     * A fact planted in a copy of the data.
     *
     * @param file below the data folder
     * @param says a text that the file has once
     * @param planted what stands there instead
     */
    record Wrong(String file, String says, String planted) {}

    /**
     * Asks, and compares.
     *
     * @throws AssertionError when a row is missing, too many or different, or a passage is not among those of its claims
     */
    void checkAt(Desk desk) {
        List<Span> rested = new ArrayList<>();
        for (Ask ask : asks) {
            Table answer = desk.ask(ask.query(), ask.with()).where(ask.where());
            compare(ask, answer.distinct(ask.columns()));
            rested.addAll(desk.passagesOf(answer.claims()));
        }
        List<Span> missing = restsOn.stream()
                .filter(span -> rested.stream().noneMatch(span::nests))
                .toList();
        assertEquals(List.of(), missing, "passages that no claim of the answer stands in");
    }

    private static void compare(Ask ask, List<List<String>> rows) {
        if (ask.inOrder()) {
            assertEquals(lines(ask.rows()), lines(rows), ask.query());
        } else {
            assertEquals(sorted(ask.rows()), sorted(rows), ask.query());
            assertEquals(new HashSet<>(ask.rows()).size(), ask.rows().size(), "rows written twice");
        }
    }

    private static String lines(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(Object::toString).toList());
    }

    private static String sorted(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(Object::toString).sorted().toList());
    }
}
