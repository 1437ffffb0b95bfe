package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint says of itself to whoever asks it nothing. */
class ServiceDescriptionTest extends ServerTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Graph graph(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(response.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        return graph;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/rdf+xml",
                "application/n-triples",
                "application/ld+json",
                "application/n-quads",
                "application/trig",
                "*/*"
            })
    void describesItselfInTheSyntaxThatTheClientLikes(String accept) {
        HttpResponse<String> response = client.get("/sparql", "Accept", accept);
        assertEquals(200, response.statusCode());
        Graph graph = graph(response);
        Node service = iri(client.origin() + "/sparql");
        assertTrue(graph.contains(service, iri(SD + "endpoint"), service));
        assertTrue(graph.contains(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query")));
        assertEquals(
                10,
                graph.find(service, iri(SD + "resultFormat"), Node.ANY).toList().size());
        assertEquals(
                1,
                graph.find(Node.ANY, iri(SD + "defaultGraph"), Node.ANY)
                        .toList()
                        .size());
        assertEquals(
                1,
                graph.find(Node.ANY, iri("http://rdfs.org/ns/void#triples"), Node.ANY)
                        .toList()
                        .size());
        assertTrue(!graph.contains(Node.ANY, iri(SD + "feature"), iri(SD + "BasicFederatedQuery")));
    }

    @Test
    void tellsEveryLimit() {
        Graph graph = graph(client.get("/sparql"));
        String page = client.get("/about/limits").body();
        for (var limit : Limits.USUAL.withAnswer(Duration.ofSeconds(3)).list()) {
            Node node = iri(client.origin() + "/sparql#limit-" + limit.id());
            assertEquals(
                    limit.value(),
                    graph.find(node, iri("https://schema.org/value"), Node.ANY)
                                            .next()
                                            .getObject()
                                            .getLiteralValue()
                                    instanceof Number number
                            ? number.longValue()
                            : -1,
                    limit.id());
            assertTrue(page.contains("<tr id=\"" + limit.id() + "\">"), limit.id());
        }
    }

    @Test
    void givesPeopleAForm() {
        HttpResponse<String> page = client.get("/sparql", "Accept", "text/html,*/*;q=0.8");
        assertTrue(page.body().contains("<textarea"), page.body());
        assertTrue(client.get("/sparql?query=", "Accept", "text/html").body().contains("<textarea"));
    }

    @Test
    void answersHead() {
        HttpResponse<String> head = client.send(client.to("/sparql").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                "text/turtle;charset=utf-8",
                head.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void hasNoDescriptionInOtherTypes() {
        assertEquals(406, client.get("/sparql", "Accept", "text/csv").statusCode());
    }
}
