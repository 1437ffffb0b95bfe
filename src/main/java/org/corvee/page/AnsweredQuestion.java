package org.corvee.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A question with the beginning of its answer: what is said, by whom, leading to the claim.
 *
 * @param answer rows with the columns says, voice, claim, modality and stance, as far as it has them
 */
public record AnsweredQuestion(QueryCard card, Result answer, Naming naming) {
    private static final int MOST = 4;

    /**
     * A sentence of the answer.
     *
     * @param badge denied, or the modality; empty when the answer has neither
     */
    record Sentence(String says, Optional<Link> claim, String badge, Html voice) {}

    /** The sentences that answer it, each once. */
    List<Sentence> sentences() {
        Map<String, Row> bySaying = new LinkedHashMap<>();
        answer.rows().forEach(row -> bySaying.putIfAbsent(row.text("says"), row));
        return bySaying.values().stream().map(this::sentence).toList();
    }

    /** How many of them a card shows. */
    int shown() {
        return Math.min(MOST, sentences().size());
    }

    private Sentence sentence(Row row) {
        Optional<Link> claim = row.term("claim")
                .flatMap(term -> term instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty());
        Html voice = row.term("voice").map(naming::of).orElse(Html.text("unnamed voice"));
        String badge = local(row, "stance").equals("denies") ? "denied" : local(row, "modality");
        return new Sentence(row.text("says"), claim, badge, voice);
    }

    private static String local(Row row, String column) {
        return row.term(column)
                .map(term -> term instanceof Term.Iri iri
                        ? iri.value().substring(iri.value().indexOf('#') + 1)
                        : "")
                .orElse("");
    }
}
