package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.query.Library;
import org.corvee.query.Services;
import org.corvee.query.StoredQuery;
import org.corvee.query.worker.Workers;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries that are wrong in all ways: the library's own with pieces missing, moved and taken from one another. */
class QueryFuzzTest extends ServerTest {
    /** So many of each kind in each run; {@code -Dcorvee.fuzz=20000} sends more. */
    private static final int COUNT = Integer.getInteger("corvee.fuzz", 400) / 2;

    private static final Set<Integer> FORESEEN = Set.of(200, 400, 406, 503);

    @SuppressWarnings("NullAway.Init")
    private static List<String> seeds;

    /** Over the same store, with what may not be stopped in a process of its own. */
    @SuppressWarnings("NullAway.Init")
    private static CorveeServer withWorkers;

    @AfterAll
    static void stopsTheOther() {
        withWorkers.close();
    }

    @BeforeAll
    static void reads() throws IOException {
        ServerSettings settings =
                ServerSettings.USUAL.withPort(0).withWorkers(new Workers.WorkerSettings(2, 128, Services.NONE));
        withWorkers = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
        seeds = Stream.concat(
                        Library.read(Path.of("queries")).queries().stream()
                                .map(StoredQuery::text)
                                .map(text -> text.replaceAll("(?m)^#.*\n", "")),
                        HostileQueries.others(50, 7).stream().filter(text -> text.length() < 2_000))
                .toList();
    }

    /** A query with some of its words deleted, doubled, swapped or taken from another. */
    private static String mutated(Random random) {
        List<String> words = words(random);
        List<String> others = words(random);
        for (int changes = 1 + random.nextInt(4); changes > 0 && words.size() > 2; changes--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(random.nextInt(words.size())));
                case 2 -> words.set(at, others.get(random.nextInt(others.size())));
                case 3 -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
                default ->
                    words.set(at, new StringBuilder(words.get(at)).reverse().toString());
            }
        }
        return String.join(" ", words);
    }

    private static List<String> words(Random random) {
        String seed = seeds.get(random.nextInt(seeds.size()));
        return new ArrayList<>(List.of(seed.split("\\s+|(?<=[(){};,])|(?=[(){};,])")));
    }

    @Test
    void neverFailsAndNeverTearsAnAnswer() {
        assertEquals(List.of(), faults(client, 2026));
    }

    @Test
    void norDoItsWorkers() {
        assertEquals(List.of(), faults(new Client(withWorkers.origin()), 2027));
    }

    private static List<String> faults(Client asked, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> mutated(random))
                .flatMap(query -> fault(asked, query).stream())
                .limit(20)
                .toList();
    }

    private static List<String> fault(Client asked, String query) {
        HttpResponse<String> answer = asked.post("/sparql?format=json&timeout=1", "application/sparql-query", query);
        boolean isFine =
                FORESEEN.contains(answer.statusCode()) && (answer.statusCode() != 200 || isJson(answer.body()));
        return isFine ? List.of() : List.of(answer.statusCode() + " " + query);
    }

    private static boolean isJson(String body) {
        try {
            return JsonParser.parseString(body).isJsonObject();
        } catch (JsonParseException torn) {
            return false;
        }
    }
}
