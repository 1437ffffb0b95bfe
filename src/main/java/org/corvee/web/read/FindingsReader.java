package org.corvee.web.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.model.Stance;
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
        LawReader.by("finding", findings.rows())
                .forEach((iri, rows) -> rows.get(0).iri("provision").ifPresent(provision -> read.computeIfAbsent(
                                provision, each -> new ArrayList<>())
                        .add(finding(iri, rows, footnotes.getOrDefault(iri, List.of())))));
        return read;
    }

    private static LawFinding finding(Term.Iri iri, List<Row> rows, List<Row> footnotes) {
        Row first = rows.get(0);
        return new LawFinding(
                iri,
                first.term("about").orElseThrow(),
                outcome(concept(first, "outcome")),
                distinct(rows, "missing"),
                new LawFinding.Support(
                        footnotes.stream().map(FindingsReader::footnote).toList(),
                        origins(first.text("atLeast"), first.text("atMost")),
                        distinct(rows, "unexamined")));
    }

    private static List<Term> distinct(List<Row> rows, String column) {
        return rows.stream()
                .flatMap(row -> row.term(column).stream())
                .distinct()
                .toList();
    }

    private static String origins(String atLeast, String atMost) {
        return atLeast.equals(atMost) ? atLeast : atLeast + " to " + atMost;
    }

    private static LawFinding.Outcome outcome(String word) {
        LawFinding.Outcome outcome = OUTCOMES.get(word);
        if (outcome == null) {
            throw new IllegalStateException("outcome '%s' is none of %s".formatted(word, OUTCOMES.keySet()));
        }
        return outcome;
    }

    private static LawFinding.Footnote footnote(Row row) {
        return new LawFinding.Footnote(
                row.iri("claim").orElseThrow(),
                row.text("says"),
                concept(row, "stance").equals(Stance.DENIES.word()));
    }

    /** The word of a concept, the part of its IRI behind the hash; empty where there is none. */
    private static String concept(Row row, String column) {
        return row.iri(column)
                .map(iri -> iri.value().substring(iri.value().indexOf('#') + 1))
                .orElse("");
    }
}
