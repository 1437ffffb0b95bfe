package org.corvee.audit.report;

import static org.corvee.query.Nodes.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.corvee.audit.Auditor;
import org.corvee.audit.Check;
import org.corvee.audit.Inputs;
import org.corvee.audit.TextChecks;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Origins;
import org.corvee.model.Cv;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String CLERK = "https://w3id.org/corvee/id/claim/letter.60fad512f551";
    private static final String MAYOR = "https://w3id.org/corvee/id/claim/letter.c5dfddf18293";
    private static final Node PLACE = NodeFactory.createURI("https://w3id.org/corvee/id/cohort/pier-builders");

    private final Graph graph = Inputs.right();

    @Test
    void tellsWhatWasAuditedAndThatAllIsWell() {
        List<String> lines = TextReport.lines(report(Check.Severity.ERROR), AnsiStyle.PLAIN, TextReport.SHOWN);
        assertEquals("Audit of right.ttl", lines.get(0));
        assertEquals("accepted 3 under policy/default, as of 2031-04-01", lines.get(2));
        assertEquals("passes at --fail-on error", lines.get(lines.size() - 1));
    }

    @Test
    void showsTheFirstOfEachKindAndSaysHowToSeeTheRest() {
        spoil();
        List<String> all = TextReport.lines(report(Check.Severity.ERROR), AnsiStyle.PLAIN, Integer.MAX_VALUE);
        assertFalse(all.stream().anyMatch(line -> line.contains("--all")), all.toString());
        List<String> none = TextReport.lines(report(Check.Severity.ERROR), AnsiStyle.PLAIN, 0);
        assertTrue(
                none.stream().anyMatch(line -> line.endsWith("more; --all, or --format json or html, shows them")),
                none.toString());
        assertFalse(none.stream().anyMatch(line -> line.startsWith("  · ")), none.toString());
    }

    @Test
    void putsTheWorstFirst() {
        spoil();
        List<String> titles = TextReport.lines(report(Check.Severity.ERROR), AnsiStyle.PLAIN, TextReport.SHOWN).stream()
                .filter(line -> line.matches("(ERROR|WARNING|INFO) .*"))
                .map(line -> line.split(" ")[0])
                .distinct()
                .toList();
        assertEquals(List.of("ERROR", "INFO"), titles);
    }

    @Test
    void failsFromTheSeverityThatIsAskedFor() {
        assertFalse(report(Check.Severity.ERROR).fails());
        assertTrue(report(Check.Severity.INFO).fails());
        spoil();
        assertTrue(report(Check.Severity.ERROR).fails());
    }

    @Test
    void writesJsonAsItsSchemaSays() throws IOException {
        spoil();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream schema =
                Objects.requireNonNull(ReportTest.class.getResourceAsStream("audit-report.schema.json"))) {
            var wrong = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(mapper.readTree(JsonReport.file(report(Check.Severity.ERROR))));
            assertEquals(Set.of(), wrong);
        }
    }

    @Test
    void writesTheSameReportAgain() {
        assertEquals(JsonReport.file(report(Check.Severity.ERROR)), JsonReport.file(report(Check.Severity.ERROR)));
    }

    @Test
    void letsNoTextOfTheGraphColourATerminal() {
        assertEquals(
                "\u001B[1m\\u001B[31m\u001B[0m",
                AnsiStyle.COLOUR.bold("\u001B[31m").text());
        assertEquals("a \\u001B[31m", AnsiStyle.COLOUR.line("a %s", "\u001B[31m"));
        assertEquals("error", AnsiStyle.PLAIN.of(Check.Severity.ERROR, "error").text());
    }

    /** Takes a claim's stance away. */
    private void spoil() {
        GraphUtil.remove(graph, NodeFactory.createURI(CLERK), iri(Cv.STANCE), Node.ANY);
    }

    private Report report(Check.Severity failOn) {
        EvidenceGraph evidence = Inputs.evidence(graph);
        ReportMaker maker = new ReportMaker(evidence);
        return maker.report(
                maker.audited("right.ttl", "0".repeat(64), graph.size()),
                new Report.Method("profile.tsv", List.of("texts"), failOn),
                new Auditor(Inputs.checks(), Inputs.profile())
                        .audit(Inputs.endpoint(graph), evidence, TextChecks.find(evidence, Inputs.TEXTS), asked -> {}),
                findings());
    }

    private static Findings findings() {
        Finding.Basis basis = new Finding.Basis("The pier is empty or not.", "conflict-denial", List.of(CLERK, MAYOR));
        return new Findings(
                List.of(new Corroboration(
                        basis,
                        new Corroboration.Proposition(PLACE, iri(Cv.term("headcount")), List.of(PLACE)),
                        new Origins(1, 2),
                        List.of("Both may be one person."))),
                List.of(new Conflict(
                        basis,
                        Conflict.ConflictKind.DENIAL,
                        Conflict.Verdict.REAL,
                        new Conflict.Sides(List.of(CLERK), List.of(MAYOR)),
                        "One affirms what the other denies.")),
                List.of(new ComplianceFinding(
                        basis,
                        new ComplianceFinding.Matter(PLACE.getURI(), PLACE.getURI()),
                        ComplianceFinding.Engagement.UNDETERMINED,
                        List.of("income"),
                        ComplianceFinding.Strength.NONE)));
    }
}
