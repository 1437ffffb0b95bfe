package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.corvee.model.Edtf;
import org.corvee.model.Quantity;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.corvee.triple.Iris;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of times and quantities whose words no address likes: each IRI of it answers all the same. */
@SuppressWarnings("NullAway.Init")
class NastyNamesTest {
    private static final Iris IRIS = new Iris(Iris.BASE);
    private static final List<String> TIMES = List.of(
            "1910%",
            "2019-12?",
            "2019~",
            "2019-12-16/2019-12-21",
            "1985%/1987~",
            "../1985",
            "1985/..",
            "[1667,1668]",
            "[..1984]",
            "0044",
            "2019-XX");
    private static final List<String> WORDINGS = List.of(
            "100%",
            "and/or",
            "50% / 60%",
            "a?b#c",
            "..",
            "%2F",
            "%25",
            "a&b=c",
            "a;b",
            "a\\\\b",
            "항구",
            "😀",
            "a+b",
            "<b>",
            "it's",
            "[x]",
            "{y}",
            "a|b",
            "a`b",
            "a^b",
            "~",
            "a:b@c");

    @TempDir
    private static Path folder;

    private static CorveeServer server;
    private static Client client;

    private static List<String> iris() {
        Stream<String> times =
                TIMES.stream().map(time -> IRIS.time(Edtf.parse(time)).getURI());
        Stream<String> quantities = WORDINGS.stream()
                .map(words -> IRIS.quantity(Quantity.parse("100 persons \"%s\"".formatted(words)))
                        .getURI());
        return Stream.concat(times, quantities).toList();
    }

    @BeforeAll
    static void starts() throws IOException {
        String graph = iris().stream()
                .map(iri -> "<%s> <http://www.w3.org/2000/01/rdf-schema#label> \"words\"@en .".formatted(iri))
                .collect(Collectors.joining("\n"));
        TestStores.build(folder, graph, Lang.NTRIPLES);
        server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static String path(String iri) {
        return iri.substring(Iris.BASE.length() - 1);
    }

    @Test
    void leadsFromEachToItsPage() {
        for (String iri : iris()) {
            HttpResponse<String> see = client.get(path(iri), "Accept", "text/html");
            assertEquals(303, see.statusCode(), iri + " " + see.body());
            HttpResponse<String> page =
                    client.get(see.headers().firstValue("Location").orElse(""));
            assertEquals(200, page.statusCode(), iri + " " + page.body());
            assertEquals("words", Jsoup.parse(page.body()).select("h1").text(), iri);
        }
    }

    @Test
    void leadsFromEachToItsData() {
        for (String iri : iris()) {
            HttpResponse<String> see = client.get(path(iri), "Accept", "application/n-triples");
            assertEquals(303, see.statusCode(), iri + " " + see.body());
            HttpResponse<String> data =
                    client.get(see.headers().firstValue("Location").orElse(""));
            assertEquals(200, data.statusCode(), iri + " " + data.body());
            assertTrue(data.body().contains("<" + iri + "> "), iri + " " + data.body());
        }
    }

    @Test
    void staysInsideItsFolders() {
        for (String path : List.of(
                "/vendor/..%2fvendor.lock", "/script/%2e%2e%2fx", "/ontology/..%2f..%2fpom.xml", "/%2e%2e%2fetc")) {
            int status = client.get(path).statusCode();
            assertTrue(status == 400 || status == 404, path + " " + status);
        }
    }
}
