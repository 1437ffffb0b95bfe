package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.audit.finding.Rules;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.junit.jupiter.api.Test;

class WithdrawalTest {
    private static final Query POLICY = QueryFactory.create(
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX modality: <https://w3id.org/corvee/vocabulary/modality#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX stance: <https://w3id.org/corvee/vocabulary/stance#>
            CONSTRUCT { ?s ?p ?o . ?claim cv:assertedUnder <https://w3id.org/corvee/id/policy/default> }
            WHERE {
              ?claim cv:stance stance:affirms ; cv:modality modality:reported ;
                rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
            }""");

    private final Graph graph = Inputs.right();
    private final EvidenceGraph evidence = Inputs.evidence(graph);

    @Test
    void aClaimGoesAlone() {
        assertEquals(List.of("claim/letter.60fad512f551"), claims("claim/letter.60fad512f551"));
    }

    @Test
    void aTestimonyTakesAlongThoseThatItAloneRelays() {
        assertEquals(
                List.of("claim/letter.60fad512f551", "claim/letter.6b188ea86b98", "claim/letter.9aaeefff7161"),
                claims("testimony/letter.clerk"));
    }

    @Test
    void aDocumentTakesAlongAllItsClaims() {
        assertEquals(8, claims("document/letter").size());
    }

    @Test
    void refusesWhatNobodyCanWithdraw() {
        Auditor.UnusableAudit wrong = assertThrows(Auditor.UnusableAudit.class, () -> claims("place/vladivostok"));
        assertEquals(
                "place/vladivostok: is not a claim, testimony or document; withdraw one of these", wrong.getMessage());
    }

    @Test
    void keepsAFactThatAnotherClaimStillCarries() {
        assertEquals(List.of(), facts("testimony/letter.clerk"));
    }

    @Test
    void tellsTheFactsThatFall() {
        assertEquals(
                List.of(
                        "cohort/pier-builders arrivesIn place/vladivostok",
                        "cohort/pier-builders headcount quantity/about-350-persons",
                        "cohort/pier-builders worksIn place/ussuriysk"),
                facts("document/letter"));
    }

    @Test
    void tellsTheCountsAndTheNoticesThatChange() {
        WithdrawalImpact impact = impact("testimony/letter.mayor");
        assertTrue(
                impact.changes()
                        .contains(new WithdrawalImpact.Change(WithdrawalImpact.ChangeKind.COUNT, "claims", "8", "4")),
                impact::toString);
        assertTrue(
                impact.changes()
                        .contains(new WithdrawalImpact.Change(
                                WithdrawalImpact.ChangeKind.NOTICE,
                                "fact-on-hearsay: cohort/pier-builders cv:worksIn place/ussuriysk",
                                "",
                                "found")),
                impact::toString);
    }

    private List<String> claims(String id) {
        return withdrawal(id).claims(evidence).stream()
                .map(evidence::label)
                .map(Label::id)
                .toList();
    }

    private List<String> facts(String id) {
        return impact(id).changes().stream()
                .filter(change -> change.kind() == WithdrawalImpact.ChangeKind.FACT)
                .map(WithdrawalImpact.Change::what)
                .toList();
    }

    private WithdrawalImpact impact(String id) {
        AuditRun run = new AuditRun(new Auditor(Inputs.checks(), Inputs.profile()), onlyContainment());
        return run.impact(DatasetGraphFactory.wrap(evidence.graph()), evidence, withdrawal(id), POLICY);
    }

    /** No finding, but what lies in what. */
    private static Rules onlyContainment() {
        return new Rules(Rules.of(Inputs.library()).rules().stream()
                .filter(rule -> List.of("containment", "equal-values").contains(rule.name()))
                .toList());
    }

    private Withdrawal withdrawal(String id) {
        Node node = NodeFactory.createURI("https://w3id.org/corvee/id/" + id);
        return Withdrawal.of(node, evidence);
    }
}
