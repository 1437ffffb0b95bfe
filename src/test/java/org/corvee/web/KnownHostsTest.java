package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows a reader's own words is read by no page of another site. */
@SuppressWarnings("NullAway.Init")
class KnownHostsTest {
    @TempDir
    static Path folder;

    private static CorveeServer server;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first");
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withDocuments(List.of(folder));
        server = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static String answer(String host, String more) throws IOException {
        return Raw.answer(
                server.origin(), "GET / HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n".formatted(host, more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:3330",
                "127.0.0.1.evil.example",
                "localhost.",
                "10.0.0.1",
                "[::2]:1"
            })
    void answersNoOtherName(String host) throws IOException {
        String answer = answer(host, "");
        assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        assertTrue(answer.contains("answers only as localhost"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:3330", "[::1]:3330"})
    void answersItsOwn(String host) throws IOException {
        assertTrue(answer(host, "").startsWith("HTTP/1.1 200 "), host);
    }

    @Test
    void letsNoScriptOfAnotherSiteReadIt() throws IOException {
        assertFalse(answer("localhost", "Origin: https://evil.example\r\n").contains("Access-Control-Allow"));
        String preflight = Raw.answer(
                server.origin(),
                "OPTIONS /sparql HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                        + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
        assertTrue(preflight.startsWith("HTTP/1.1 204 "), preflight);
        assertFalse(preflight.contains("Access-Control-Allow"), preflight);
    }

    @Test
    void answersAnyNameWhereItShowsNoWords() {
        assertEquals(
                List.of(), KnownHosts.of(ServerSettings.USUAL).names().stream().toList());
    }

    @Test
    void answersByTheNameOfTheProxyBeforeIt() {
        Limits limits = ServerSettings.USUAL.limits().withShare(new Limits.Share(60, 4, "X-Forwarded-For", 1));
        ServerSettings settings = ServerSettings.USUAL.withLimits(limits).withDocuments(List.of(folder));
        assertTrue(KnownHosts.of(settings).names().isEmpty());
        assertTrue(KnownHosts.of(settings).areWords());
    }
}
