package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.page.LawPage;
import org.corvee.page.TermHtml;
import org.corvee.query.Nodes;
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
        return new LawReader(questions.evidence(build))
                .page(questions.ask(build, "page/law", Map.of()), new TermHtml(questions.names(build)));
    }

    /** Reads resolutions, their paragraphs and their duties, and what is found under each paragraph. */
    record LawReader(EvidenceGraph evidence) {
        /** The page of the answer of {@code page/law}. */
        LawPage page(Result law, TermHtml naming) {
            List<LawPage.Resolution> resolutions = resolutions(law);
            return new LawPage(resolutions, claims(resolutions), naming);
        }

        private Map<String, Claim> claims(List<LawPage.Resolution> resolutions) {
            return resolutions.stream()
                    .flatMap(resolution -> resolution.provisions().stream())
                    .flatMap(provision -> provision.findings().stream())
                    .flatMap(finding -> finding.basis().claims().stream())
                    .distinct()
                    .collect(Collectors.toMap(iri -> iri, iri -> evidence.claim(Nodes.iri(iri))));
        }

        private List<LawPage.Resolution> resolutions(Result law) {
            return by("resolution", law.rows()).entrySet().stream()
                    .map(each -> new LawPage.Resolution(
                            each.getKey(), adopted(each.getValue()), provisions(by("provision", each.getValue()))))
                    .toList();
        }

        /** The rows by the IRI of a column, those without one left out. */
        private static Map<Term.Iri, List<Row>> by(String column, List<Row> rows) {
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

        private List<LawPage.Provision> provisions(Map<Term.Iri, List<Row>> rows) {
            return rows.entrySet().stream()
                    .map(each -> new LawPage.Provision(
                            each.getKey(), duties(by("obligation", each.getValue())), findings(each.getKey())))
                    .toList();
        }

        private List<ComplianceFinding> findings(Term.Iri provision) {
            return Findings.complianceOf(evidence, Nodes.node(provision));
        }

        private static List<LawPage.Duty> duties(Map<Term.Iri, List<Row>> rows) {
            return rows.entrySet().stream()
                    .map(each -> new LawPage.Duty(each.getKey(), elements(each.getValue())))
                    .toList();
        }

        private static List<LawPage.Duty.Clause> elements(List<Row> rows) {
            return rows.stream()
                    .flatMap(row ->
                            row.term("value").stream().map(value -> new LawPage.Duty.Clause(row.text("name"), value)))
                    .distinct()
                    .toList();
        }
    }
}
