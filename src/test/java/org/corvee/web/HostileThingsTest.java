package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.corvee.page.Words;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a graph's texts and IRIs try, pages show it and run none of it. */
@SuppressWarnings("NullAway.Init")
class HostileThingsTest {
    @TempDir
    private static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "hostile", "/query/hostile.ttl");
        server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/doc/place/evil",
                "/doc/actor/evil",
                "/doc/testimony/evil.t",
                "/doc/claim/evil.0",
                "/doc/claim/evil.1",
                "/doc/finding/conflict.evil",
                "/doc/finding/compliance.evil"
            })
    void showsAndRunsNothing(String address) {
        HttpResponse<String> answer = client.get(address);
        String page = answer.body();
        assertEquals(200, answer.statusCode(), page);
        assertEquals("", Words.harm(page));
        assertFalse(page.contains("\u2066"), page);
        assertEquals(0, Jsoup.parse(page).select("script[src]:not([src^=/])").size(), page);
    }

    @Test
    void saysThatAClaimWasTakenBack() {
        Document page = client.page("/doc/claim/evil.1");
        assertTrue(page.text().contains("This claim was retracted on <script>."), page::text);
        assertEquals("retracted", page.expectFirst("span.badge.retracted").text());
        String other = client.page("/doc/claim/evil.0").text();
        assertFalse(other.contains("This claim was retracted"), other);
    }

    @Test
    void keepsWhatWasSaidReadable() {
        Document read = client.page("/doc/place/evil");
        String page = read.text();
        assertTrue(page.contains("<script>alert(1)</script>\\u202Elive"), page);
        assertTrue(page.contains("<b>bold</b>\\u202E"), page);
        assertTrue(read.select("bdi").eachText().stream().anyMatch(text -> text.endsWith("javascript:alert(4)")), page);
        assertTrue(page.contains("<script>alert(28)</script>"), "the conflict that can be read");
        assertFalse(read.html().contains("alert(22)"), "a damaged finding is on no page");
    }
}
