package org.corvee.cli;

import static org.corvee.cli.Harbour.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.corvee.cli.Harbour.Answer;
import org.corvee.model.Audience;
import org.corvee.model.Cv;
import org.corvee.model.Marking;
import org.corvee.query.Library;
import org.corvee.store.RestrictedStores;
import org.corvee.store.Snapshot;
import org.corvee.web.CorveeServer.CannotServe;
import org.corvee.web.ServerSettings;
import org.corvee.web.restricted.Entrance;
import org.corvee.web.restricted.RestrictedServer;
import org.corvee.web.restricted.TokenFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The restricted stores, and what is tried on their server: a stranger learns nothing, and a reader no more than they may. */
@SuppressWarnings("NullAway.Init")
class RestrictedTest {
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static RestrictedStores stores;
    private static Answer built;
    private static RestrictedServer server;
    private static String amber;
    private static String red;
    private static String expired;
    private static String revoked;

    /** Each marking has a hold of its own, so that its number tells it. */
    @BeforeAll
    static void serve() throws IOException {
        Harbour harbour = Harbour.in(folder.resolve("data"));
        harbour.write("reference/more.csv", "id,label,source\ncohort/divers,divers,port-register\n");
        harbour.document(
                "letter", secret("green", 1) + secret("amber", 2) + secret("amber-strict", 3) + secret("red", 4));
        stores = new RestrictedStores(folder.resolve("restricted"));
        built = harbour.build(stores.folder(), "--restricted");
        TokenFile tokens = new TokenFile(stores.tokens());
        amber = tokens.add("A. Reader", Audience.CLIENTS, TODAY).text();
        red = tokens.add("R. Reader", Audience.PERSONS, TODAY).text();
        expired = tokens.add("E. Reader", Audience.PERSONS, TODAY.minusDays(1)).text();
        TokenFile.NewToken old = tokens.add("O. Reader", Audience.PERSONS, TODAY);
        revoked = old.text();
        tokens.revoke(old.kept().id(), TODAY);
        server = RestrictedServer.start(
                ServerSettings.USUAL.withPort(0),
                stores,
                Library.read(Path.of("queries")),
                new Entrance.Proxy(InetAddress.getByName("127.0.0.1")),
                CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void buildsAStoreForEachAudienceFromItsClaimsAlone() {
        assertEquals(Corvee.FINE, built.code(), built.err());
        assertEquals(
                List.of("GREEN 7", "AMBER 8", "AMBER+STRICT 9", "RED 10"),
                built.out()
                        .lines()
                        .skip(1)
                        .filter(line -> line.matches("[A-Z].*"))
                        .map(line -> line.split("\\s+"))
                        .map(cells -> cells[0] + " " + cells[2])
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void holdsNothingStricterThanItsReadersMayRead(Audience audience) {
        try (Snapshot snapshot = stores.store(audience).current().orElseThrow()) {
            Set<String> markings = new TreeSet<>();
            Txn.executeRead(snapshot.dataset(), () -> snapshot.dataset().getDefaultGraph().stream(
                            Node.ANY, NodeFactory.createURI(Cv.MARKING), Node.ANY)
                    .forEach(marked -> markings.add(marked.getObject().getLocalName())));
            Set<String> admitted = Stream.of(Marking.values())
                    .filter(audience::admits)
                    .map(Marking::word)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(admitted, markings);
        }
    }

    @Test
    void isClosedToAllButItsOwner() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(stores.folder())));
        for (Path file :
                List.of(stores.tokens(), stores.reads(), stores.folder().resolve("digest.key"))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
        }
        assertFalse(Files.readString(stores.tokens()).contains(amber.substring(amber.indexOf('.') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/amber"})
    void opensForNoOtherCommand(String below) {
        String store = stores.folder() + below;
        for (String[] command : new String[][] {
            {"serve", "--no-build"},
            {"export"},
            {"release", folder.resolve("releases").toString(), "--key", key()},
            {"query", "analyst/movements"},
            {"search", "divers"},
            {"audit"},
            {"trace", "cohort/divers"},
            {"store", "check"},
            {"store", "repair"},
            {"build"}
        }) {
            String[] all = Stream.concat(Stream.of(command), Stream.of("--store", store))
                    .toArray(String[]::new);
            Answer answer = Harbour.run(all);
            assertNotEquals(Corvee.FINE, answer.code(), String.join(" ", all));
            assertTrue(
                    answer.err().contains(": is restricted; only build, serve and release open it, with --restricted"),
                    String.join(" ", all) + ": " + answer.err());
        }
    }

    @Test
    void releasesWhatIsRestrictedIntoALogOfItsOwnAndProvesOneClaimOfIt() throws IOException {
        String releases = folder.resolve("amber-releases").toString();
        String[] release = {
            "release",
            releases,
            "--restricted",
            "amber",
            "--key",
            key(),
            "--store",
            stores.folder().toString()
        };
        Answer released = Harbour.run(release);
        assertEquals(Corvee.FINE, released.code(), released.err());
        assertTrue(
                released.out().contains(" 8 claims, marked TLP:AMBER, as entry 1 of example.org/log/tlp-amber"),
                released.out());
        assertTrue(Harbour.run(release).out().contains("is the last release already"));
        Answer whole = Harbour.run("verify", releases, "--key", key() + ".pub");
        assertEquals(Corvee.FINE, whole.code(), whole.err());
        String claim = claimOfHold(2);
        Path proof = folder.resolve("amber.proof");
        assertEquals(
                "",
                Harbour.run("prove", claim, "--from", releases, "-o", proof.toString())
                        .err());
        assertFalse(Files.readString(proof).contains("hold 1"));
        String proved =
                Harbour.run("verify", proof.toString(), "--key", key() + ".pub").out();
        assertTrue(proved.contains(" marked TLP:AMBER, has this claim."), proved);
        assertTrue(proved.contains("hold 2"), proved);
        String thing = Harbour.run("prove", "cohort/divers", "--from", releases).err();
        assertTrue(thing.contains("a restricted release proves one claim at a time"), thing);
        release[3] = "red";
        assertTrue(Harbour.run(release).err().contains(": holds releases marked TLP:AMBER, and never releases marked"));
    }

    private static String claimOfHold(int hold) {
        String answer =
                ask(red, "SELECT ?c { ?c <" + Cv.NS + "says> ?s FILTER(CONTAINS(STR(?s), 'hold " + hold + "')) }");
        return answer.replaceAll("(?s).*(http\\S+/id/claim/\\S+).*", "$1");
    }

    private static String key() {
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Harbour.run("key", "example.org/log", key.toString());
        }
        return key.toString();
    }

    @Test
    void servesAndMakesNoPublicStoreAsARestrictedOne() throws IOException {
        Path open = folder.resolve("open");
        Files.createDirectories(open);
        Files.writeString(open.resolve("corvee.store"), "This folder is a store of Corvée.\n");
        assertEquals(
                "corvee serve: " + open + ": there are no restricted stores here; run 'corvee build --restricted'",
                Harbour.run("serve", "--restricted", "--behind", "127.0.0.1", "--store", open.toString())
                        .err());
        assertEquals(
                "corvee build: " + open.resolve("below") + ": lies in the store " + open
                        + "; name a folder outside of it",
                Harbour.run(
                                "build",
                                "--restricted",
                                "--store",
                                open.resolve("below").toString())
                        .err());
        assertEquals(
                "corvee build: " + open + ": is not a folder of restricted stores; name an empty or a new folder",
                Harbour.run("build", "--restricted", "--store", open.toString()).err());
    }

    @Test
    void needsTlsOrAProxyAndNothingThatIsForThePublic() {
        String store = stores.folder().toString();
        assertEquals(
                "corvee serve: --restricted needs one of --tls and --behind: tokens and answers never go over an open line",
                Harbour.run("serve", "--restricted", "--store", store).err());
        assertEquals(
                "corvee serve: --tls and --behind are for --restricted; let a proxy do TLS for what is public",
                Harbour.run("serve", "--behind", "127.0.0.1").err());
        assertEquals(
                "corvee serve: --behind 'proxy.example' is no numeric address; write one such as 127.0.0.1",
                Harbour.run("serve", "--restricted", "--store", store, "--behind", "proxy.example")
                        .err());
        assertEquals(
                "corvee serve: --restricted shows no texts, has no releases, stands in no frame, asks no other endpoint,"
                        + " and goes to no other machine; leave out --documents, --releases, --embed, --service, --offer and"
                        + " --follow",
                Harbour.run("serve", "--restricted", "--store", store, "--behind", "127.0.0.1", "--embed", "*")
                        .err());
    }

    @Test
    void tokensAreMadeListedAndRevoked() {
        String store = stores.folder().toString();
        Answer made = Harbour.run(
                "token", "add", "T. Reader", "--ceiling", "amber+strict", "--expires", "2999-12-31", "--store", store);
        assertTrue(made.out().matches("[0-9a-f]{16}\\.[A-Za-z0-9_-]{43}\\R"), made.out() + made.err());
        String id = made.out().substring(0, 16);
        String listed = Harbour.run("token", "list", "--store", store).out();
        assertTrue(listed.contains(id + "  AMBER+STRICT  until 2999-12-31        T. Reader"), listed);
        assertEquals(
                "revoked the token of T. Reader",
                Harbour.run("token", "revoke", id, "--store", store).out().strip());
        assertEquals(
                "corvee token revoke: no token '" + id + "' that is not revoked; 'corvee token list' lists them",
                Harbour.run("token", "revoke", id, "--store", store).err());
        assertEquals(
                "corvee token add: 'purple' is no ceiling; write one of GREEN, AMBER, AMBER+STRICT, RED",
                Harbour.run("token", "add", "T", "--ceiling", "purple", "--expires", "2999-12-31", "--store", store)
                        .err());
    }

    /** Sends a request as it is, and gives the answer without its day. */
    private static String raw(String request) {
        URI at = URI.create(server.origin());
        try {
            return sent(new Socket(at.getHost(), at.getPort()), request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sent(Socket opened, String request) {
        try (Socket socket = opened) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?mi)^(Date|Connection): .*\\R", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String request(String line, String... headers) {
        return raw(line + " HTTP/1.1\r\nHost: corvee.test\r\nConnection: close\r\nX-Forwarded-Proto: https\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "\r\n");
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static String get(String token, String address) {
        return request("GET " + address, bearer(token), "Accept: text/html,application/json;q=0.9,*/*;q=0.1");
    }

    private static String ask(String token, String query) {
        String answer = request(
                "GET /sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                bearer(token),
                "Accept: text/csv");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        return answer;
    }

    private static String refusal() {
        String refusal = request("GET /");
        assertTrue(refusal.startsWith("HTTP/1.1 401"), refusal);
        return refusal;
    }

    /** Every address of openapi.json, and some that only hostile clients know. */
    private static List<String> addresses() throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "/nothing",
                "/readyz",
                "/session",
                "/session/end",
                "/doc/claim/letter.0123456789ab",
                "/%2e%2e/digest.key",
                "/healthz/x",
                "//healthz",
                "/healthz;x",
                "/reads.jsonl",
                "/robots.txt",
                "/favicon.ico"));
        String api = Files.readString(Path.of("src/main/resources/org/corvee/web/openapi.json"));
        JsonObject paths = JsonParser.parseString(api).getAsJsonObject().getAsJsonObject("paths");
        paths.keySet().stream()
                .map(path -> path.replaceAll("\\{[a-z]+}", "x"))
                .filter(path -> !path.equals("/healthz"))
                .forEach(all::add);
        return all;
    }

    @Test
    void everyAddressRefusesAStrangerInTheSameWords() throws IOException {
        String refusal = refusal();
        for (String address : addresses()) {
            for (String method : List.of("GET", "POST", "OPTIONS", "PUT")) {
                if (!(method + address).equals("POST/session")) {
                    assertEquals(refusal, request(method + " " + address), method + " " + address);
                }
            }
            // To what is no request of HTTP, Jetty gives the body as well.
            String head = request("HEAD " + address);
            assertTrue(head.startsWith(refusal.substring(0, refusal.indexOf("\r\n\r\n") + 4)), address + ": " + head);
        }
        for (String leak : List.of("Corvée", "corvee", "ETag", "Access-Control", "Server:", "Jetty", "TLP", "divers")) {
            assertFalse(refusal.contains(leak), leak + " is in " + refusal);
        }
        assertTrue(refusal.contains("Cache-Control: private, no-store"), refusal);
    }

    @Test
    void whyAReaderIsNotLetInIsNotSaid() {
        String refusal = refusal();
        String half = red.substring(0, red.length() - 1);
        String other = red.substring(0, red.indexOf('.')) + amber.substring(amber.indexOf('.'));
        for (String header : List.of(
                bearer(expired),
                bearer(revoked),
                bearer(half),
                bearer(other),
                bearer(red.toUpperCase(Locale.ROOT)),
                bearer(""),
                bearer("x".repeat(4_000)),
                "Authorization: Basic " + red,
                "Authorization: " + red,
                bearer(red) + "\r\n" + bearer(red),
                "Cookie: __Host-corvee=" + red,
                "Cookie: __Host-corvee=x; __Host-corvee=y",
                "X-Forwarded-User: R. Reader",
                "If-None-Match: *",
                "Origin: https://evil.example\r\nAccess-Control-Request-Method: GET")) {
            assertEquals(refusal, request("GET /doc/document/letter", header), header);
        }
        assertEquals(refusal, request("GET /?token=" + red), "a token in an address");
    }

    @Test
    void answersNothingThatHasNotComeByTheProxyAndItsTls() throws IOException {
        String refusal = refusal();
        String open = "GET / HTTP/1.1\r\nHost: corvee.test\r\nConnection: close\r\n" + bearer(red) + "\r\n";
        assertEquals(refusal, raw(open + "\r\n"));
        assertEquals(refusal, raw(open + "X-Forwarded-Proto: http\r\n\r\n"));
        assertEquals(refusal, raw(open + "X-Forwarded-Proto: https, http\r\n\r\n"));
        assertEquals(refusal, raw(open + "X-Forwarded-Proto: http\r\nX-Forwarded-Proto: https\r\n\r\n"));
        assertEquals(refusal, raw(open + "Forwarded: for=127.0.0.1;proto=https\r\n\r\n"));
        try (RestrictedServer elsewhere = RestrictedServer.start(
                ServerSettings.USUAL.withPort(0),
                stores,
                Library.read(Path.of("queries")),
                new Entrance.Proxy(InetAddress.getByName("192.0.2.1")),
                CLOCK)) {
            URI at = URI.create(elsewhere.origin());
            assertEquals(
                    refusal,
                    sent(
                            new Socket(at.getHost(), at.getPort()),
                            open + "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n"));
        }
    }

    @Test
    void listensByTlsOfItsOwn() throws Exception {
        Path keystore = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=corvee.test",
                        "-alias",
                        "server",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore trusted = KeyStore.getInstance(keystore.toFile(), "changeit".toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (RestrictedServer by = RestrictedServer.start(
                ServerSettings.USUAL.withPort(0),
                stores,
                Library.read(Path.of("queries")),
                new Entrance.Tls(keystore, "changeit"),
                CLOCK)) {
            URI at = URI.create(by.origin());
            String line = "GET /doc/cohort/divers HTTP/1.1\r\nHost: corvee.test\r\nConnection: close\r\n";
            assertEquals("https", at.getScheme());
            assertEquals(
                    refusal(), sent(tls.getSocketFactory().createSocket(at.getHost(), at.getPort()), line + "\r\n"));
            String answer = sent(
                    tls.getSocketFactory().createSocket(at.getHost(), at.getPort()), line + bearer(red) + "\r\n\r\n");
            assertTrue(answer.contains("hold 4"), answer);
            String open = sent(new Socket(at.getHost(), at.getPort()), line + bearer(red) + "\r\n\r\n");
            assertFalse(open.contains("hold"), open);
        }
        assertThrows(
                CannotServe.class,
                () -> RestrictedServer.start(
                        ServerSettings.USUAL.withPort(0),
                        stores,
                        Library.read(Path.of("queries")),
                        new Entrance.Tls(keystore, "wrong"),
                        CLOCK));
    }

    @Test
    void saysOfItselfOnlyThatItIsAlive() {
        String alive = request("GET /healthz");
        assertTrue(alive.startsWith("HTTP/1.1 200") && alive.endsWith("\r\n\r\nalive\n"), alive);
        assertEquals(alive, request("GET /healthz", bearer(red)));
        assertTrue(alive.contains("Cache-Control: private, no-store"), alive);
    }

    @Test
    void readersSeeWhatIsMarkedUpToTheirCeilingAndNothingElseInAnyWay() {
        String count = "SELECT (COUNT(?c) AS ?n) { ?c a <" + Cv.CLAIM + "> }";
        assertTrue(ask(amber, count).endsWith("\r\nn\r\n8\r\n"), ask(amber, count));
        assertTrue(ask(red, count).endsWith("\r\nn\r\n10\r\n"), ask(red, count));
        for (String address : List.of(
                "/",
                "/doc/document/letter",
                "/doc/cohort/divers",
                "/data/cohort/divers.nt",
                "/search?q=hold",
                "/suggest?q=hid",
                "/doc/claim?thing=cohort/divers",
                "/.well-known/void",
                "/dump/corvee.nt.gz")) {
            String low = get(amber, address);
            assertTrue(low.matches("(?s)HTTP/1.1 (200|303) .*"), address + low);
            assertFalse(low.contains("hold 3") || low.contains("hold 4"), address);
        }
        assertTrue(get(amber, "/doc/cohort/divers").contains("hold 2"));
        assertTrue(get(red, "/doc/cohort/divers").contains("hold 4"));
        String hidden = "ASK { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'hold 4')) }";
        assertTrue(ask(amber, hidden).contains("false"));
        assertTrue(ask(red, hidden).contains("true"));
    }

    @Test
    void answersAreForTheirReaderAlone() {
        for (String address :
                List.of("/", "/doc/document/letter", "/nothing", "/sparql?query=ASK+%7B%7D", "/style.css")) {
            String answer = get(amber, address);
            assertTrue(answer.contains("Cache-Control: private, no-store\r\n"), address + answer);
            assertTrue(answer.contains("Corvee-Marking: TLP:AMBER\r\n"), address + answer);
            for (String header : List.of("ETag:", "Access-Control-", "Last-Modified:", "no-cache", "rel=\"license\"")) {
                assertFalse(answer.contains(header), header + " is in the answer of " + address);
            }
            assertEquals(
                    answer,
                    request(
                            "GET " + address,
                            bearer(amber),
                            "Accept: text/html,application/json;q=0.9,*/*;q=0.1",
                            "If-None-Match: *",
                            "Origin: https://evil.example",
                            "X-Forwarded-Host: evil.example"),
                    address);
        }
        String preflight = request(
                "OPTIONS /sparql",
                bearer(amber),
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST");
        assertFalse(preflight.contains("Access-Control-Allow"), preflight);
    }

    @Test
    void noRequestRidesOnTheConnectionOfAnother() {
        String both = raw(
                ("GET /doc/cohort/divers HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: https\r\n" + bearer(red)
                                + "\r\n\r\n")
                        + "GET /doc/cohort/divers HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-Proto: https\r\n\r\n");
        assertTrue(both.startsWith("HTTP/1.1 200"), both);
        assertTrue(both.endsWith(refusal().substring(refusal().indexOf("\r\n\r\n"))), both);
        String hidden = raw("POST /sparql HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: https\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n" + bearer(red)
                + "\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n");
        assertTrue(hidden.startsWith("HTTP/1.1 401"), hidden);
    }

    @Test
    void aBrowserHoldsASessionAndNoToken() {
        String refusal = refusal();
        String opened = form(red);
        assertTrue(opened.startsWith("HTTP/1.1 303"), opened);
        String cookie = opened.replaceAll(
                "(?s).*Set-Cookie: (__Host-corvee=[^;]+); Path=/; Max-Age=1800; Secure; HttpOnly;"
                        + " SameSite=Strict\r\n.*",
                "$1");
        assertFalse(cookie.contains(red), cookie);
        assertTrue(request("GET /doc/cohort/divers", "Cookie: " + cookie).contains("hold 4"));
        assertTrue(request("GET /session/end", "Cookie: " + cookie).startsWith("HTTP/1.1 303"));
        assertEquals(refusal, request("GET /doc/cohort/divers", "Cookie: " + cookie));
        assertEquals(refusal, form(expired));
        assertEquals(refusal, form("x"));
        assertEquals(refusal, form(red, "Sec-Fetch-Site: cross-site"));
    }

    private static String form(String token, String... more) {
        String body = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return raw("POST /session HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-Proto: https\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n"
                + Stream.of(more).map(header -> header + "\r\n").collect(Collectors.joining())
                + "\r\n" + body);
    }

    @Test
    void aRefusalTakesAsLongForEveryReason() {
        form("warm");
        long unknown = fastest(bearer("0123456789abcdef.x"));
        long wrong = fastest(bearer(red.substring(0, 20)));
        long late = fastest(bearer(expired));
        long most = Math.max(unknown, Math.max(wrong, late));
        long least = Math.min(unknown, Math.min(wrong, late));
        assertTrue(least > Duration.ofMillis(10).toNanos(), "a slow hash takes longer than " + least + " ns");
        assertTrue(most < 3 * least, "%d, %d, %d".formatted(unknown, wrong, late));
    }

    private static long fastest(String header) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long before = System.nanoTime();
            request("GET /", header);
            fastest = Math.min(fastest, System.nanoTime() - before);
        }
        return fastest;
    }

    @Test
    void notesWhoHasReadWhatAndNotInWhichWords() throws IOException {
        long before =
                lines().stream().filter(line -> line.contains("R. Reader")).count();
        request("GET /search?q=quayside", bearer(amber));
        await(() -> lines().stream().anyMatch(line -> line.contains("A. Reader")));
        request("GET /search?q=quayside", bearer(red));
        request("GET /search?q=quayside");
        await(() -> lines().stream().filter(line -> line.contains("R. Reader")).count() > before);
        List<JsonObject> lines = lines().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        JsonObject last = lines.get(lines.size() - 1);
        JsonObject first = lines.get(lines.size() - 2);
        assertEquals("R. Reader", last.get("who").getAsString());
        assertEquals("A. Reader", first.get("who").getAsString());
        assertEquals(first.get("asked"), last.get("asked"));
        assertTrue(last.get("asked").getAsString().matches("[0-9a-f]{64}"));
        assertEquals(
                stores.store(Audience.PERSONS).currentId().orElseThrow().hex(),
                last.get("build").getAsString());
        assertEquals(200, last.get("status").getAsInt());
        assertEquals(Instant.now(CLOCK).toString(), last.get("when").getAsString());
        assertFalse(String.join("", lines()).contains("quayside"));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(stores.reads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is written when an answer has gone out. */
    private static void await(BooleanSupplier written) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!written.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }
}
