package org.corvee.triple;

import static org.corvee.triple.Told.claim;
import static org.corvee.triple.Told.document;
import static org.corvee.triple.Told.testimony;
import static org.corvee.triple.Told.thing;
import static org.corvee.triple.Told.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.model.Cv;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.Qualifier;
import org.corvee.model.Stance;
import org.corvee.model.ThingId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each policy makes of each kind of claim: of these alone, or of two together. */
class PolicyTest {
    private static final Iris IRIS = new Iris(Iris.BASE);
    private static final List<String> NONE = List.of();
    private static final List<String> EVERYTHING = List.of("everything");
    private static final List<String> LOOSE = List.of("default", "everything");
    private static final List<String> ALL = List.of("default", "everything", "strict");

    /** A situation, and the policies under which the builders' arrival is a fact. */
    private record Row(String situation, List<String> asserting, Consumer<ClaimSink> told) {}

    @TestFactory
    Stream<DynamicTest> asserts() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.situation(), () -> assertEquals(row.asserting(), asserting(told(row.told())))));
    }

    private static Stream<Row> rows() {
        return Stream.of(
                one("reported", LOOSE, c -> c),
                one("asserted", LOOSE, c -> with(c, Modality.ASSERTED)),
                one("expected", EVERYTHING, c -> with(c, Modality.EXPECTED)),
                one("rumoured", EVERYTHING, c -> with(c, Modality.RUMOURED)),
                one("an opinion", EVERYTHING, c -> with(c, Modality.OPINION)),
                one("inferred by a newspaper", EVERYTHING, c -> sourced(with(c, Modality.INFERRED))),
                one("only denied", NONE, c -> with(c, Stance.DENIES)),
                one("retracted", NONE, c -> with(c, new Assessment(Marking.CLEAR, null, LocalDate.of(2031, 6, 1)))),
                one("only in a headline", EVERYTHING, c -> with(c, Part.HEADLINE)),
                one("in a caption", LOOSE, c -> with(c, Part.CAPTION)),
                new Row(
                        "inferred by the curators from a source",
                        LOOSE,
                        s -> own(s, "corvee-curators", c -> sourced(with(c, Modality.INFERRED)))),
                new Row(
                        "inferred by the curators from nothing",
                        EVERYTHING,
                        s -> own(s, "corvee-curators", c -> with(c, Modality.INFERRED))),
                new Row("an official record", ALL, s -> own(s, "harbour-office", c -> c)),
                new Row(
                        "an office, as a newspaper says",
                        LOOSE,
                        s -> relayed(s, "letter", "newsletter", "harbour-office")),
                new Row("two publishers and two witnesses", ALL, s -> two(s, "gazette", "stoker")),
                new Row("two publishers and one witness", LOOSE, s -> two(s, "gazette", "clerk")),
                new Row("one publisher and two witnesses", LOOSE, s -> two(s, "newsletter", "stoker")),
                new Row("one relays what the other published", LOOSE, s -> two(s, "gazette", "newsletter")),
                new Row("one derives from the other", LOOSE, s -> two(s, "gazette", "stoker", "document/letter")),
                new Row("affirmed here and denied there", LOOSE, s -> {
                    own(s, "newsletter", c -> c);
                    s.document(document("other", "gazette"));
                    s.testimony(testimony("other", "narrator", "gazette"));
                    s.claim(with(claim("other", "narrator"), Stance.DENIES));
                }));
    }

    @Test
    void assertsNoJudgement() {
        Graph graph = told(s -> own(s, "harbour-office", c -> c));
        graph.add(
                NodeFactory.createURI(Cv.term("arrivesIn")),
                NodeFactory.createURI(Cv.term("neverAsserted")),
                ResourceFactory.createTypedLiteral(true).asNode());
        assertEquals(NONE, asserting(graph));
    }

    @Test
    void assertsNothingQualified() {
        assertEquals(
                NONE,
                asserting(told(s -> own(
                        s,
                        "harbour-office",
                        c -> with(
                                c,
                                new CuratedClaim.CuratedManner(
                                        Stance.AFFIRMS, Modality.ASSERTED, null, Qualifier.USUALLY))))));
    }

    private interface Change {
        CuratedClaim of(CuratedClaim claim);
    }

    private static Row one(String situation, List<String> asserting, Change change) {
        return new Row(situation, asserting, sink -> own(sink, "newsletter", change));
    }

    /** A document in whose own voice the claim is made. */
    private static void own(ClaimSink sink, String publisher, Change change) {
        sink.document(document("letter", publisher));
        sink.testimony(testimony("letter", "narrator", publisher));
        sink.claim(change.of(claim("letter", "narrator")));
    }

    /** A document that lets a witness make the claim. */
    private static void relayed(ClaimSink sink, String id, String publisher, String witness, String... derivedFrom) {
        sink.document(document(id, publisher, derivedFrom));
        sink.testimony(testimony(id, "narrator", publisher));
        sink.testimony(testimony(id, "inner", witness, "narrator"));
        sink.claim(claim(id, "inner"));
    }

    /** The clerk's word in the newsletter, and another's elsewhere. */
    private static void two(ClaimSink sink, String publisher, String witness, String... derivedFrom) {
        relayed(sink, "letter", "newsletter", "clerk");
        relayed(sink, "other", publisher, witness, derivedFrom);
    }

    private static CuratedClaim sourced(CuratedClaim claim) {
        return with(
                claim,
                new Annotation(
                        claim.annotation().says(),
                        "So the register has it.",
                        List.of(ThingId.parse("source/register"))));
    }

    private static Graph told(Consumer<ClaimSink> told) {
        Graph graph = Collected.of(sink -> {
            sink.thing(thing("actor/harbour-office", "GovernmentBody"));
            sink.thing(thing("actor/newsletter", "NewsOrganisation"));
            told.accept(sink);
        });
        graph.find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"), Node.ANY)
                .toList()
                .forEach(t -> graph.add(t.getSubject(), NodeFactory.createURI(Cv.DERIVES_FROM_ALL), t.getObject()));
        return graph;
    }

    private static List<String> asserting(Graph graph) {
        return Stream.of("default", "everything", "strict")
                .filter(policy -> derived(policy, graph).contains(ARRIVAL))
                .toList();
    }

    private static final Triple ARRIVAL = Triple.create(
            IRIS.thing(ThingId.parse("cohort/pier-builders")),
            NodeFactory.createURI(Cv.term("arrivesIn")),
            IRIS.thing(ThingId.parse("place/harbour")));

    private static Graph derived(String policy, Graph graph) {
        Query query = QueryTransformOps.replaceVars(
                QueryFactory.read(Path.of("queries", "policy", policy + ".rq").toString()),
                Map.of(
                        Var.alloc("policy"), IRIS.policy(policy),
                        Var.alloc("curators"), IRIS.thing(ThingId.actor("corvee-curators"))));
        Graph derived = GraphFactory.createDefaultGraph();
        try (QueryExec exec =
                QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query).build()) {
            exec.construct(derived);
        }
        return derived;
    }
}
