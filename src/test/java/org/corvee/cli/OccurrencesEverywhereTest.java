package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.system.Txn;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Occurrences;
import org.corvee.page.Layout;
import org.corvee.page.map.GeoJson;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.MapPage;
import org.corvee.page.map.Marker;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map, its table, its timeline, its GeoJSON and the package of files count the same things. */
class OccurrencesEverywhereTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Path folder;

    OccurrencesEverywhereTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /**
     * Statements of one passage, and how many things they say.
     *
     * @param stances of its entries: each is written once
     * @param facts of each entry
     */
    private record Passage(int occurrences, List<String> stances, String... facts) {
        String entries(int number) {
            StringBuilder entries = new StringBuilder();
            for (String stance : stances) {
                entries.append(
                        """
                          - passage: [%d, %d, %s]
                            testimony: narrator
                            stance: %s
                            modality: reported
                            says: They say so in passage %d.
                            reason: The year is that of the newsletter.
                            statements:
                        """
                                .formatted(
                                        100 + 20 * number,
                                        110 + 20 * number,
                                        "%04x".formatted(number).repeat(16),
                                        stance,
                                        number));
                for (String fact : facts) {
                    entries.append("      - [")
                            .append(fact.replace("#", "" + number))
                            .append("]\n");
                }
            }
            return entries.toString();
        }
    }

    private static final List<String> AFFIRMED = List.of("affirms");

    private static final List<Passage> NASTY = List.of(
            new Passage(
                    1,
                    AFFIRMED,
                    "cohort/crew-#, sentTo, place/harbour, 2031-03",
                    "cohort/crew-#, sentTo, place/bay, 2031-03"),
            new Passage(
                    1,
                    AFFIRMED,
                    "cohort/crew-#, worksAt, site/pier, 2031-03",
                    "cohort/crew-#, worksAt, site/mole, 2031-03"),
            new Passage(1, AFFIRMED, "cohort/crew-#, arrivesIn, place/nowhere, 2031-03"),
            new Passage(1, AFFIRMED, "cohort/crew-#, arrivesIn, place/harbour"),
            new Passage(1, AFFIRMED, "cohort/crew-#, remainsIn, place/harbour, 2031-03/.."),
            new Passage(1, AFFIRMED, "cohort/crew-#, remainsIn, place/harbour, ../2031-03"),
            new Passage(
                    2,
                    AFFIRMED,
                    "cohort/crew-#, leaves, place/harbour, 2031-03",
                    "cohort/crew-#, leaves, place/bay, 2031-04"),
            new Passage(
                    2,
                    AFFIRMED,
                    "cohort/crew-#, leaves, place/bay, XXXX-03 = 2030-03",
                    "cohort/crew-#, leaves, place/harbour, XXXX-03 = 2031-03"),
            new Passage(
                    2,
                    AFFIRMED,
                    "cohort/crew-#, leaves, place/bay, 2031",
                    "cohort/crew-#, leaves, place/harbour, 2031~"),
            new Passage(
                    2,
                    List.of("affirms", "denies"),
                    "cohort/crew-#, returnsTo, place/bay, 2031-03",
                    "cohort/crew-#, returnsTo, place/harbour, 2031-03"),
            new Passage(
                    2, AFFIRMED, "cohort/crew-#, arrivesIn, place/bay, 2031", "cohort/crew-#, leaves, place/bay, 2031"),
            new Passage(
                    2,
                    AFFIRMED,
                    "site/pier, hasStatus, status/open, 2031",
                    "site/pier, hasStatus, status/suspended, 2031"),
            new Passage(
                    1,
                    AFFIRMED,
                    "cohort/crew-#, headcount, ~350 persons, 2031",
                    "cohort/crew-#, arrivesIn, place/bay, '[2031-03-04,2031-03-06]'"));

    private int write(Harbour harbour, Random random) throws IOException {
        List<Passage> all = new ArrayList<>();
        IntStream.range(0, 4).forEach(time -> all.addAll(NASTY));
        Collections.shuffle(all, random);
        StringBuilder text = new StringBuilder(
                """
                id: nasty
                label: A nasty document
                publisher: newsletter
                published: 2031-05-04
                recorded: 2031-06-01
                marking: clear
                language: [en]
                text: {file: nasty.txt, sha256: %s, length: 9000}
                things:
                  site/pier: {type: Site, label: pier}
                  site/mole: {type: Site, label: mole}
                """
                        .formatted(DIGEST));
        IntStream.range(0, all.size())
                .forEach(number ->
                        text.append("  cohort/crew-%1$d: {type: WorkerCohort, label: crew %1$d}\n".formatted(number)));
        text.append(
                """
                testimonies:
                  narrator: {witness: newsletter}
                claims:
                  - passage: [10, 20, %s]
                    testimony: narrator
                    modality: asserted
                    says: The places lie there.
                    statements:
                      - [place/harbour, point, POINT (131.8 43.1)]
                      - [place/bay, point, "POINT(132.25 42.5)"]
                      - [site/pier, locatedIn, place/harbour]
                      - [site/mole, locatedIn, place/bay]
                """
                        .formatted(DIGEST));
        IntStream.range(0, all.size())
                .forEach(number -> text.append(all.get(number).entries(number)));
        harbour.write("documents/nasty.yaml", text.toString());
        harbour.write(
                "reference/places.csv",
                """
                id,type,label,alt,source
                place/bay,City,Bay,,port-register
                place/nowhere,City,Nowhere,,port-register
                """);
        return all.stream().mapToInt(Passage::occurrences).sum();
    }

    private static Result ask(Endpoint endpoint, Library library, String name) {
        try (Answer answer = endpoint.ask(library.query(name).question(Map.of(), ShortNames.PUBLISHED))) {
            return answer.result();
        }
    }

    private static List<Occurrence> occurrences(Path store) throws IOException {
        Library library = Library.read(Path.of("queries"));
        try (Snapshot snapshot = new Store(store).current().orElseThrow()) {
            Endpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(Duration.ofMinutes(1)));
            return Txn.calculateRead(
                    snapshot.dataset(),
                    () -> Occurrences.read(ShortNames.PUBLISHED::brief, name -> ask(endpoint, library, name)));
        }
    }

    private static List<JsonObject> features(String json) {
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("features").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> claims(List<JsonObject> features) {
        return features.stream()
                .map(feature ->
                        feature.getAsJsonObject("properties").get("claims").toString())
                .toList();
    }

    /** Asks every face of a store, and a package taken from it, for what happens; all have the same. */
    static List<JsonObject> counted(Path store, Path taken) throws IOException {
        List<Occurrence> all = occurrences(store);
        String map = new GeoJson(all.stream().map(Marker::of).toList()).document();
        List<JsonObject> features = features(Files.readString(taken.resolve("where.geojson")));
        assertEquals(claims(features(map)), claims(features));
        assertEquals(all.size(), features.size());
        List<Document> pages = pages(all);
        List<String> rows = pages.stream()
                .flatMap(page -> page.select("table.occurrences tbody tr").eachAttr("id").stream())
                .toList();
        assertEquals(all.size(), rows.size());
        assertEquals(all.size(), new TreeSet<>(rows).size(), "a row each");
        long known = all.stream().filter(one -> one.scene().dating().isKnown()).count();
        assertEquals(known, pages.get(0).select("#timeline a.bar").size());
        assertEquals(
                List.of(),
                pages.get(0).select("#timeline a.bar").eachAttr("href").stream()
                        .filter(href -> !leadsToItsRow(href, pages))
                        .toList(),
                "bars that lead to no row");
        return features;
    }

    /** The pages of the map's table. */
    private static List<Document> pages(List<Occurrence> all) {
        Layout.Site site = new Layout.Site("http://127.0.0.1", "b");
        return IntStream.rangeClosed(1, Math.max(1, (all.size() + MapPage.EACH - 1) / MapPage.EACH))
                .mapToObj(number -> Jsoup.parse(new MapPage(site, MapFilter.ALL, all, number, "").document()))
                .toList();
    }

    private static boolean leadsToItsRow(String href, List<Document> pages) {
        String page = href.replaceFirst("#.*", "").replaceFirst("^/map\\?page=", "");
        return pages.get(page.isEmpty() ? 0 : Integer.parseInt(page) - 1)
                        .getElementById(href.substring(href.indexOf('#') + 1))
                != null;
    }

    private static void run(String... arguments) {
        Harbour.Answer answer = Harbour.run(arguments);
        assertEquals(Corvee.FINE, answer.code(), answer.out() + answer.err());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countTheSameOfNastyData(long seed) throws IOException {
        Harbour harbour = Harbour.in(Files.createDirectory(folder.resolve("data")));
        int said = 2 + write(harbour, new Random(seed));
        Path store = folder.resolve("store");
        Harbour.Answer built = harbour.build(store);
        assertEquals(Corvee.FINE, built.code(), built.out() + built.err());
        Path taken = folder.resolve("package");
        run("export", "--format", "package", "--store", store.toString(), taken.toString());
        List<JsonObject> features = counted(store, taken);
        assertEquals(said, features.size(), "the letter and the note say one each");
        assertTrue(
                features.stream()
                        .map(feature -> feature.getAsJsonObject("properties").get("during"))
                        .allMatch(during -> during.isJsonNull()
                                || during.getAsJsonPrimitive().isString()),
                "a year is a text as other times are");
    }
}
