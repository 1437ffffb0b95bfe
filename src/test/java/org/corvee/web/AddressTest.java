package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of things, over the small graph. */
class AddressTest extends ServerTest {
    private static final String CLAIM = "https://w3id.org/corvee/id/claim/gazette-1.000000000001";
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static Graph graph(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|/doc/place/port",
                "*/*|/doc/place/port",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|/doc/place/port",
                "text/turtle|/data/place/port.ttl",
                "text/turtle, */*;q=0.1|/data/place/port.ttl",
                "application/ld+json|/data/place/port.jsonld",
                "application/rdf+xml, text/html;q=0.9|/data/place/port.rdf",
                "application/n-triples|/data/place/port.nt",
                "text/turtle;q=0.5, application/json|/data/place/port.jsonld",
                "application/trig|/data/place/port.trig",
                "image/png|/data/place/port"
            })
    void leadsWhereTheClientLikesBest(String accept, String target) {
        HttpResponse<String> response = client.get("/id/place/port", "Accept", accept);
        assertEquals(303, response.statusCode());
        assertEquals(target, header(response, "Location"));
        assertTrue(header(response, "Vary").startsWith("Accept"));
    }

    @Test
    void takesAnExtensionBeforeTheHeader() {
        HttpResponse<String> response = client.get("/id/place/port.rdf", "Accept", "text/html");
        assertEquals("/data/place/port.rdf", header(response, "Location"));
        assertEquals(
                "application/rdf+xml;charset=utf-8",
                header(client.get("/data/place/port.rdf", "Accept", "text/turtle"), "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"ttl,turtle", "nt,ntriples", "jsonld,json", "rdf,rdfxml", "nq,nquads"})
    void knowsAFormatByItsWordsToo(String extension, String word) {
        HttpResponse<String> byWord = client.get("/data/place/port." + word);
        HttpResponse<String> byExtension = client.get("/data/place/port." + extension);
        assertEquals(byExtension.body(), byWord.body());
        assertEquals(header(byExtension, "Content-Type"), header(byWord, "Content-Type"));
        assertEquals("/data/place/port." + extension, header(client.get("/id/place/port." + word), "Location"));
    }

    @Test
    void negotiatesDataWithoutAnExtension() {
        assertEquals("text/turtle;charset=utf-8", header(client.get("/data/place/port"), "Content-Type"));
        assertEquals(
                "application/ld+json;charset=utf-8",
                header(client.get("/data/place/port", "Accept", "application/ld+json"), "Content-Type"));
        HttpResponse<String> refused = client.get("/data/place/port", "Accept", "image/png");
        assertEquals(406, refused.statusCode());
        assertTrue(
                refused.body().contains("available are text/turtle, application/n-triples, application/ld+json"),
                refused.body());
    }

    @Test
    void tellsTheEvidenceToo() {
        Graph port = graph(client.get("/data/place/port.ttl").body(), Lang.TURTLE);
        Node claim = NodeFactory.createURI(CLAIM);
        assertTrue(port.contains(claim, Node.ANY, NodeFactory.createURI("https://w3id.org/corvee/id/place/port")));
        for (String told : new String[] {
            "document/gazette-1#char=0,20", "document/gazette-1", "testimony/gazette-1.trader", "actor/gazette-1.trader"
        }) {
            Node node = NodeFactory.createURI("https://w3id.org/corvee/id/" + told);
            assertTrue(port.contains(node, Node.ANY, Node.ANY), told);
        }
        assertFalse(port.contains(
                NodeFactory.createURI("https://w3id.org/corvee/id/claim/gazette-1.000000000002"), Node.ANY, Node.ANY));
    }

    @Test
    void saysTheSameInEverySyntax() {
        Graph turtle = graph(client.get("/data/cohort/crew.ttl").body(), Lang.TURTLE);
        Map.of("jsonld", Lang.JSONLD11, "rdf", Lang.RDFXML, "nt", Lang.NTRIPLES, "trig", Lang.TRIG, "nq", Lang.NQUADS)
                .forEach((extension, lang) -> assertTrue(
                        turtle.isIsomorphicWith(graph(
                                client.get("/data/cohort/crew." + extension).body(), lang)),
                        extension));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/trig", "application/n-triples", "application/n-quads"})
    void givesReifiersToWhoAsksForThem(String type) {
        HttpResponse<String> asked = client.get("/data/place/port", "Accept", type + ";version=1.2");
        assertEquals(type + ";version=1.2;charset=utf-8", header(asked, "Content-Type"));
        Graph reified = graph(asked.body(), org.apache.jena.riot.RDFLanguages.contentTypeToLang(type));
        assertEquals(
                1,
                reified.find(NodeFactory.createURI(CLAIM), REIFIES, Node.ANY)
                        .toList()
                        .size());
        HttpResponse<String> plain = client.get("/data/place/port", "Accept", type);
        assertEquals(type + ";charset=utf-8", header(plain, "Content-Type"));
        assertFalse(plain.body().contains("reifies"));
    }

    @Test
    void givesNoReifiersWhereTheSyntaxHasNone() {
        HttpResponse<String> asked = client.get("/data/place/port", "Accept", "application/ld+json;version=1.2");
        assertEquals("application/ld+json;charset=utf-8", header(asked, "Content-Type"));
        assertFalse(asked.body().contains("reifies"));
    }

    @Test
    void namesTheNearIds() {
        assertEquals(
                "Nothing is known about 'place/prot'; did you mean 'place/port'?\n",
                client.get("/id/place/prot").body());
        HttpResponse<String> page = client.get("/data/place/prot.ttl", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        String words = Jsoup.parse(page.body()).text();
        assertTrue(words.contains("did you mean 'place/port'?"), words);
        HttpResponse<String> problem = client.get("/id/cohort/craw", "Accept", "application/problem+json");
        assertEquals("application/problem+json;charset=utf-8", header(problem, "Content-Type"));
        assertTrue(problem.body().contains("\"status\":404"), problem.body());
        assertEquals(404, client.get("/id/%3Cscript%3E").statusCode());
        assertEquals(404, client.get("/data/").statusCode());
    }

    @Test
    void servesTheContextThatItWrites() {
        HttpResponse<String> context = client.get("/context.jsonld");
        assertEquals("application/ld+json;charset=utf-8", header(context, "Content-Type"));
        assertTrue(context.body().contains("\"@vocab\": \"https://w3id.org/corvee/ontology#\""), context.body());
    }
}
