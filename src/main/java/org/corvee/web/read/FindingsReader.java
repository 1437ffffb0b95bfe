package org.corvee.web.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.page.law.LawFinding;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** Reads what is found under each paragraph. */
final class FindingsReader {
    private static final Map<String, LawFinding.Outcome> OUTCOMES = Map.of(
            "engaged", LawFinding.Outcome.ENGAGED,
            "engaged-unless-excepted", LawFinding.Outcome.ENGAGED_UNLESS_EXCEPTED,
            "not-engaged", LawFinding.Outcome.NOT_ENGAGED,
            "undetermined", LawFinding.Outcome.UNDETERMINED);

    private FindingsReader() {}

    /** The findings by paragraph. */
    static Map<Term.Iri, List<LawFinding>> read(Result findings, Result claims) {
        Map<Term.Iri, List<Row>> footnotes = LawReader.by("finding", claims.rows());
        Map<Term.Iri, List<LawFinding>> read = new LinkedHashMap<>();
        LawReader.by("finding", findings.rows()).forEach((iri, rows) -> new Cells(rows.get(0))
                .iri("provision")
                .ifPresent(provision -> read.computeIfAbsent(provision, each -> new ArrayList<>())
                        .add(finding(iri, rows, footnotes.getOrDefault(iri, List.of())))));
        return read;
    }

    private static LawFinding finding(Term.Iri iri, List<Row> rows, List<Row> footnotes) {
        Cells first = new Cells(rows.get(0));
        return new LawFinding(
                iri,
                first.any("about").get(0),
                outcome(first.concept("outcome")),
                rows.stream().flatMap(row -> row.term("missing").stream()).toList(),
                footnotes.stream().map(row -> footnote(new Cells(row))).toList());
    }

    private static LawFinding.Outcome outcome(String word) {
        LawFinding.Outcome outcome = OUTCOMES.get(word);
        if (outcome == null) {
            throw new IllegalStateException("outcome '%s' is none of %s".formatted(word, OUTCOMES.keySet()));
        }
        return outcome;
    }

    private static LawFinding.Footnote footnote(Cells cells) {
        return new LawFinding.Footnote(
                cells.iri("claim").orElseThrow(),
                cells.text("says"),
                cells.concept("stance").equals("denies"));
    }
}
