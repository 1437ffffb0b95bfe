package org.corvee.query.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.corvee.query.Format;
import org.corvee.query.Question;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.W3cTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The W3C's tests of SPARQL 1.0 and 1.1 get their answers from what answers our endpoint's queries, within its bounds. */
class ConformanceTest {
    /** Folders of what we do not offer: other endpoints, and conclusions from an ontology. */
    private static final Set<String> OUT = Set.of("service", "syntax-fed", "entailment");

    /** Tests whose answer is another here, and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "basic/term-6", "SPARQL 1.1 reads no decimal without digits after its point",
            "basic/term-7", "SPARQL 1.1 reads no decimal without digits after its point",
            "distinct/distinct-2", "RDF 1.1: a plain literal is an xsd:string",
            "distinct/distinct-9", "RDF 1.1: a plain literal is an xsd:string",
            "optional-filter/dawg-optional-filter-005-simplified", "contradicts 005-not-simplified, which was approved",
            "dataset/dawg-dataset-09", "a graph that is named twice has its blank nodes once; 09b is the same without",
            "dataset/dawg-dataset-10", "a graph that is named twice has its blank nodes once; 10b is the same without",
            "dataset/dawg-dataset-12", "a graph that is named twice has its blank nodes once; 12b is the same without",
            "functions/bnode01", "Jena 5.6.0: BNODE(text) gives one node for each AS, not for each row");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @TestFactory
    Stream<DynamicTest> answersAsTheStandardSays() {
        List<W3cTest> tests = W3cTest.in(
                folder,
                test -> !OUT.contains(test.name().split("/")[0])
                        && (test.kind() == W3cTest.Kind.EVALUATION || test.kind() == W3cTest.Kind.CSV));
        assertTrue(tests.size() > 400, tests.size() + " tests");
        assertTrue(tests.stream().map(W3cTest::name).toList().containsAll(DEVIATIONS.keySet()));
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.name(),
                        DEVIATIONS.containsKey(test.name()) ? () -> checkDeviates(test) : () -> check(test)));
    }

    /** The list of deviations holds no more than there are. */
    private static void checkDeviates(W3cTest test) {
        String reason = DEVIATIONS.get(test.name());
        assertTrue(
                assertThrows(Throwable.class, () -> check(test), reason)
                        .getClass()
                        .getSimpleName()
                        .matches("AssertionFailedError|BadQuery"),
                reason);
    }

    private static void check(W3cTest test) throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Question question =
                new Question(test.name(), "BASE <%s>\n%s".formatted(test.query().toUri(), test.text()), Map.of());
        Job job = new Job(question, Job.Graphs.OWN, new Job.Task.Inspect(), Duration.ofSeconds(20));
        Query query = job.query();
        Txn.executeWrite(dataset, () -> load(dataset, test, query));
        Format format = format(query, test.result().orElseThrow());
        Job asked = new Job(question, Job.Graphs.OWN, new Job.Task.Serialize(format, ResultLimit.ALL), job.time());
        JobResult done = new Evaluation(dataset, Services.NONE).done(asked);
        compare(
                test,
                query,
                assertInstanceOf(JobResult.SerializedAnswer.class, done, done.toString())
                        .written()
                        .bytes());
    }

    /** The format of the expected rows, where that is one for rows. */
    private static Format format(Query query, Path result) {
        if (query.isConstructType() || query.isDescribeType()) {
            return Format.NT;
        }
        if (query.isAskType()) {
            return Format.JSON;
        }
        return switch (result.toString().replaceFirst(".*\\.", "")) {
            case "csv" -> Format.CSV;
            case "tsv" -> Format.TSV;
            case "srx" -> Format.XML;
            default -> Format.JSON;
        };
    }

    /** The graphs of the test, and those that its query names itself. */
    private static void load(DatasetGraph dataset, W3cTest test, Query query) {
        test.unnamed().forEach(file -> read(file, dataset.getDefaultGraph()));
        test.named().forEach((iri, file) -> read(file, dataset.getGraph(NodeFactory.createURI(iri))));
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .distinct()
                .forEach(iri -> read(Path.of(URI.create(iri)), dataset.getGraph(NodeFactory.createURI(iri))));
    }

    private static void read(Path file, Graph into) {
        RDFParser.source(file).base(file.toUri().toString()).parse(into);
    }

    private static void compare(W3cTest test, Query query, byte[] bytes) throws Exception {
        Path result = test.result().orElseThrow();
        if (test.kind() == W3cTest.Kind.CSV) {
            assertEquals(lines(Files.readString(result)), lines(new String(bytes, StandardCharsets.UTF_8)));
            return;
        }
        SPARQLResult expected = read(result);
        if (query.isAskType()) {
            boolean answer = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .get("boolean")
                    .getAsBoolean();
            assertEquals(expected.getBooleanResult(), answer);
        } else if (query.isSelectType()) {
            ResultSet rows = ResultSetMgr.read(
                    new ByteArrayInputStream(bytes),
                    switch (format(query, result)) {
                        case XML -> ResultSetLang.RS_XML;
                        case TSV -> ResultSetLang.RS_TSV;
                        default -> ResultSetLang.RS_JSON;
                    });
            compareRows(test, expected.getResultSet().materialise(), rows.materialise());
        } else {
            Graph graph = RDFParser.source(new ByteArrayInputStream(bytes))
                    .lang(Lang.NTRIPLES)
                    .toGraph();
            assertTrue(expected.getModel().getGraph().isIsomorphicWith(graph), () -> "got " + graph);
        }
    }

    /** An answer in a file; one in RDF is a graph, or describes rows or a truth value. */
    private static SPARQLResult read(Path file) {
        if (!file.toString().matches(".*\\.(ttl|rdf)")) {
            return ResultSetFactory.result(file.toString());
        }
        Model model = RDFParser.source(file).base(file.toUri().toString()).toModel();
        if (model.contains(null, ResultSetGraphVocab.p_boolean)) {
            return new SPARQLResult(model.listObjectsOfProperty(ResultSetGraphVocab.p_boolean)
                    .next()
                    .asLiteral()
                    .getBoolean());
        }
        return model.contains(null, RDF.type, ResultSetGraphVocab.ResultSet)
                ? new SPARQLResult(ResultSetFactory.makeResults(model))
                : new SPARQLResult(model);
    }

    private static void compareRows(W3cTest test, ResultSet expected, ResultSet got) {
        ResultSetRewindable wanted = ResultSetFactory.makeRewindable(expected);
        ResultSetRewindable found = ResultSetFactory.makeRewindable(got);
        String words =
                "wanted\n%sgot\n%s".formatted(ResultSetFormatter.asText(wanted), ResultSetFormatter.asText(found));
        wanted.reset();
        found.reset();
        assertEquals(Set.copyOf(wanted.getResultVars()), Set.copyOf(found.getResultVars()), words);
        assertTrue(isSame(test, wanted, found), words);
    }

    /** Numbers are compared by value, since 02 is 2; the order only where it is what is tested, since ORDER BY leaves much open. */
    private static boolean isSame(W3cTest test, ResultSetRewindable wanted, ResultSetRewindable found) {
        if (test.isLax()) {
            return found.size() <= wanted.size()
                    && new HashSet<>(RowSet.adapt(found).stream().toList())
                            .equals(new HashSet<>(RowSet.adapt(wanted).stream().toList()));
        }
        return test.name().startsWith("sort/")
                ? ResultsCompare.equalsByValueAndOrder(wanted, found)
                : ResultsCompare.equalsByValue(wanted, found);
    }

    /** The lines of a table, which may come in any order, without the names of blank nodes. */
    private static List<String> lines(String csv) {
        return csv.replaceAll("_:\\w+", "_:b").lines().sorted().toList();
    }
}
