package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is written, read and described while the clock of its query goes on, and no longer. */
class TimedWritingTest {
    private static final String ROWS = "SELECT * { ?s ?p ?o }";
    private static final String TRIPLES = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }";

    private static Answer answer(String query) {
        return Graphs.endpoint().ask(new Question("test", query, Map.of()));
    }

    /** The time of an answer is up when it is there and nothing of it is written yet. */
    private static void afterTheEnd(Answer answer, Consumer<Answer> use) {
        try (answer) {
            Deadline.of(answer.exec().getContext()).stopped().set(true);
            assertThrows(QueryCancelledException.class, () -> use.accept(answer));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesNothingMoreInAnyFormat(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String query = format.kind() == Format.AnswerKind.ROWS ? ROWS : TRIPLES;
        afterTheEnd(answer(query), late -> late.write(format, out));
        assertEquals(0, out.size());
        afterTheEnd(answer(query), late -> late.written(format));
    }

    /** What writes rows or triples is stopped after its first piece as well as before it. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void stopsInTheMiddle(Format format) {
        String query = format.kind() == Format.AnswerKind.ROWS
                ? "SELECT * { ?s ?p ?o . ?a ?b ?c }"
                : "CONSTRUCT { ?s ?x ?c } { ?s ?p ?o . ?a ?b ?c BIND(IRI(CONCAT('http://example.org/p', MD5(STR(?o)))) AS ?x) }";
        try (Answer answer = answer(query)) {
            ByteArrayOutputStream pieces = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int from, int length) {
                    super.write(bytes, from, length);
                    Deadline.of(answer.exec().getContext()).stopped().set(true);
                }
            };
            assertThrows(QueryCancelledException.class, () -> answer.write(format, pieces));
            assertTrue(pieces.size() > 0);
        }
    }

    @Test
    void readsNoMoreRowsOutOfATable() {
        Answer ordered =
                Graphs.endpoint().stream(new Question("test", "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?o ?s", Map.of()));
        afterTheEnd(ordered, late -> late.first(1));
        afterTheEnd(answer(ROWS), late -> late.after(1, 1));
    }

    @Test
    void comparesNoMoreRows() {
        Deadline deadline = Deadline.in(Duration.ofHours(1));
        Comparator<String> order = deadline.timed(String::compareTo);
        assertTrue(order.compare("a", "b") < 0);
        deadline.stopped().set(true);
        assertThrows(QueryCancelledException.class, () -> order.compare("a", "b"));
    }

    @Test
    void describesNoMoreThings() {
        TimedDescription description = new TimedDescription();
        description.start(
                ModelFactory.createDefaultModel(),
                new QueryBounds(Duration.ZERO).within(Graphs.small().getContext()));
        assertThrows(
                QueryCancelledException.class,
                () -> description.describe(ModelFactory.createDefaultModel().createResource("urn:x")));
        assertEquals(
                List.of(TimedDescription.class),
                DescribeHandlerRegistry.get().newHandlerList().stream()
                        .map(Object::getClass)
                        .toList());
    }

    @Test
    void readsAndWritesNoMoreOfAGraph() {
        QueryBounds over = new QueryBounds(Duration.ZERO);
        Graph graph = over.within(GraphFactory.createDefaultGraph());
        Triple any = Triple.create(
                NodeFactory.createURI("urn:s"), NodeFactory.createURI("urn:p"), NodeFactory.createURI("urn:o"));
        Stream.<Runnable>of(graph::find, () -> graph.find(any), () -> graph.contains(any), graph::stream)
                .forEach(reading -> assertThrows(QueryCancelledException.class, reading::run));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(QueryCancelledException.class, () -> over.within(out).write(new byte[] {1}));
        assertThrows(QueryCancelledException.class, () -> over.within(out).write(1));
        assertEquals(0, out.size());
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<urn:a> <urn:p> <urn:b>, 'plain', 'deutsch'@de, 'x'@ar--rtl, 1, 1.50, 1e3, true, '2020'^^<urn:t> .",
                "<urn:a> a <urn:C>, <urn:D> . <urn:b> <urn:p> _:x . _:x <urn:p> _:y . _:y <urn:p> 'end' .",
                "<urn:a> <urn:list> (1 'two' <urn:three>), () .",
                "PREFIX n: <http://example.org/n#> n:a n:p n:b ; n:q 'in terms' .",
                "PREFIX : <http://example.org/v#> :a :p :b .",
            })
    void writesJsonLdAsJenaDoes(String turtle) {
        Graph graph = graph(turtle);
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        RDFDataMgr.write(theirs, graph, RDFFormat.JSONLD);
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        Format.JSONLD.write(ours, graph);
        assertEquals(theirs.toString(StandardCharsets.UTF_8), ours.toString(StandardCharsets.UTF_8));
    }

    /** Most of the work of JSON-LD is between the graph and the first byte. */
    @Test
    void stopsJsonLdBeforeItsFirstByte() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdText text = new JsonLdText(Graphs.small().getDefaultGraph(), Optional.of(Duration.ofNanos(1)));
        assertThrows(QueryCancelledException.class, () -> text.write(out));
        assertEquals(0, out.size());
    }

    /** They are kept in memory until they are shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s ?x { ?s ?p ?o BIND(CONCAT(STR(?o), '-long-long-long-long-long-long-long') AS ?x) }",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(CONCAT(STR(?o), '-long-long-long-long-long-long-long') AS ?x) }"
            })
    void refusesFirstRowsThatHoldTooMuch(String query) {
        QueryBounds bounds = new QueryBounds(Duration.ofSeconds(30), new ResultLimit(1000, 900), Services.NONE);
        try (Answer answer = new LocalEndpoint(Graphs.small(), bounds).ask(new Question("test", query, Map.of()))) {
            String words = String.valueOf(assertThrows(QueryBounds.BeyondBounds.class, () -> answer.first(1000))
                    .getMessage());
            assertTrue(
                    words.matches(
                            "the first [0-9]+ rows hold more than 900 characters; ask for fewer columns, or for shorter texts"),
                    words);
        }
    }
}
