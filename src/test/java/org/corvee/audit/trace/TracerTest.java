package org.corvee.audit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.audit.Inputs;
import org.corvee.audit.report.AnsiStyle;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Testimony;
import org.corvee.evidence.TextFolders;
import org.junit.jupiter.api.Test;

class TracerTest {
    private final Tracer tracer = new Tracer(Inputs.evidence(Inputs.right()));

    @Test
    void leadsFromAFactToItsClaimsAndVoices() {
        EvidenceTrace trace = tracer.trace("cohort/pier-builders worksIn place/ussuriysk");
        EvidenceTrace.Root root = trace.facts().get(0);
        assertEquals(EvidenceTrace.TripleStatus.FACT, root.status());
        assertEquals(List.of("claim/letter.60ce3cb74c3d", "claim/letter.9aaeefff7161"), ids(root));
        assertEquals(
                List.of("captain of the ferry", "ferry clerk", "The Harbour Newsletter"),
                root.claims().get(1).source().chain().stream()
                        .map(Testimony::name)
                        .toList());
    }

    @Test
    void takesAQuantityAsDataWriteIt() {
        assertEquals(
                "cohort/pier-builders headcount quantity/about-350-persons",
                tracer.trace("cohort/pier-builders headcount ~350 persons").about());
    }

    @Test
    void tellsWhatIsOnlyClaimed() {
        EvidenceTrace trace = tracer.trace("cohort/pier-builders livesAt");
        assertEquals(EvidenceTrace.TripleStatus.CLAIMED, trace.facts().get(0).status());
    }

    @Test
    void tellsReferenceData() {
        EvidenceTrace trace = tracer.trace("site/pier within");
        assertEquals(EvidenceTrace.TripleStatus.REFERENCE, trace.facts().get(0).status());
    }

    @Test
    void takesAPassageByItsPosition() {
        EvidenceTrace trace = tracer.trace("letter[32,78)");
        assertEquals(List.of("claim/letter.60fad512f551"), ids(trace.facts().get(0)));
        assertEquals(trace, tracer.trace("document/letter#char=32,78"));
    }

    @Test
    void takesAClaimByItsSlug() {
        EvidenceTrace trace = tracer.trace("letter.c5dfddf18293");
        assertEquals(List.of("claim/letter.c5dfddf18293"), ids(trace.facts().get(0)));
    }

    @Test
    void showsTheWordsWithTheTextAtHand() {
        List<String> lines = TraceText.lines(tracer.trace("letter.c5dfddf18293"), Inputs.TEXTS, AnsiStyle.PLAIN);
        assertTrue(lines.contains("      “The mayor denies that anybody lives on the pier”"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("letter.txt, as pinned")), lines::toString);
    }

    @Test
    void printsTheTreeWithoutTheTextAtHand() {
        assertEquals(
                List.of(
                        "claim/letter.c5dfddf18293  1 triple",
                        "",
                        "cohort/pier-builders livesAt site/pier",
                        "pier builders · lives at · the pier: claimed but not accepted",
                        "  claim/letter.c5dfddf18293  denies, reported",
                        "    Nobody lives on the pier, says the mayor."),
                TraceText.lines(tracer.trace("letter.c5dfddf18293"), new TextFolders(List.of()), AnsiStyle.PLAIN)
                        .subList(0, 6));
    }

    @Test
    void namesTheNearThing() {
        assertEquals(
                "no 'cohort/peir-builders' in this graph; did you mean 'cohort/pier-builders'?",
                unknown("cohort/peir-builders"));
        assertEquals("no 'cohort/piar' in this graph; did you mean 'cohort/pier-builders'?", unknown("cohort/piar"));
    }

    @Test
    void namesTheNearProperty() {
        assertEquals(
                "cohort/pier-builders: no claim has its 'headcout'; did you mean 'headcount'?",
                unknown("cohort/pier-builders headcout ~350 persons"));
    }

    @Test
    void namesWhatIsThereOfAProperty() {
        assertEquals(
                "cohort/pier-builders arrivesIn: no 'Oz'; there is: Vladivostok",
                unknown("cohort/pier-builders arrivesIn Oz"));
    }

    @Test
    void namesTheNearPassage() {
        assertEquals(
                "no claim rests on document/letter#char=104,125; did you mean 'document/letter#char=100,122' or"
                        + " 'document/letter#char=100,130' or 'document/letter#char=132,182'?",
                unknown("letter[104,125)"));
    }

    @Test
    void writesProvThatLeadsFromTheFactToTheDocument() {
        Graph prov = GraphFactory.createDefaultGraph();
        String turtle = TraceProv.turtle(tracer.trace("letter.9aaeefff7161"));
        RDFDataMgr.read(prov, new StringReader(turtle), "", Lang.TURTLE);
        Node derived = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
        Node claim = thing("claim/letter.9aaeefff7161");
        assertTrue(prov.contains(Node.ANY, derived, claim));
        assertTrue(prov.contains(claim, derived, thing("testimony/letter.captain")));
        assertTrue(prov.contains(thing("testimony/letter.clerk"), derived, thing("testimony/letter.captain")));
        assertTrue(prov.contains(Node.ANY, derived, thing("document/letter")));
    }

    private static Node thing(String id) {
        return NodeFactory.createURI("https://w3id.org/corvee/id/" + id);
    }

    private static List<String> ids(EvidenceTrace.Root root) {
        return root.claims().stream().map(Claim::id).map(id -> id.id()).toList();
    }

    private String unknown(String written) {
        return String.valueOf(assertThrows(Tracer.UnknownId.class, () -> tracer.trace(written))
                .getMessage());
    }
}
