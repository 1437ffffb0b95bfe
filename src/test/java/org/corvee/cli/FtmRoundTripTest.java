package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From entities of FollowTheMoney to a graph and back: what is equal, and what is lost, by property. */
class FtmRoundTripTest {
    private static final Path LISTS = Path.of("src/test/resources/list");

    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private void run(String... args) {
        int code = Corvee.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(args);
        assertEquals(Corvee.FINE, code, err.toString());
    }

    /** The values of each entity, by its id and by property. */
    private static Map<String, Map<String, List<String>>> entities(Path file) throws IOException {
        Map<String, Map<String, List<String>>> entities = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonObject entity = JsonParser.parseString(line).getAsJsonObject();
            Map<String, List<String>> properties = new TreeMap<>();
            properties.put("schema", List.of(entity.get("schema").getAsString()));
            properties.put("caption", List.of(entity.get("caption").getAsString()));
            properties.put("referents", texts(entity.get("referents")));
            entity.getAsJsonObject("properties").asMap().forEach((name, values) -> properties.put(name, texts(values)));
            entities.put(entity.get("id").getAsString(), properties);
        }
        return entities;
    }

    private static List<String> texts(JsonElement values) {
        List<String> texts = new ArrayList<>();
        values.getAsJsonArray().forEach(value -> texts.add(value.getAsString()));
        return texts;
    }

    /** How many values of each property go in, how many come out equal, and how many come out that never went in. */
    private static List<String> table(
            Map<String, Map<String, List<String>>> before, Map<String, Map<String, List<String>>> after) {
        Map<String, int[]> counts = new TreeMap<>();
        before.forEach((id, properties) -> {
            Map<String, List<String>> back = after.getOrDefault(id, Map.of());
            String schema = properties.getOrDefault("schema", List.of("")).get(0);
            properties.forEach((property, values) -> {
                int[] count = counts.computeIfAbsent(schema + "." + property, p -> new int[3]);
                count[0] += values.size();
                count[1] += (int) values.stream()
                        .filter(back.getOrDefault(property, List.of())::contains)
                        .count();
            });
            back.forEach((property, values) -> {
                List<String> known = properties.getOrDefault(property, List.of());
                int more = (int) values.stream().filter(v -> !known.contains(v)).count();
                counts.computeIfAbsent(schema + "." + property, p -> new int[3])[2] += more;
            });
        });
        List<String> table = new ArrayList<>();
        counts.forEach((property, count) -> {
            if (count[0] + count[2] > 0) {
                table.add("%s: %d in, %d equal%s%s"
                        .formatted(
                                property,
                                count[0],
                                count[1],
                                count[0] == count[1] ? "" : ", %d lost".formatted(count[0] - count[1]),
                                count[2] == 0 ? "" : ", %d new".formatted(count[2])));
            }
        });
        return table;
    }

    private List<String> roundTrip(Path file, String publisher) throws IOException {
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(
                data.resolve("reference/all.csv"),
                """
                id,type,label,alt,source
                place/north-korea,Country,North Korea,,register
                source/register,ReferenceSource,a register,,
                """);
        Path back = data.resolve("back.ftm.json");
        String store = data.resolve("store").toString();
        run("import", "ftm", file.toString(), "--publisher", publisher, "--data", data.toString());
        run("build", "--data", data.toString(), "--store", store);
        err.getBuffer().setLength(0);
        run("export", "--format", "ftm", "--store", store, "-o", back.toString());
        return table(entities(file), entities(back));
    }

    @Test
    void keepsWhatAnEntitySays() throws IOException {
        List<String> table = roundTrip(LISTS.resolve("harbour.ftm.json"), "Harbour Data");
        assertEquals(Files.readAllLines(LISTS.resolve("harbour.round-trip.txt")), table);
        assertEquals("", err.toString());
    }

    @Test
    void keepsWhatRealEntitiesSay() throws IOException {
        String folder = System.getenv("CORVEE_LISTS");
        Assumptions.assumeTrue(folder != null, "no folder of real lists: name it in CORVEE_LISTS");
        Path file = Path.of(String.valueOf(folder)).resolve("opensanctions-sample.ftm.json");
        Assumptions.assumeTrue(Files.isRegularFile(file), file + " is not there");
        assertEquals(
                Files.readAllLines(LISTS.resolve("opensanctions-sample.round-trip.txt")),
                roundTrip(file, "OpenSanctions"));
    }

    @Test
    void tellsWhatItLeavesOut() throws IOException {
        Path store = data.resolve("store");
        Harbour.in(data);
        run("build", "--data", data.toString(), "--store", store.toString());
        Path back = data.resolve("back.ftm.json");
        err.getBuffer().setLength(0);
        run("export", "--format", "ftm", "--store", store.toString(), "-o", back.toString());
        assertEquals("", Files.readString(back));
        assertTrue(
                err.toString()
                        .startsWith("corvee export: left out, because FollowTheMoney cannot hold it:\n"
                                + "       2  arrivesIn\n       2  headcount\n"),
                err.toString());
    }
}
