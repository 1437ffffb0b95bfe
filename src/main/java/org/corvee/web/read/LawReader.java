package org.corvee.web.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.page.law.LawFinding;
import org.corvee.page.law.Resolution;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * Reads resolutions, their paragraphs and their duties.
 *
 * @param findings by paragraph
 */
record LawReader(Map<Term.Iri, List<LawFinding>> findings) {
    List<Resolution> read(Result law) {
        return by("resolution", law.rows()).entrySet().stream()
                .map(each -> new Resolution(
                        each.getKey(), adopted(each.getValue()), provisions(by("provision", each.getValue()))))
                .toList();
    }

    /** The rows by the IRI of a column, those without one left out. */
    static Map<Term.Iri, List<Row>> by(String column, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.iri(column).isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.iri(column).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The earliest of the days that are said: a text that names the year alone has its last day as the latest. */
    private static String adopted(List<Row> rows) {
        return rows.stream()
                .map(row -> row.text("adopted"))
                .filter(day -> !day.isEmpty())
                .min(String::compareTo)
                .orElse("");
    }

    private List<Resolution.Provision> provisions(Map<Term.Iri, List<Row>> rows) {
        return rows.entrySet().stream()
                .map(each -> new Resolution.Provision(
                        each.getKey(),
                        duties(by("obligation", each.getValue())),
                        findings.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static List<Resolution.Duty> duties(Map<Term.Iri, List<Row>> rows) {
        return rows.entrySet().stream()
                .map(each -> new Resolution.Duty(each.getKey(), parts(each.getValue())))
                .toList();
    }

    private static List<Resolution.Part> parts(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.term("value").stream().map(value -> new Resolution.Part(row.text("name"), value)))
                .distinct()
                .toList();
    }
}
