package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a graph's texts and IRIs try, pages show it and run none of it. */
@SuppressWarnings("NullAway.Init")
class HostileThingsTest {
    private static final Pattern SCRIPT = Pattern.compile("<script(?! src=\"/| type=\"application/)");
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");

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
        assertFalse(SCRIPT.matcher(page).find(), page);
        assertFalse(page.contains("\u202e") || page.contains("\u2066"), page);
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            assertFalse(
                    tags.group().matches("(?s).* on[a-z]+=.*|.*(href|src|action)=\"(javascript|data):.*"),
                    tags.group());
        }
    }

    @Test
    void saysThatAClaimWasTakenBack() {
        String page = client.get("/doc/claim/evil.1").body();
        assertTrue(page.contains("This claim was taken back on &lt;script&gt;."), page);
        assertTrue(page.contains("<span class=\"badge retracted\">retracted</span>"), page);
        assertFalse(client.get("/doc/claim/evil.0").body().contains("This claim was taken back"));
    }

    @Test
    void keepsWhatWasSaidReadable() {
        String page = client.get("/doc/place/evil").body();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u202Elive"), page);
        assertTrue(page.contains("&lt;b&gt;bold&lt;/b&gt;\\u202E"), page);
        assertTrue(page.contains("javascript:alert(4)</bdi>"), page);
        assertTrue(page.contains("&lt;script&gt;alert(28)&lt;/script&gt;"), "the conflict that can be read");
        assertFalse(page.contains("alert(22)"), "a damaged finding is on no page");
    }
}
