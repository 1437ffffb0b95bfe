package org.corvee.audit;

import static org.corvee.query.Nodes.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.TextFolders;
import org.corvee.model.Cv;
import org.corvee.query.ShortNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing is changed in the right graph or its text by hand: the audit says which, and where. */
class MutationTest {
    private static final Node CLERK = thing("claim/letter.60fad512f551");
    private static final Node CAPTAIN = thing("testimony/letter.captain");
    private static final String PASSAGE = "document/letter#char=32,78";

    @Test
    void findsNothingWhenNothingIsChanged() {
        assertEquals(List.of(), grave(Inputs.right(), Inputs.TEXTS));
    }

    @Test
    void namesTheClaimWhosePassageIsRemoved() {
        Graph graph = Inputs.right();
        GraphUtil.remove(graph, thing(PASSAGE), Node.ANY, Node.ANY);
        assertEquals(
                List.of("claim-on-nothing: claim/letter.60fad512f551 missing=" + PASSAGE), grave(graph, Inputs.TEXTS));
    }

    @Test
    void namesTheClaimWhoseNumberIsChanged() {
        Graph graph = Inputs.right();
        GraphUtil.remove(graph, CLERK, RDF.object.asNode(), Node.ANY);
        graph.add(CLERK, RDF.object.asNode(), thing("quantity/about-40-persons"));
        List<String> found = grave(graph, Inputs.TEXTS);
        assertTrue(
                found.stream().anyMatch(f -> f.startsWith("claim-unlike-its-id: claim/letter.60fad512f551")),
                found::toString);
        assertTrue(found.contains("asserted-not-in-graph: claim/letter.60fad512f551 subject=cohort/pier-builders"
                + " predicate=cv:headcount object=quantity/about-40-persons"));
    }

    @Test
    void namesTheQuantityWhoseDigitIsChanged() {
        Graph graph = Inputs.right();
        Node quantity = thing("quantity/about-350-persons");
        GraphUtil.remove(graph, quantity, iri(Cv.term("estimate")), Node.ANY);
        graph.add(quantity, iri(Cv.term("estimate")), literal("360.0", "decimal"));
        assertEquals(
                List.of("quantity-unlike-its-words: quantity/about-350-persons"
                        + " label=about 350 persons property=cv:estimate number=360.0"),
                grave(graph, Inputs.TEXTS));
    }

    @Test
    void namesTheTestimonyWhoseDateIsMoved() {
        Graph graph = Inputs.right();
        Node clerk = thing("testimony/letter.clerk");
        for (String end : List.of("saidFrom", "saidTo")) {
            GraphUtil.remove(graph, clerk, iri(Cv.term(end)), Node.ANY);
            graph.add(clerk, iri(Cv.term(end)), literal("2031-03-14", "date"));
        }
        assertEquals(
                List.of("said-after-publication: testimony/letter.clerk"
                        + " said=2031-03-14 published=2031-03-09 document=document/letter"),
                grave(graph, Inputs.TEXTS));
    }

    @Test
    void namesTheTestimonyWhoseRelayIsDropped() {
        Graph graph = Inputs.right();
        graph.delete(Triple.create(thing("testimony/letter.clerk"), iri(Cv.RELAYS), CAPTAIN));
        assertEquals(List.of("hearsay-depth: testimony/letter.captain depth=2 expected=0"), grave(graph, Inputs.TEXTS));
    }

    @Test
    void namesTheClaimThatIsTurnedIntoADenial() {
        Graph graph = Inputs.right();
        GraphUtil.remove(graph, CLERK, iri(Cv.STANCE), Node.ANY);
        graph.add(CLERK, iri(Cv.STANCE), NodeFactory.createURI("https://w3id.org/corvee/vocabulary/stance#denies"));
        List<String> found = grave(graph, Inputs.TEXTS);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("claim-unlike-its-id: claim/letter.60fad512f551"));
    }

    @Test
    void findsMovedPassagesAgainAndSaysWhere(@TempDir Path folder) throws IOException {
        List<String> found = grave(Inputs.right(), texts(folder, "The Harbour", "The Old Harbour"));
        assertEquals(9, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("text-changed: document/letter pinned="), found::toString);
        assertTrue(found.contains("passage-moved: " + PASSAGE + " was=32–78 now=36–82"), found::toString);
    }

    @Test
    void saysWhichPassageIsLost(@TempDir Path folder) throws IOException {
        List<String> found = grave(Inputs.right(), texts(folder, "denies that anybody", "doubts that anybody"));
        assertEquals(2, found.size(), found::toString);
        assertTrue(found.contains("passage-lost: document/letter#char=206,253 characters=206–253"), found::toString);
    }

    @Test
    void saysWhichTextIsNotAtHand(@TempDir Path folder) {
        assertEquals(
                List.of("text-missing: document/letter file=letter.txt"),
                grave(Inputs.right(), new TextFolders(List.of(folder))));
    }

    private static TextFolders texts(Path folder, String old, String other) throws IOException {
        String text = Files.readString(Inputs.FOLDER.resolve("letter.txt"));
        Files.writeString(folder.resolve("letter.txt"), text.replaceFirst(old, other));
        return new TextFolders(List.of(folder));
    }

    /** Errors and warnings, as {@code check: focus detail=value …}. */
    private static List<String> grave(Graph graph, TextFolders texts) {
        Auditor auditor = new Auditor(Inputs.checks(), Inputs.profile());
        var evidence = Inputs.evidence(graph);
        return auditor.audit(Inputs.endpoint(graph), evidence, TextChecks.find(evidence, texts), asked -> {}).stream()
                .filter(outcome -> outcome.severity() != Check.Severity.INFO)
                .flatMap(MutationTest::written)
                .toList();
    }

    private static Stream<String> written(Outcome outcome) {
        return outcome.notices().stream().map(notice -> outcome.check().name() + ": " + Inputs.written(notice));
    }

    private static Node thing(String id) {
        return NodeFactory.createURI(
                ShortNames.PUBLISHED.thing(id).orElseThrow().value());
    }

    private static Node literal(String text, String type) {
        return NodeFactory.createLiteralDT(
                text, TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#" + type));
    }
}
