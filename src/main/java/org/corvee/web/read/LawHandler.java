package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.audit.finding.ComplianceTable;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.page.FindingsPage;
import org.corvee.page.LawPage;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;

/** The page of the law. */
public record LawHandler(PageQuestions questions, Sites sites) implements Handler {
    private static final int EACH = 30;

    @Override
    public Reply reply(HttpServletRequest request) {
        String about = parameter(request, FindingsPage.ABOUT);
        return Sites.reading(
                request,
                build -> about.isEmpty()
                        ? Reply.html(200, page(build).document(sites.of(request)))
                        : Reply.html(200, findings(request, build, about).document(sites.of(request))));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private LawPage page(ServedBuild build) {
        return new LawReader(questions.evidence(build), build.compliance(), questions.names())
                .page(questions.ask(build, "page/law", Map.of()), new TermHtml(questions.names(build)));
    }

    private FindingsPage findings(HttpServletRequest request, ServedBuild build, String about) {
        Term.Iri iri = questions
                .names()
                .thing(about)
                .orElseThrow(() -> new Refused(
                        400,
                        "%s: '%s' is no id; write one such as provision/unscr-2397-para-8"
                                .formatted(FindingsPage.ABOUT, EscapedText.line(about))));
        ComplianceTable.Wanted wanted = new ComplianceTable.Wanted(
                engagement(parameter(request, FindingsPage.OUTCOME)),
                Optional.of(parameter(request, FindingsPage.MISSING)).filter(word -> !word.isEmpty()));
        new ThingsOfBuild(questions, build).require(FindingsPage.ABOUT, about);
        Node thing = Nodes.node(iri);
        EvidenceGraph evidence = questions.evidence(build);
        ListPart part = Pages.part(
                "/law",
                asked(request),
                Pages.number(request),
                EACH,
                build.compliance().count(thing, wanted));
        LawReader reader = new LawReader(evidence, build.compliance(), questions.names());
        List<ComplianceFinding> shown =
                ComplianceTable.read(evidence, build.compliance().findings(thing, wanted, part.from(), part.to()));
        return new FindingsPage(
                iri,
                new LawPage.Found(shown, build.compliance().tally(thing), LawPage.findings(about)),
                part,
                reader.claims(shown),
                new TermHtml(questions.names(build)));
    }

    private static Map<String, String> asked(HttpServletRequest request) {
        return Stream.of(FindingsPage.ABOUT, FindingsPage.OUTCOME, FindingsPage.MISSING)
                .filter(name -> !parameter(request, name).isEmpty())
                .collect(Collectors.toMap(name -> name, name -> parameter(request, name)));
    }

    private static Optional<Engagement> engagement(String word) {
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(Engagement.values())
                        .filter(engagement -> engagement.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Refused(
                                400,
                                "%s: no '%s'; valid ones are %s"
                                        .formatted(
                                                FindingsPage.OUTCOME,
                                                EscapedText.line(word),
                                                Stream.of(Engagement.values())
                                                        .map(Engagement::word)
                                                        .collect(Collectors.joining(", "))))));
    }

    /** Reads resolutions, their paragraphs and their duties, and what is found under each paragraph. */
    record LawReader(EvidenceGraph evidence, ComplianceTable table, ShortNames names) {
        /** How many findings the page shows in full where it shows all, and of each paragraph where there are more. */
        private static final int MOST = 120;

        private static final int OF_MANY = 8;

        /** The page of the answer of {@code page/law}. */
        LawPage page(Result law, TermHtml naming) {
            List<LawPage.Resolution> resolutions = resolutions(law);
            List<ComplianceFinding> shown = resolutions.stream()
                    .flatMap(resolution -> resolution.provisions().stream())
                    .flatMap(provision -> provision.found().shown().stream())
                    .toList();
            return new LawPage(resolutions, claims(shown), naming);
        }

        private Map<String, Claim> claims(List<ComplianceFinding> findings) {
            return FindingsPage.named(findings).stream()
                    .collect(Collectors.toMap(iri -> iri, iri -> evidence.claim(Nodes.iri(iri))));
        }

        private List<LawPage.Resolution> resolutions(Result law) {
            int all = by("provision", law.rows()).keySet().stream()
                    .mapToInt(provision -> table.count(Nodes.node(provision), ComplianceTable.Wanted.ALL))
                    .sum();
            int each = all <= MOST ? MOST : OF_MANY;
            return by("resolution", law.rows()).entrySet().stream()
                    .map(resolution -> new LawPage.Resolution(
                            resolution.getKey(),
                            adopted(resolution.getValue()),
                            provisions(by("provision", resolution.getValue()), each)))
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

        private List<LawPage.Provision> provisions(Map<Term.Iri, List<Row>> rows, int each) {
            return rows.entrySet().stream()
                    .map(provision -> new LawPage.Provision(
                            provision.getKey(),
                            duties(by("obligation", provision.getValue())),
                            found(provision.getKey(), each)))
                    .toList();
        }

        private LawPage.Found found(Term.Iri provision, int each) {
            Node thing = Nodes.node(provision);
            return new LawPage.Found(
                    ComplianceTable.read(evidence, table.findings(thing, ComplianceTable.Wanted.ALL, 0, each)),
                    table.tally(thing),
                    LawPage.findings(names.brief(provision)));
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
