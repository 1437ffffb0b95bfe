package org.corvee.audit.report;

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
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.audit.Auditor;
import org.corvee.audit.Inputs;
import org.corvee.audit.Severity;
import org.corvee.audit.TextChecks;
import org.corvee.audit.evidence.EvidenceGraph;
import org.corvee.audit.evidence.Terms;
import org.corvee.audit.finding.Basis;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.OriginCount;
import org.corvee.audit.finding.Statement;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String CLERK = "https://w3id.org/corvee/id/claim/letter.60fad512f551";
    private static final String MAYOR = "https://w3id.org/corvee/id/claim/letter.c5dfddf18293";
    private static final Node PLACE = NodeFactory.createURI("https://w3id.org/corvee/id/cohort/pier-builders");
    private static final String HOSTILE = "<img src=x onerror=\"alert(1)\">&\u001B[31m";

    private final Graph graph = Inputs.right();

    @Test
    void tellsWhatWasAuditedAndThatAllIsWell() {
        List<String> lines = TextReport.lines(report(Severity.ERROR), Ink.PLAIN);
        assertEquals("Audit of right.ttl", lines.get(0));
        assertEquals("facts    3 under policy/default, as of 2031-04-01", lines.get(2));
        assertEquals("passes at --fail-on error", lines.get(lines.size() - 1));
    }

    @Test
    void putsTheWorstFirst() {
        spoil();
        List<String> titles = TextReport.lines(report(Severity.ERROR), Ink.PLAIN).stream()
                .filter(line -> line.matches("(ERROR|WARNING|INFO) .*"))
                .map(line -> line.split(" ")[0])
                .distinct()
                .toList();
        assertEquals(List.of("ERROR", "INFO"), titles);
    }

    @Test
    void failsFromTheSeverityThatIsAskedFor() {
        assertFalse(report(Severity.ERROR).fails());
        assertTrue(report(Severity.INFO).fails());
        spoil();
        assertTrue(report(Severity.ERROR).fails());
    }

    @Test
    void showsConflictsSideBySide() {
        String html = HtmlReport.file(report(Severity.ERROR));
        assertTrue(html.contains("<h4>One side</h4>"));
        assertTrue(html.contains("Some 350 builders came, says the clerk."));
        assertTrue(html.contains("<a href=\"#claim/letter.60fad512f551\">"));
        assertTrue(html.contains("id=\"claim/letter.60fad512f551\""));
    }

    @Test
    void writesJsonAsItsSchemaSays() throws IOException {
        spoil();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream schema =
                Objects.requireNonNull(ReportTest.class.getResourceAsStream("audit-report.schema.json"))) {
            var wrong = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(mapper.readTree(JsonReport.file(report(Severity.ERROR))));
            assertEquals(Set.of(), wrong);
        }
    }

    @Test
    void writesTheSameReportAgain() {
        assertEquals(JsonReport.file(report(Severity.ERROR)), JsonReport.file(report(Severity.ERROR)));
        assertEquals(HtmlReport.file(report(Severity.ERROR)), HtmlReport.file(report(Severity.ERROR)));
    }

    @Test
    void letsNoTextOfTheGraphBecomeMarkup() {
        GraphUtil.remove(graph, PLACE, RDFS.label.asNode(), Node.ANY);
        graph.add(PLACE, RDFS.label.asNode(), NodeFactory.createLiteralLang(HOSTILE, "en"));
        String html = HtmlReport.file(report(Severity.ERROR));
        assertFalse(html.contains("<img"));
        assertTrue(html.contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;"));
        assertFalse(Pattern.compile("<script|javascript:|http-equiv=\"refresh\"")
                .matcher(html)
                .find());
    }

    @Test
    void letsNoTextOfTheGraphColourATerminal() {
        assertEquals(
                "\u001B[1m\\u001B[31m\u001B[0m", Ink.COLOUR.bold("\u001B[31m").text());
        assertEquals("a \\u001B[31m", Ink.COLOUR.line("a %s", "\u001B[31m"));
        assertEquals("error", Ink.PLAIN.of(Severity.ERROR, "error").text());
    }

    /** Takes a claim's stance away. */
    private void spoil() {
        GraphUtil.remove(graph, NodeFactory.createURI(CLERK), Terms.STANCE, Node.ANY);
    }

    private Report report(Severity failOn) {
        EvidenceGraph evidence = Inputs.evidence(graph);
        ReportMaker maker = new ReportMaker(evidence);
        return maker.report(
                maker.audited("right.ttl", "0".repeat(64), graph.size()),
                new Report.Method("profile.tsv", List.of("texts"), failOn),
                new Auditor(Inputs.checks(), Inputs.profile())
                        .audit(Inputs.endpoint(graph), evidence, TextChecks.find(evidence, Inputs.TEXTS)),
                findings());
    }

    private static Findings findings() {
        Basis basis = new Basis("The pier is empty or not.", "conflict-denial", List.of(CLERK, MAYOR));
        return new Findings(
                List.of(new Corroboration(
                        basis,
                        new Statement(PLACE, Terms.cv("headcount"), List.of(PLACE)),
                        new OriginCount(1, 2),
                        List.of("Both may be one person."))),
                List.of(new Conflict(
                        basis,
                        Conflict.Kind.DENIAL,
                        Conflict.Verdict.REAL,
                        new Conflict.Sides(List.of(CLERK), List.of(MAYOR)),
                        "One affirms what the other denies.")),
                List.of(new ComplianceFinding(
                        basis,
                        new ComplianceFinding.Matter(PLACE.getURI(), PLACE.getURI()),
                        ComplianceFinding.Engagement.UNDETERMINED,
                        List.of("income"),
                        ComplianceFinding.Footing.NONE)));
    }
}
