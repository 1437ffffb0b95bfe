package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

/** What the published graph says of itself, and what strangers look for in it. */
class WellKnownTest extends WholeGraphTest {
    private static final Node DATASET = NodeFactory.createURI("https://w3id.org/corvee/id/dataset/corvee");

    /** As SIB's editor asks when it starts. */
    @Test
    void declaresPrefixesForEditors() {
        List<String> prefixes = WholeGraph.rows(
                client,
                """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                SELECT DISTINCT ?prefix ?namespace
                WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix}
                ORDER BY ?prefix
                """);
        assertTrue(prefixes.contains("cv,https://w3id.org/corvee/ontology#"), prefixes.toString());
    }

    /** As SIB's editor asks when it starts; each example answers here. */
    @Test
    void offersExamplesThatAnswer() {
        String asked =
                """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?sq ?comment ?query
                WHERE {
                  ?sq a sh:SPARQLExecutable ;
                    rdfs:comment ?comment ;
                    sh:select|sh:ask|sh:construct|sh:describe ?query .
                } ORDER BY ?sq
                """;
        assertTrue(client.query(asked, "Accept", "text/csv").body().contains("id/query/analyst.levies,"));
        Graph examples = AddressTest.graph(
                client.query(asked.replaceFirst("(?s)SELECT.*?WHERE", "CONSTRUCT { ?sq rdfs:value ?query } WHERE"))
                        .body(),
                Lang.TURTLE);
        assertTrue(examples.size() > 50, examples.size() + " examples");
        examples.find()
                .forEach(example -> assertEquals(
                        200,
                        client.query(example.getObject().getLiteralLexicalForm())
                                .statusCode(),
                        example.getSubject().toString()));
    }

    /** As SIB's editor asks when it starts. */
    @Test
    void givesAnOverviewOfItsClasses() {
        List<String> classes = WholeGraph.rows(
                client,
                """
                PREFIX up: <http://purl.uniprot.org/core/>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX void-ext: <http://ldf.fi/void-ext#>
                SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype
                WHERE {
                  {
                    ?cp void:class ?subjectClass ;
                        void:propertyPartition ?pp .
                    ?pp void:property ?prop .
                    OPTIONAL {
                        {
                            ?pp  void:classPartition [ void:class ?objectClass ] .
                        } UNION {
                            ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] .
                        }
                    }
                  } UNION {
                    ?ls void:subjectsTarget [ void:class ?subjectClass ] ;
                        void:linkPredicate ?prop ;
                        void:objectsTarget [ void:class ?objectClass ] .
                  }
                }
                """);
        String cv = "https://w3id.org/corvee/ontology#";
        assertTrue(classes.contains(cv + "Claim," + cv + "testimony," + cv + "Testimony,"), classes.toString());
    }

    @Test
    void describesItselfAtTheWellKnownAddress() {
        HttpResponse<String> said = client.get("/.well-known/void", "Accept", "text/turtle");
        assertEquals(200, said.statusCode());
        Graph graph = AddressTest.graph(said.body(), Lang.TURTLE);
        for (Node property : List.of(
                VOID.sparqlEndpoint.asNode(),
                VOID.uriSpace.asNode(),
                VOID.vocabulary.asNode(),
                VOID.distinctObjects.asNode(),
                VOID.classPartition.asNode(),
                VOID.subset.asNode())) {
            assertTrue(graph.contains(DATASET, property, Node.ANY), property.toString());
        }
        assertTrue(said.body().contains("GeoNames"), said.body());
    }

    @Test
    void countsWhatTheEndpointCounts() {
        String count =
                """
                PREFIX void: <http://rdfs.org/ns/void#>
                SELECT (?said = ?counted AS ?same) {
                  <https://w3id.org/corvee/id/dataset/corvee> void:triples ?said .
                  { SELECT (COUNT(*) AS ?counted) { ?s ?p ?o } }
                }
                """;
        assertEquals(List.of("true"), WholeGraph.rows(client, count));
    }

    @Test
    void servesTheDumpWithItsSizeAndDigest() throws Exception {
        URI address = URI.create(server.origin() + "/dump/corvee.nt.gz");
        HttpResponse<byte[]> dump = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, dump.statusCode());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(dump.body());
        assertEquals(
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":",
                dump.headers().firstValue("Repr-Digest").orElse(""));
        String said = client.get("/.well-known/void", "Accept", "application/n-triples")
                .body();
        assertTrue(said.contains(HexFormat.of().formatHex(digest)), said);
        assertTrue(said.contains("byteSize> \"" + dump.body().length + "\""), said);
        String tag = dump.headers().firstValue("ETag").orElse("");
        assertEquals(304, client.get("/dump/corvee.nt.gz", "If-None-Match", tag).statusCode());
        assertEquals(404, client.get("/dump/corvee.zip").statusCode());
    }
}
