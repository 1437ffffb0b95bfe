package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology and the vocabularies at their own addresses. */
class PublishedFilesServedTest extends ServerTest {
    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void servesTheOntologyAsItIsWritten() throws IOException {
        HttpResponse<String> turtle = client.get("/ontology", "Accept", "text/turtle");
        assertEquals("text/turtle;charset=utf-8", header(turtle, "Content-Type"));
        assertEquals("/ontology.ttl", header(turtle, "Content-Location"));
        assertTrue(header(turtle, "Vary").startsWith("Accept"));
        assertEquals(Files.readString(Path.of("ontology", "corvee.ttl")), turtle.body());
    }

    @ParameterizedTest
    @CsvSource({"jsonld,JSON-LD", "rdf,RDF/XML", "nt,N-Triples"})
    void saysTheSameInEverySyntax(String extension, String lang) {
        Graph turtle = AddressTest.graph(client.get("/ontology.ttl").body(), Lang.TURTLE);
        Graph other = AddressTest.graph(
                client.get("/ontology." + extension).body(), org.apache.jena.riot.RDFLanguages.nameToLang(lang));
        assertTrue(turtle.isIsomorphicWith(other));
    }

    @Test
    void hasAPlaceInThePageForEveryTermThatItDefines() {
        Graph turtle = AddressTest.graph(client.get("/ontology.ttl").body(), Lang.TURTLE);
        HttpResponse<String> page = client.get("/ontology", "Accept", "text/html");
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
        List<String> ids = ids(page.body());
        assertEquals(ids.stream().distinct().toList(), ids);
        for (var type : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)) {
            turtle.find(null, RDF.type.asNode(), type.asNode())
                    .mapWith(triple -> triple.getSubject().getURI())
                    .filterKeep(iri -> iri.startsWith("https://w3id.org/corvee/ontology#"))
                    .forEach(iri -> assertTrue(ids.contains(iri.substring(iri.indexOf('#') + 1)), iri));
        }
        Document read = Jsoup.parse(page.body());
        assertEquals("cv:Claim", read.select("#Claim h3 code").text());
        assertEquals("/ontology?term=Claim", read.select("#Claim h3 a").attr("href"));
        String example = "example-02-hearsay-of-depth-two";
        assertEquals(
                "/ontology?part=examples#" + example,
                read.select("[id=%s] a".formatted(example)).attr("href"));
        assertEquals(
                1,
                client.page("/ontology?part=examples")
                        .select("details[id=%s] pre".formatted(example))
                        .size());
        int size = page.body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 150_000, size + " bytes");
    }

    @Test
    void tellsAllOfATermAtItsAddress() {
        Document status = client.page("/ontology?term=hasStatus");
        assertEquals(List.of("hasStatus"), status.select("article").eachAttr("id"));
        assertEquals(
                List.of("vocabulary/status"),
                status.select("a[href=/vocabulary/status]").eachText());
        Document relays = client.page("/ontology?term=relays");
        List<String> examples =
                relays.select("dt:contains(used in examples) ~ dd a").eachAttr("href");
        assertTrue(
                examples.size() > 1
                        && examples.size() <= relays.select("details pre").size(),
                examples.toString());
        examples.forEach(place -> assertEquals(
                1, relays.select("details[id=%s]".formatted(place.substring(1))).size(), place));
        HttpResponse<String> unknown = client.get("/ontology?term=hasStatsu", "Accept", "text/html");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("did you mean &#39;hasStatus&#39;"), unknown.body());
    }

    @Test
    void saysTheFieldsWordsWithAGloss() {
        Document page = client.page("/ontology?term=Company");
        assertEquals(
                "it is a kind of",
                page.select("#Company dt:contains(subclass of) > small").text());
        assertEquals(
                "cv:Organisation",
                page.select("#Company dt:contains(subclass of) + dd a").text());
        page = client.page("/ontology?term=within");
        assertEquals(
                "what it describes",
                page.select("#within dt:contains(domain) > small").text());
        assertEquals(
                "what its values are",
                page.select("#within dt:contains(range) > small").text());
        page = client.page("/ontology?term=relaysAll");
        assertEquals("cv:relaysAll", page.select("h1").text());
        assertEquals(
                List.of("transitive if it leads from A to B and from B to C, then from A to C"),
                page.select("#relaysAll dt:contains(characteristics) + dd").eachText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vocabulary",
                "/vocabulary/modality",
                "/vocabulary/visa-class",
                "/ontology/alignments",
                "/ontology/prefixes",
                "/shapes/data",
                "/shapes/style"
            })
    void servesPagesAndData(String address) {
        HttpResponse<String> page = client.get(address, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertEquals(
                "https://w3id.org/corvee" + address,
                Jsoup.parse(page.body()).select("dt:contains(IRI) + dd > code").text());
        String data = client.get(address + ".nt").body();
        assertTrue(data.contains("<https://w3id.org/corvee" + address + "> "), data);
    }

    @Test
    void keepsTheConceptsOfASchemeInItsPage() {
        Document page = client.page("/vocabulary/modality");
        assertEquals("예상", page.select("#expected span[lang=ko]").text());
        String data = client.get("/vocabulary/modality.nt").body();
        assertTrue(data.contains("vocabulary/modality#expected> "));
        assertTrue(!data.contains("vocabulary/stance#"));
    }

    @Test
    void leadsFromTheVersionToTheFile() {
        HttpResponse<String> version = client.get("/ontology/0.1.0");
        assertEquals(303, version.statusCode());
        assertEquals("/ontology", header(version, "Location"));
    }

    @Test
    void saysWhatIsNear() {
        HttpResponse<String> missing = client.get("/vocabulary/modalty");
        assertEquals(404, missing.statusCode());
        assertEquals("There is nothing at '/vocabulary/modalty'; did you mean 'modality'?\n", missing.body());
        assertEquals(406, client.get("/ontology", "Accept", "image/png").statusCode());
    }

    private static List<String> ids(String page) {
        return Jsoup.parse(page).select("[id]").eachAttr("id");
    }
}
