package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.Limits;
import org.corvee.web.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is marked leaves no trace in anything that is public: all of it is made twice, from a folder of data without marked
 * files and from the same folder with them, and every byte is the same.
 *
 * <p>Everything in the marked files says "quokka", a word that nothing public says.
 */
class WithheldTest {
    private static final String WORD = "quokka";

    /** What stands for the parts of addresses that openapi.json leaves open. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "type", List.of("place", "document"),
            "name", List.of("harbour", "letter", "quokka-quay", "cable"),
            "group", List.of("analyst"),
            "builds", List.of("0123456789ab..ba9876543210"),
            "file", List.of("corvee.nt.gz", "corvee.ttl.gz", "map.js"),
            "scheme", List.of("tlp"),
            "extension", List.of("ttl"),
            "path", List.of("leaflet-1.9.4/dist/leaflet.css"),
            "time", List.of("2026-11-21"));

    /** What is asked of an address that takes a question. */
    private static final List<String> QUESTIONS = Stream.concat(
                    Stream.of("Harbour", WORD, "quok", "Quokka quay", "hidden", "harbou", "bring", "*")
                            .map(q -> "q=" + q(q)),
                    Stream.of(
                            "query=" + q("SELECT * { ?s ?p ?o } LIMIT 4000"),
                            "query=" + q("SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o }"),
                            "query=" + q("SELECT * { ?s ?p ?o FILTER(CONTAINS(LCASE(STR(?o)), 'quokka')) }"),
                            "query=" + q("CONSTRUCT WHERE { ?s ?p ?o }"),
                            "query=" + q("DESCRIBE <https://w3id.org/corvee/id/place/quokka-quay>"),
                            "query=" + q("ASK { ?s <https://w3id.org/corvee/ontology#within>* ?o . ?o a ?t }"),
                            "query=" + q("SELEC"),
                            "queries=" + q("{\"a\":{\"query\":\"Quokka\"},\"b\":{\"query\":\"Harbour\"}}"),
                            "extend="
                                    + q(
                                            "{\"ids\":[\"place/quokka-quay\",\"place/harbour\"],\"properties\":[{\"id\":\"within\"}]}"),
                            "id=document/cable",
                            "id=document/letter",
                            "about=place/quokka-quay",
                            "about=place/harbour",
                            "thing=place/quokka-quay",
                            "thing=cohort/letter-builders",
                            "document=cable",
                            "document=document/letter",
                            "left=document/letter&right=document/cable",
                            "left=document/letter&right=document/note",
                            "item=document/cable&item=document/letter",
                            "of=headcount",
                            "page=2"))
            .toList();

    private static final Pattern SECONDS = Pattern.compile("in [0-9.]+ s\\b");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Harbour harbour;
    private final Path store;
    private final int port;

    WithheldTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.harbour = Harbour.in(folder.resolve("data"));
        this.store = folder.resolve("store");
        this.port = freePort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatIsPublicIsTheSameWithAndWithoutWhatIsMarked() throws IOException {
        run("key", "example.org/log", folder.resolve("key").toString());
        Map<String, String> without = everything();
        addMarkedFiles();
        Map<String, String> with = everything();
        assertEquals(without.keySet(), with.keySet());
        TreeSet<String> different = new TreeSet<>();
        without.forEach((name, bytes) -> {
            if (!bytes.equals(with.get(name))) {
                different.add("%s%n%s".formatted(name, difference(bytes, Objects.requireNonNull(with.get(name)))));
            }
        });
        assertEquals("", String.join("\n", different));
        assertTrue(without.size() > 200, without.size() + " answers");
        assertFalse(with.values().stream().anyMatch(WithheldTest::quotes), "an answer quotes what is marked");
    }

    /** Whether an answer says the word otherwise than by repeating what it was asked. */
    private static boolean quotes(String answer) {
        return answer.contains("quokkas were hidden");
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "  without: %s%n  with:    %s".formatted(around(one, at), around(other, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 160))
                .replaceAll("[^ -~]+", " ");
    }

    /** All that is made for the public: what commands say, the files that they write, and what a server answers. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        String data = harbour.folder().toString();
        all.put("lint", run("lint", "--data", data));
        all.put("build", run("build", "--data", data, "--store", store.toString()));
        all.put("check", run("store", "check", "--store", store.toString()));
        all.put("audit", run("audit", "--store", store.toString(), "--data", data, "--for-editors"));
        all.put("search", run("search", WORD, "--store", store.toString()));
        all.put("trace", run("trace", "cohort/letter-builders", "--store", store.toString()));
        for (String format : List.of("nanopub", "ftm", "turtle")) {
            Path file = folder.resolve("graph." + format);
            all.put(
                    "export " + format,
                    run("export", "--format", format, "--store", store.toString(), "-o", file.toString()));
            all.put(file.getFileName().toString(), text(Files.readAllBytes(file)));
        }
        Path releases = folder.resolve("releases");
        PackageExport.clear(releases);
        all.put(
                "release",
                run(
                        "release",
                        releases.toString(),
                        "--key",
                        folder.resolve("key").toString(),
                        "--store",
                        store.toString()));
        files(all, releases);
        files(all, store.resolve("builds"));
        all.put("marker", text(Files.readAllBytes(store.resolve("corvee.store"))));
        addAnswers(all, releases);
        return all;
    }

    private static void files(Map<String, String> all, Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = below.relativize(file).toString();
                if (!isOfItsTime(name)) {
                    all.put("file " + name, text(Files.readAllBytes(file)));
                }
            }
        }
    }

    /** Files in which a library writes when it wrote them, so that no two builds of one folder of data have the same. */
    private static boolean isOfItsTime(String name) {
        return name.contains("/search-") || name.endsWith("/files.tsv") || name.contains("/db/");
    }

    private void addAnswers(Map<String, String> all, Path releases) throws IOException {
        ServerSettings settings = new ServerSettings("127.0.0.1", port, Limits.USUAL, ShortNames.PUBLISHED)
                .withReleases(releases)
                .withEmbedders(List.of("*"));
        try (CorveeServer server = CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")))) {
            for (String address : addresses(server.origin())) {
                all.put("GET " + address, shown(server.origin() + address, "text/html"));
            }
            for (String address :
                    List.of("/", "/id/place/quokka-quay", "/id/document/cable", "/nothing", "/data/document/letter")) {
                all.put("GET turtle " + address, shown(server.origin() + address, "text/turtle"));
                all.put("GET json " + address, shown(server.origin() + address, "application/json"));
            }
        }
    }

    /** Every route of openapi.json with all that its parts may be, and with all questions. */
    private static List<String> addresses(String origin) {
        List<String> all = new ArrayList<>(List.of("/healthz", "/readyz", "/no/such", "/doc/claim/cable.0123456789ab"));
        JsonObject paths = JsonParser.parseString(
                        answer(origin + "/openapi.json", "application/json").body())
                .getAsJsonObject()
                .getAsJsonObject("paths");
        paths.keySet().forEach(path -> {
            List<String> filled = filled(path);
            all.addAll(filled);
            questions(paths.getAsJsonObject(path)).forEach(question -> all.add(filled.get(0) + "?" + question));
        });
        return all;
    }

    /** The questions by the parameters that an address takes. */
    private static List<String> questions(JsonObject path) {
        List<String> taken = new ArrayList<>();
        for (JsonElement parameter : parameters(path)) {
            taken.add(parameter.getAsJsonObject().get("name").getAsString() + "=");
        }
        return QUESTIONS.stream()
                .filter(question -> taken.stream().anyMatch(question::startsWith))
                .toList();
    }

    private static JsonArray parameters(JsonObject path) {
        JsonArray parameters = path.getAsJsonObject("get").getAsJsonArray("parameters");
        return parameters == null ? new JsonArray() : parameters;
    }

    private static List<String> filled(String path) {
        Matcher open = Pattern.compile("\\{([a-z]+)}").matcher(path);
        if (!open.find()) {
            return List.of(path);
        }
        List<String> parts = open.group(1).equals("name") && path.contains("queries")
                ? List.of("movements", "levies")
                : PARTS.getOrDefault(open.group(1), List.of());
        assertFalse(parts.isEmpty(), "openapi.json has an open part that this test does not fill: " + path);
        return parts.stream()
                .flatMap(part -> filled(path.replace(open.group(), part)).stream())
                .toList();
    }

    /** An answer in full, its tag too, but for its day. */
    private String shown(String address, String accept) {
        HttpResponse<String> answer = answer(address, accept);
        while (answer.statusCode() == 202) {
            answer = answer(address, accept);
        }
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        boolean isSheet = answer.statusCode() == 200 && address.contains("xlsx");
        if (isSheet) {
            headers.remove("content-length");
        }
        return "%d %s%n%s".formatted(answer.statusCode(), headers, isSheet ? sheets(answer.body()) : answer.body());
    }

    /** What a spreadsheet holds, but for the part in which the library writes the time. */
    private String sheets(String zipped) {
        Path file = folder.resolve("answer.xlsx");
        StringBuilder sheets = new StringBuilder();
        try {
            Files.write(file, zipped.getBytes(StandardCharsets.ISO_8859_1));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (!entry.getName().equals("docProps/core.xml")) {
                        sheets.append(entry.getName())
                                .append(text(zip.getInputStream(entry).readAllBytes()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets.toString();
    }

    private static HttpResponse<String> answer(String address, String accept) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Bytes as letters of Latin-1, so that none is lost. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String q(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String run(String... arguments) {
        Harbour.Answer answer = Harbour.run(arguments);
        String said = "%d%n%s%n%s".formatted(answer.code(), answer.out(), answer.err());
        assertFalse(answer.code() == Corvee.USAGE, Arrays.toString(arguments) + said);
        return SECONDS.matcher(said).replaceAll("in SECONDS s");
    }

    /** Writes a marked document, marked claims in a clear one, a marked list, marked decisions, and rows of tables. */
    private void addMarkedFiles() throws IOException {
        String text = "The quokkas were hidden below the quay, and nobody was to know.";
        harbour.write("documents/cable.txt", text);
        harbour.write(
                "documents/cable.yaml",
                """
                id: cable
                label: The quokka cable
                publisher: newsletter
                published: 2031-04-04
                recorded: 2031-09-09
                marking: amber
                language: [ko, en]
                derived-from: [document/letter]
                text: {file: cable.txt, sha256: %1$s, length: %2$d}
                things:
                  place/quokka-quay: {type: City, label: Quokka quay}
                  cohort/quokka-divers: {type: WorkerCohort, label: quokka divers}
                testimonies:
                  narrator: {witness: newsletter}
                  diver: {witness: {type: UnnamedPerson, described: quokka diver}, told: newsletter, relayed-by: narrator}
                claims:
                  - passage: [4, 23, %3$s]
                    testimony: diver
                    modality: reported
                    says: They say that quokkas were hidden.
                    reviewed: {by: Q. Q., on: 2031-09-10}
                    facts:
                      - [cohort/quokka-divers, arrivesIn, place/quokka-quay, 2031-03-09]
                      - [place/quokka-quay, within, place/harbour]
                      - [cohort/letter-builders, headcount, 5000 persons]
                      - [cohort/letter-builders, arrivesIn, place/quokka-quay, 2031-03-04]
                      - [cohort/note-builders, remark, "quokkas were hidden"]
                  - passage: [4, 23, %3$s]
                    testimony: narrator
                    modality: asserted
                    stance: denies
                    says: No quokkas were hidden.
                    statements:
                      - [cohort/letter-builders, arrivesIn, place/harbour, 2031-03-04]
                """
                        .formatted(
                                DigestUtils.sha256Hex(text),
                                text.length(),
                                DigestUtils.sha256Hex("quokkas were hidden")));
        harbour.document(
                "letter",
                Stream.of("green", "amber", "amber-strict", "red")
                        .map(marking ->
                                """
                                  - passage: [30, 4%2$d, %3$s]
                                    testimony: clerk
                                    modality: reported
                                    marking: %1$s
                                    says: They say that quokkas were hidden in hold %2$d.
                                    reviewed: {by: Q. Q., on: 2031-09-10}
                                    facts:
                                      - [cohort/letter-builders, headcount, 9%2$d persons, 2031-03-09]
                                      - [place/harbour, within, place/quokka-cellar]
                                      - [cohort/quokka-crew, headcount, 7%2$d persons]
                                """
                                        .formatted(
                                                marking,
                                                List.of("green", "amber", "red", "amber-strict")
                                                        .indexOf(marking),
                                                (List.of("green", "amber", "red", "amber-strict")
                                                                        .indexOf(marking) + "123456789abcdef")
                                                        .repeat(4)))
                        .reduce("", String::concat));
        String letter = Files.readString(harbour.folder().resolve("documents/letter.yaml"));
        harbour.write(
                "documents/letter.yaml",
                letter.replace("things:\n", "things:\n  cohort/quokka-crew: {label: quokka crew}\n")
                        .replace(
                                "claims:\n",
                                "  stoker: {witness: {type: UnnamedPerson, described: quokka stoker}, relayed-by: clerk}\nclaims:\n"));
        harbour.write(
                "reference/quokka.csv",
                """
                id,type,label,alt,source,within
                place/quokka-cellar,City,Quokka cellar,Квокка@ru,cable,
                place/quokka-vault,City,Quokka vault,,cable|quokka-list,place/quokka-cellar
                actor/quokka-company,Company,Quokka Company,,quokka-list,
                """);
        harbour.write(
                "lists/quokka.jsonl",
                """
                {"id": "quokka-list", "label": "A list of quokkas", "publisher": "quokka-company", "published": "2031", "recorded": "2031-10-01", "marking": "red", "language": ["en"], "text": {"file": "list.txt", "sha256": "%1$s", "length": 100}, "things": {"cohort/quokka-listed": {"label": "listed quokkas"}}, "testimonies": {"narrator": {"witness": "quokka-company"}}, "claims": [{"passage": [0, 9, "0123456789abcdef"], "testimony": "narrator", "modality": "asserted", "says": "Quokkas were hidden.", "facts": [["cohort/quokka-listed", "arrivesIn", "place/quokka-vault"]]}]}
                {"continues": "quokka-list", "things": {"cohort/quokka-more": {"label": "more quokkas"}}, "testimonies": {"second": {"witness": "quokka-company"}}, "claims": [{"passage": [10, 19, "1123456789abcdef"], "testimony": "second", "modality": "asserted", "says": "More quokkas were hidden.", "facts": [["cohort/quokka-more", "arrivesIn", "place/harbour"]]}]}
                """
                        .formatted("0".repeat(64)));
        harbour.write(
                "documents/identity.jsonl",
                """
                {"id": "identity", "label": "Decisions on quokkas", "publisher": "corvee-curators", "published": "2031-09-09", "recorded": "2031-09-09", "marking": "amber-strict", "language": ["en"], "text": {"file": "identity.txt", "sha256": "%1$s", "length": 100}, "testimonies": {"curators": {"witness": "corvee-curators"}}, "claims": [{"passage": [0, 9, "0123456789abcdef"], "testimony": "curators", "modality": "asserted", "says": "The Newsletter is the Quokka Company.", "statements": [["actor/newsletter", "exactMatch", "actor/quokka-company"]]}]}
                """
                        .formatted("0".repeat(64)));
        harbour.write("documents/draft.yaml.draft", "id: draft\nlabel: quokkas\n");
    }
}
