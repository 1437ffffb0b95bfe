package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE to a second server, which has a little of what Wikidata has, or misbehaves. */
class FederationTest {
    private static final String WIKIDATA = "https://query.wikidata.org/sparql";
    private static final String REMOTE =
            """
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            wd:Q959 wdt:P17 wd:Q159 ; wdt:P1082 604901 .
            wd:Q1 wdt:P17 wd:Q2 .
            """;
    private static final String QUESTION =
            """
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            SELECT ?place ?wikidata ?country ?population {
              ?place <urn:same> ?wikidata
              OPTIONAL { SERVICE <https://query.wikidata.org/sparql> { ?wikidata wdt:P17 ?country ; wdt:P1082 ?population } }
            } ORDER BY ?place
            """;

    private final DatasetGraph remote = DatasetGraphFactory.create();
    private final DatasetGraph local = DatasetGraphFactory.create();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        RDFParser.fromString(REMOTE, Lang.TURTLE).parse(remote);
        place("khabarovsk", "Q7");
        place("vladivostok", "Q959");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", this::answer);
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private void place(String name, String wikidata) {
        local.add(
                Quad.defaultGraphIRI,
                NodeFactory.createURI("urn:" + name),
                NodeFactory.createURI("urn:same"),
                NodeFactory.createURI("http://www.wikidata.org/entity/" + wikidata));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = URLDecoder.decode(form.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
        asked.add(query);
        try (Answer answer = new LocalEndpoint(remote, new QueryBounds(Duration.ofSeconds(10)))
                .answer("remote", QueryFactory.create(query))) {
            reply(
                    exchange,
                    200,
                    "application/sparql-results+json",
                    answer.written(Format.JSON).bytes());
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answers(int status, String type, String body) {
        server.removeContext("/sparql");
        server.createContext("/sparql", exchange -> {
            asked.add("asked");
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            reply(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Services services() {
        return Services.of(
                List.of(WIKIDATA + "=http://127.0.0.1:" + server.getAddress().getPort() + "/sparql"), true);
    }

    private record Told(List<String> rows, List<String> notes) {}

    private Told ask(String query, Services services) {
        QueryBounds bounds = new QueryBounds(Duration.ofSeconds(5), ResultLimit.ALL, services);
        try (Answer answer = new LocalEndpoint(local, bounds).ask(new Question("test", query, Map.of()))) {
            List<String> rows = new ArrayList<>();
            Result result = answer.result();
            result.rows()
                    .forEach(row -> rows.add(result.columns().stream()
                            .map(column -> row.term(column)
                                    .map(Labels.brief(ShortNames.PUBLISHED)::of)
                                    .orElse("-")
                                    .replaceFirst("http://www.wikidata.org/entity/", ""))
                            .collect(Collectors.joining(" "))));
            return new Told(rows, answer.notes());
        }
    }

    @Test
    void joinsWhatAnotherServerSays() {
        Told told = ask(QUESTION, services());
        assertEquals(List.of("urn:khabarovsk Q7 - -", "urn:vladivostok Q959 Q159 604901"), told.rows());
        assertEquals(List.of(), told.notes());
    }

    @Test
    void sendsManyRowsAtOnce() {
        IntStream.range(1000, 1300).forEach(number -> place("more-" + number, "Q" + number));
        ask(QUESTION.replaceAll("OPTIONAL \\{ (SERVICE .*}) }", "$1"), services());
        assertEquals(2, asked.size());
        assertTrue(asked.get(0).contains("VALUES"), asked.get(0));
    }

    private void keepsLocalRows(String fault) {
        Told told = ask(QUESTION, services());
        assertEquals(List.of("urn:khabarovsk Q7 - -", "urn:vladivostok Q959 - -"), told.rows());
        assertEquals(List.of(WIKIDATA + ": " + fault + "; what it would have added is missing"), told.notes());
    }

    @Test
    void keepsLocalRowsWhenNobodyAnswers() {
        int port = server.getAddress().getPort();
        server.stop(0);
        Services gone = Services.of(List.of(WIKIDATA + "=http://127.0.0.1:" + port + "/sparql"), true);
        assertEquals(
                List.of(WIKIDATA + ": nobody answers there; what it would have added is missing"),
                ask(QUESTION, gone).notes());
    }

    @Test
    void keepsLocalRowsWhenItRefuses() {
        answers(503, "text/plain", "busy");
        keepsLocalRows("it refuses to answer (503)");
    }

    @Test
    void followsNoRedirect() {
        answers(302, "text/plain", "");
        keepsLocalRows("it redirects to another address (302), which is not followed");
        assertTrue(asked.size() <= 2, asked.toString());
    }

    @Test
    void readsNothingButJson() {
        answers(
                200,
                "application/sparql-results+xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        keepsLocalRows("its answer is not a SPARQL result in JSON (application/sparql-results+xml)");
    }

    @Test
    void keepsLocalRowsWhenTheAnswerIsNonsense() {
        answers(200, "application/sparql-results+json", "{\"head\": [1");
        keepsLocalRows("its answer cannot be read as a SPARQL result");
    }

    @Test
    void readsNoMoreThanItsLimit() {
        answers(200, "application/sparql-results+json", "{\"head\":\"" + "x".repeat(17_000_000) + "\"}");
        keepsLocalRows("its answer has more than 16,777,216 bytes");
    }

    @Test
    void takesNoNumberThatCostsMoreThanItsLength() {
        answers(
                200,
                "application/sparql-results+json",
                ("{'head': {'vars': ['population']}, 'results': {'bindings': [{'population': {'type': 'literal',"
                                + " 'datatype': 'http://www.w3.org/2001/XMLSchema#integer', 'value': '%s'}}]}}")
                        .formatted("9".repeat(3_000_000))
                        .replace('\'', '"'));
        keepsLocalRows("its answer has a number of more than 1,000 digits");
    }

    @Test
    void asksNobodyWhoIsNotOnTheList() {
        assertEquals(
                "not allowed: SERVICE <http://other.example/sparql>; this endpoint asks only <%s>".formatted(WIKIDATA),
                assertThrows(
                                BadQuery.class,
                                () -> ask(
                                        "SELECT * { SERVICE <http://other.example/sparql> { ?s ?p ?o } }", services()))
                        .fault());
        assertEquals(
                "not allowed: SERVICE with a variable; name one of <%s>".formatted(WIKIDATA),
                assertThrows(
                                BadQuery.class,
                                () -> ask(
                                        "SELECT * { ?s ?p ?x FILTER EXISTS { SERVICE ?x { ?s ?p ?o } } }", services()))
                        .fault());
        assertEquals(0, asked.size());
    }

    /** The same endpoint, but without the leave to ask on this machine. */
    @Test
    void asksNobodyInside() {
        Services outside = new Services(services().allowed(), false);
        Told told = ask(QUESTION, outside);
        assertEquals(
                List.of(
                        WIKIDATA
                                + ": its name resolves to a private network, which is not queried; what it would have added is missing"),
                told.notes());
        assertEquals(0, asked.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "::10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void knowsWhatIsInside(String address) throws UnknownHostException {
        assertTrue(Services.isInside(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9.9.9.9", "172.32.0.1", "100.63.0.1", "198.35.26.96", "2620:0:861:ed1a::1", "2001:4860::8888"})
    void knowsWhatIsOutside(String address) throws UnknownHostException {
        assertTrue(!Services.isInside(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "jdbc:x", "http://", "nonsense", "http://user@host/sparql", "http://a b/"})
    void allowsOnlyAddressesOfEndpoints(String written) {
        Question.WrongQuestion wrong =
                assertThrows(Question.WrongQuestion.class, () -> Services.of(List.of(written), false));
        assertTrue(String.valueOf(wrong.getMessage())
                .endsWith("not the address of an endpoint; write http://HOST/PATH or https://HOST/PATH"));
    }

    @Test
    void givesALateAnswerUpInTime() {
        server.removeContext("/sparql");
        server.createContext("/sparql", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        RuntimeException late = assertThrows(RuntimeException.class, () -> ask(QUESTION, services()));
        assertTrue(late instanceof Endpoint.FailedQuery || late instanceof QueryCancelledException, late.toString());
    }
}
