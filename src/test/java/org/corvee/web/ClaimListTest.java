package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of claims: its filter, its order, and what it says of a filter that nobody can read. */
@SuppressWarnings("NullAway.Init")
class ClaimListTest {
    @TempDir
    static Path folder;

    static CorveeServer server;
    static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(
                folder,
                "first",
                List.of(Triple.create(
                        Nodes.iri(Cv.ROOT + "id/claim/gazette-1.000000000001"),
                        Nodes.iri(Cv.REVIEWED_ON),
                        NodeFactory.createLiteralDT("2031-03-06", XSDDatatype.XSDdate))));
        server = ServerTest.start(folder, Duration.ofSeconds(10));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static List<String> says(String query) {
        return client.page("/doc/claim" + query)
                .select("main ol.sentences a[href^=/doc/claim/]")
                .eachText();
    }

    @Test
    void listsFactsBeforeWhatIsNone() {
        assertEquals(
                List.of(
                        "The crew came to the port.",
                        "The crew is not in the capital.",
                        "The crew is expected in the capital."),
                says(""));
    }

    @ParameterizedTest
    @CsvSource({
        "?thing=place/port, The crew came to the port.",
        "?voice=actor/gazette&status=denied, The crew is not in the capital.",
        "?voice=testimony/gazette-1.trader, The crew came to the port.",
        "?modality=expected, The crew is expected in the capital.",
        "?review=reviewed, The crew came to the port.",
        "?review=not-reviewed&status=denied, The crew is not in the capital.",
        "?property=locatedIn&document=document/gazette-1, The crew is not in the capital.",
        "?from=2019-12-01, The crew came to the port."
    })
    void takesWhatTheFilterTakes(String query, String says) {
        assertEquals(List.of(says), says(query));
    }

    @Test
    void saysWhatIsChosenAndLeadsToTheListWithoutIt() {
        Document page = client.page("/doc/claim?thing=place/capital&status=denied");
        assertEquals("One claim.", page.select("p.lead").text());
        assertEquals("Capital", page.select("nav a[href=/doc/place/capital]").text());
        assertEquals(
                List.of("/doc/claim?status=denied", "/doc/claim?thing=place%2Fcapital"),
                page.select("nav a[aria-label^=Without]").eachAttr("href"));
        assertEquals(
                "denied", page.select("select[name=status] option[selected]").text());
    }

    @Test
    void saysThatNoClaimIsLikeThis() {
        assertEquals(
                "No claim is like this; leave something out.",
                client.page("/doc/claim?thing=place/port&status=denied")
                        .select("p.empty")
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?thing=no+thing | thing: nothing here is called 'no thing'; /search finds ids by a part of a name",
                "?status=true | status: no 'true'; valid ones are accepted, disputed, denied, expected, rumoured, opinion, inferred, said,"
                        + " retracted",
                "?modality=loud | modality: no 'loud'; valid ones are asserted, reported, expected, rumoured, inferred, opinion",
                "?review=read | review: no 'read'; valid ones are reviewed, not-reviewed, disagreed",
                "?from=2019 | from: '2019' is no day; write it like 2019-12-16",
                "?from=2020-01-02&to=2020-01-01 | from: 2020-01-02 is after 2020-01-01; write the earlier day first",
                "?page=zero | page: 'zero' is not a page number; write 1 or more"
            })
    void saysWhatIsWrongWithAFilter(String query, String words) {
        assertEquals(400, client.get("/doc/claim" + query).statusCode());
        assertEquals(words + "\n", client.get("/doc/claim" + query).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/doc/claim?page=2 | 404 | page: this list has 1 pages; choose one of them",
                "/doc/document?order=size | 400 | order: no 'size'; valid ones are date, claims",
                "/doc/document/gazette-1?at=start | 400 | at: 'start' is no character; write 0 or more",
                "/law?about=no+law | 400 | about: 'no law' is no id; write one such as provision/unscr-2397-para-8",
                "/law?about=place/port&outcome=broken | 400 | outcome: no 'broken'; valid ones are engaged,"
                        + " engaged-unless-excepted, undetermined, not-engaged"
            })
    void saysWhatIsWrongWithAnotherList(String address, int status, String words) {
        assertEquals(status, client.get(address).statusCode());
        assertEquals(words + "\n", client.get(address).body());
    }
}
