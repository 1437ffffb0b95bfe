package org.corvee.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Occurrences;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.evidence.Whereabouts;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Bounds;
import org.corvee.model.Cv;
import org.corvee.query.Answer;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;
import org.corvee.web.WholeGraph;
import org.junit.jupiter.api.Test;

/** The table says what the reader of single claims says, claim by claim and thing by thing. */
class ReaderAgreementTest {
    private static final ShortNames NAMES = ShortNames.PUBLISHED;

    @Test
    void agreesOnTheProjectsOwnData() throws IOException {
        Library queries = Library.read(Path.of("queries"));
        try (Snapshot build = WholeGraph.store().current().orElseThrow()) {
            Agreement whole = new Agreement(build.dataset());
            assertTrue(whole.table.size() > 1000);
            assertTrue(whole.table.bytes() <= 114L * whole.table.size(), () -> "%d bytes for %d claims"
                    .formatted(whole.table.bytes(), whole.table.size()));
            Txn.executeRead(build.dataset(), () -> {
                whole.check();
                whole.checkTotals(queries);
                whole.checkPolicies();
                whole.checkPlaces(queries);
            });
        }
    }

    @Test
    void agreesOnGraphsThatNobodyWouldWrite() {
        for (int seed = 0; seed < 40; seed++) {
            DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
            Random random = new Random(seed);
            Txn.executeWrite(dataset, () -> disorder(dataset.getDefaultGraph(), random));
            Agreement nasty = new Agreement(dataset);
            Txn.executeRead(dataset, nasty::check);
        }
    }

    /** Claims that lack a part or have it twice, with values of the wrong kind, in passages and voices like them. */
    private static void disorder(Graph graph, Random random) {
        List<Node> values = List.of(
                Nodes.iri("http://example.org/a"),
                Nodes.iri("http://example.org/b#expected"),
                Nodes.iri(Cv.concept("modality", "reported")),
                Nodes.iri(Cv.concept("modality", "opinion")),
                Nodes.iri(Cv.concept("stance", "denies")),
                Nodes.iri(Cv.concept("stance", "affirms")),
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralString("denies"),
                NodeFactory.createLiteralLang("2019-12-16", "en"),
                NodeFactory.createLiteralDT("2019-12-16", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("2019-02-30", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("2018-01-01Z", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("-3", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("99999999999999", XSDDatatype.XSDinteger),
                Nodes.iri("http://example.org/s0"),
                Nodes.iri("http://example.org/s1"),
                Nodes.iri("http://example.org/s2"),
                Nodes.iri("http://example.org/s3"));
        List<String> properties = List.of(
                RDF.subject.getURI(),
                RDF.predicate.getURI(),
                RDF.object.getURI(),
                OA.hasSource.getURI(),
                OA.start.getURI(),
                OA.end.getURI(),
                Cv.PASSAGE_OF,
                Cv.TESTIMONY_OF,
                Cv.STANCE,
                Cv.MODALITY,
                Cv.ASSERTED_UNDER,
                Cv.RETRACTED_ON,
                Cv.HOLDS_FROM,
                Cv.HOLDS_TO,
                Cv.HEARSAY_DEPTH,
                Cv.WITNESS);
        for (int i = 0; i < 120; i++) {
            Node subject = Nodes.iri("http://example.org/s" + random.nextInt(12));
            Node property = Nodes.iri(properties.get(random.nextInt(properties.size())));
            graph.add(Triple.create(subject, property, values.get(random.nextInt(values.size()))));
        }
        for (int i = 0; i < 12; i += 2) {
            graph.add(Triple.create(Nodes.iri("http://example.org/s" + i), RDF.type.asNode(), Nodes.iri(Cv.CLAIM)));
        }
    }

    /** Both readers of one dataset. */
    private record Agreement(DatasetGraph dataset, ClaimTable table, EvidenceGraph evidence) {
        private Agreement(DatasetGraph dataset) {
            this(dataset, ClaimTable.of(dataset, NAMES), new EvidenceGraph(dataset.getDefaultGraph(), NAMES));
        }

        private void check() {
            assertEquals(evidence.claims().size(), table.size());
            for (int row = 0; row < table.size(); row++) {
                check(row);
            }
            checkLists(Facet.DOCUMENT, evidence::claimsIn);
        }

        private void check(int row) {
            Claim claim = evidence.claim(table.claim(row));
            String id = claim.id().id();
            assertEquals(claim.status(), table.status(row), id);
            assertEquals(claim.manner().known(), table.modality(row), id);
            assertEquals(claim.manner().isDenial(), table.isDenial(row), id);
            assertEquals(evidence.origins(table.claim(row)), table.origins(row), id);
            Optional<Testimony> voice = claim.source().first();
            assertEquals(
                    voice.map(one -> Nodes.node(one.id().term()).toString()).orElse("-"),
                    iri(table.testimony(row)),
                    id);
            assertEquals(
                    voice.flatMap(one -> Optional.ofNullable(one.witness()))
                            .map(one -> Nodes.node(one.term()).toString())
                            .orElse("-"),
                    iri(table.voice(row)),
                    id);
            assertEquals(voice.map(Testimony::depth).orElse(-1), table.depth(row), id);
            if (!claim.manner().during().isMissing()) {
                assertEquals(claim.manner().during().bounds(), table.time(row), id);
            }
            if (claim.statement() != null) {
                assertEquals(
                        claim.statement().terms(),
                        IntStream.of(table.subject(row), table.property(row), table.object(row))
                                .mapToObj(code -> Nodes.term(table.node(code)))
                                .toList(),
                        id);
            }
            Optional<Passage> passage = Optional.ofNullable(claim.source().passage());
            passage.filter(one -> table.document(row) != ClaimTable.NONE)
                    .ifPresent(one -> assertEquals(
                            Nodes.node(one.document().id().term()).toString(), iri(table.document(row)), id));
        }

        private String iri(int code) {
            return code == ClaimTable.NONE ? "-" : table.node(code).toString();
        }

        /** Each list has the same claims in the same order, where no claim has two values. */
        private void checkLists(Facet facet, Function<Node, List<Claim>> list) {
            for (int code : table.keys(facet)) {
                Node node = table.node(code);
                List<String> found = Arrays.stream(table.rows(facet, node))
                        .mapToObj(row -> table.claim(row).getURI())
                        .toList();
                List<String> read =
                        list.apply(node).stream().map(claim -> claim.id().iri()).toList();
                assertTrue(read.containsAll(found), () -> node + " has " + found + " and not " + read);
                if (isOurs(node)) {
                    assertEquals(read, found, node.toString());
                }
            }
        }

        private static boolean isOurs(Node node) {
            return node.isURI() && node.getURI().startsWith(Cv.ROOT);
        }

        private void checkTotals(Library queries) {
            checkLists(Facet.THING, evidence::claimsAbout);
            checkLists(Facet.VOICE, evidence::claimsBy);
            checkLists(Facet.TESTIMONY, evidence::claimsBy);
            try (Answer home = ask(queries, "home")) {
                var only = home.result().only();
                table.totals().byWord().forEach((name, number) -> assertEquals(only.number(name), (long) number, name));
            }
        }

        /** Each policy accepts here what its query asserts. */
        private void checkPolicies() {
            for (String policy : table.policies()) {
                Query query = QueryTransformOps.replaceVars(
                        QueryFactory.read("queries/policy/" + policy + ".rq"),
                        Map.of(
                                Var.alloc("policy"), Nodes.iri("http://example.org/policy"),
                                Var.alloc("curators"), Nodes.iri(Cv.ROOT + "id/actor/corvee-curators")));
                Graph derived = GraphFactory.createDefaultGraph();
                try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                    exec.construct(derived);
                }
                Set<String> asserted = derived.stream(Node.ANY, Nodes.iri(Cv.ASSERTED_UNDER), Node.ANY)
                        .map(triple -> triple.getSubject().getURI())
                        .collect(Collectors.toSet());
                ClaimTable under = table.under(policy);
                Set<String> accepted = IntStream.range(0, under.size())
                        .filter(row -> under.status(row).isAccepted())
                        .mapToObj(row -> under.claim(row).getURI())
                        .collect(Collectors.toSet());
                assertEquals(asserted, accepted, policy);
                assertFalse(accepted.isEmpty(), policy);
            }
        }

        private Answer ask(Library queries, String name) {
            return new LocalEndpoint(dataset, new QueryBounds(Duration.ofSeconds(30)))
                    .ask(queries.query("page/" + name).question(Map.of(), NAMES));
        }

        /** What happens, happens at one of the places that the map knows, on the days that the map knows. */
        private void checkPlaces(Library queries) {
            Whereabouts whereabouts;
            try (Answer answer = ask(queries, "whereabouts")) {
                whereabouts = new Whereabouts(answer.result(), NAMES::brief);
            }
            List<Occurrence> occurrences = new Occurrences(NAMES::brief, whereabouts).read(name -> {
                try (Answer answer = new LocalEndpoint(dataset, new QueryBounds(Duration.ofSeconds(30)))
                        .ask(queries.query(name).question(Map.of(), NAMES))) {
                    return answer.result();
                }
            });
            Map<String, Integer> rows = IntStream.range(0, table.size())
                    .boxed()
                    .collect(Collectors.toMap(
                            row -> NAMES.brief(new Term.Iri(table.claim(row).getURI())), row -> row));
            assertTrue(occurrences.size() > 100);
            occurrences.forEach(occurrence -> occurrence.backing().claims().forEach(slug -> {
                int row = Objects.requireNonNull(rows.get(slug));
                Bounds time = occurrence.scene().dating().bounds();
                assertEquals(time, table.time(row), slug);
                List<String> places = whereabouts.of(slug(table.object(row))).stream()
                        .map(place -> place.place().id())
                        .toList();
                List<String> all = places.isEmpty()
                        ? whereabouts.of(slug(table.subject(row))).stream()
                                .map(place -> place.place().id())
                                .toList()
                        : places;
                assertEquals(all.isEmpty(), table.place(row) == ClaimTable.NONE, slug);
                assertTrue(all.isEmpty() || all.contains(slug(table.place(row))), slug);
            }));
        }

        private String slug(int code) {
            return Nodes.term(table.node(code)) instanceof Term.Iri iri ? NAMES.brief(iri) : "";
        }
    }
}
