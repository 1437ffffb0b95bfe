package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of the library over a graph that is too large for one page. */
@SuppressWarnings("NullAway.Init")
class ManyRowsTest {
    private static final int PASSAGES = 1_200;
    private static final int CLAIMS = 6_000;

    @TempDir
    private static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        List<Triple> more = new ArrayList<>();
        String document = "https://w3id.org/corvee/id/document/gazette-1";
        more.add(number(document, Cv.TEXT_LENGTH, 5_000));
        IntStream.range(100, 100 + PASSAGES).forEach(start -> {
            String passage = "%s#char=%d,%d".formatted(document, start, start + 1);
            more.add(link(passage, "http://www.w3.org/ns/oa#hasSource", document));
            more.add(number(passage, "http://www.w3.org/ns/oa#start", start));
            more.add(number(passage, "http://www.w3.org/ns/oa#end", start + 1));
            more.add(link("urn:test:claim" + start, Cv.PASSAGE_OF, passage));
        });
        IntStream.range(0, CLAIMS).forEach(claim -> more.addAll(claim("urn:test:claim" + claim)));
        TestStores.build(folder, "many", more);
        server = ServerTest.start(folder, Duration.ofSeconds(60));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static Triple link(String subject, String property, String object) {
        return Triple.create(
                NodeFactory.createURI(subject), NodeFactory.createURI(property), NodeFactory.createURI(object));
    }

    private static List<Triple> claim(String claim) {
        String id = "https://w3id.org/corvee/id/";
        return List.of(
                link(claim, RDF.type.getURI(), Cv.CLAIM),
                link(claim, RDF.subject.getURI(), id + "cohort/crew"),
                link(claim, RDF.predicate.getURI(), Cv.term("arrivesIn")),
                link(claim, RDF.object.getURI(), id + "place/port"),
                link(claim, Cv.STANCE, Cv.concept("stance", "affirms")),
                link(claim, Cv.MODALITY, Cv.concept("modality", "reported")),
                link(claim, Cv.TESTIMONY_OF, id + "testimony/gazette-1.narrator"),
                link(claim, Cv.PASSAGE_OF, id + "document/gazette-1#char=0,20"),
                number(claim, Cv.HEARSAY_DEPTH, 0),
                Triple.create(
                        NodeFactory.createURI(claim),
                        NodeFactory.createURI(Cv.SAYS),
                        NodeFactory.createLiteralString("The crew came.")));
    }

    private static Triple number(String subject, String property, int number) {
        return Triple.create(
                NodeFactory.createURI(subject),
                NodeFactory.createURI(property),
                NodeFactory.createLiteralByValue(number));
    }

    @Test
    void turnsPages() {
        Document first = client.page("/queries/page/coverage");
        assertEquals(50, first.select("tbody tr").size());
        assertEquals(
                "Rows 1 to 50 of 1,202",
                first.select("nav[aria-label=Pages] li").get(0).text());
        assertEquals(
                "/queries/page/coverage?page=2", first.select("a[rel=next]").attr("href"));
        Document second = client.page("/queries/page/coverage?page=2");
        assertEquals(
                "/queries/page/coverage?page=1", second.select("a[rel=prev]").attr("href"));
        Document last = client.page("/queries/page/coverage?page=25");
        assertEquals(2, last.select("tbody tr").size());
        assertTrue(last.select("nav[aria-label=Pages]").text().contains("Rows 1,201 to 1,202 of 1,202"), last.text());
        assertEquals(0, last.select("a[rel=next]").size());
    }

    @Test
    void refusesPagesThatThereAreNot() {
        assertEquals(404, client.get("/queries/page/coverage?page=26").statusCode());
        assertTrue(
                client.get("/queries/page/coverage?page=26").body().contains("fewer pages than 26; begin with page 1"));
        assertEquals(400, client.get("/queries/page/coverage?page=0").statusCode());
        assertTrue(client.get("/queries/page/coverage?page=999").body().contains("write 1 to 200, or take the CSV"));
    }

    @Test
    void givesEveryRowInAFile() {
        assertEquals(
                1 + 1_202,
                client.get("/queries/page/coverage.csv").body().lines().count());
    }

    @Test
    void beginsWithTheFirstClaimsHoweverManyThereAre() {
        Document first = client.page("/queries/analyst/movements");
        assertEquals(50, first.select("tbody tr").size());
        assertEquals(
                "Rows 1 to 50", first.select("nav[aria-label=Pages] li").get(0).text());
        assertEquals(
                "/queries/analyst/movements?page=2", first.select("a[rel=next]").attr("href"));
        Document late = client.page("/queries/analyst/movements?page=119");
        assertTrue(late.select("nav[aria-label=Pages]").text().contains("Rows 5,901 to 5,950"), late.text());
        assertEquals(404, client.get("/queries/analyst/movements?page=200").statusCode());
    }

    @Test
    void asksForAChoiceBeforeItGoesThroughEverything() {
        Document page = client.page("/queries/analyst/search");
        String said = page.expectFirst(".empty p").text();
        assertEquals(
                "This graph has 6,003 claims, and this query would go through most of them. Choose something first:",
                said);
        assertEquals(List.of("words", "document"), page.select(".empty li a").eachText());
        assertEquals("#words", page.select(".empty li a").attr("href"));
        String anyway = page.select(".empty p a").attr("href");
        assertEquals("/queries/analyst/search?page=1", anyway);
        assertEquals(0, client.page(anyway).select(".empty li").size(), "it is run");
        Document chosen = client.page("/queries/analyst/search?document=document/gazette-1");
        assertEquals(0, chosen.select(".empty li").size(), "something is chosen");
    }
}
