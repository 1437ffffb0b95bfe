package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.model.Stance;
import org.corvee.page.TermHtml;
import org.corvee.page.law.LawFinding;
import org.corvee.page.law.LawPage;
import org.corvee.page.law.Resolution;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** The page of the law. */
public record LawHandler(PageQuestions questions, Sites sites) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        return Sites.reading(request, build -> Reply.html(200, page(build).document(sites.of(request))));
    }

    private LawPage page(ServedBuild build) {
        Result law = questions.ask(build, "page/law", Map.of());
        Result findings = questions.ask(build, "page/law-findings", Map.of());
        Result claims = questions.ask(build, "page/law-claims", Map.of());
        TermHtml naming = new TermHtml(questions.names(build, law, findings));
        return new LawPage(new LawReader(FindingsReader.read(findings, claims)).read(law), naming);
    }

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
                    .flatMap(row ->
                            row.term("value").stream().map(value -> new Resolution.Part(row.text("name"), value)))
                    .distinct()
                    .toList();
        }
    }

    /** Reads what is found under each paragraph. */
    static final class FindingsReader {
        private static final Map<String, LawFinding.Outcome> OUTCOMES = Map.of(
                "engaged", LawFinding.Outcome.ENGAGED,
                "engaged-unless-excepted", LawFinding.Outcome.ENGAGED_UNLESS_EXCEPTED,
                "not-engaged", LawFinding.Outcome.NOT_ENGAGED,
                "undetermined", LawFinding.Outcome.UNDETERMINED);

        private FindingsReader() {}

        /** The findings by paragraph. */
        static Map<Term.Iri, List<LawFinding>> read(Result findings, Result claims) {
            Map<Term.Iri, List<Row>> footnotes = LawHandler.LawReader.by("finding", claims.rows());
            Map<Term.Iri, List<LawFinding>> read = new LinkedHashMap<>();
            LawHandler.LawReader.by("finding", findings.rows())
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
}
