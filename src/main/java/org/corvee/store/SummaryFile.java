package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.corvee.model.TripleCounts;

/** A build's summary as {@code build.json} in its folder. */
final class SummaryFile {
    private SummaryFile() {}

    static BuildSummary read(Path build) {
        try {
            JsonObject json = JSON.parse(Files.readString(file(build)));
            GraphCounts counts = new GraphCounts(
                    tripleCounts(whole(build, json)),
                    numbers(json.getObj("classes")),
                    byProperty(json.getObj("properties")));
            return new BuildSummary(
                    new BuildId(json.getString("id")),
                    counts,
                    json.getString("policy"),
                    json.getNumber("derived").longValue());
        } catch (OutdatedBuild older) {
            throw older;
        } catch (CharacterCodingException | RuntimeException unreadable) {
            throw new DamagedBuild(build, List.of(new DamagedBuild.Damage("build.json", "cannot be read")));
        } catch (AccessDeniedException e) {
            throw Disk.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path build, BuildSummary summary) throws IOException {
        JsonObject json = new JsonObject();
        json.put("id", summary.id().hex());
        json.put("triples", tripleCounts(summary.counts().all()));
        json.put("policy", summary.policy());
        json.put("derived", summary.derived());
        json.put("classes", numbers(summary.counts().classes()));
        JsonObject properties = new JsonObject();
        summary.counts().properties().forEach((name, count) -> properties.put(name, tripleCounts(count)));
        json.put("properties", properties);
        Files.writeString(file(build), json + "\n");
    }

    private static Path file(Path build) {
        return build.resolve("build.json");
    }

    /** Builds of older versions have a number there. */
    private static JsonArray whole(Path build, JsonObject json) {
        if (!json.get("triples").isArray()) {
            throw OutdatedBuild.at(file(build), json.getString("policy"));
        }
        return json.get("triples").getAsArray();
    }

    private static JsonArray tripleCounts(TripleCounts count) {
        JsonArray numbers = new JsonArray();
        numbers.add(count.triples());
        numbers.add(count.subjects());
        numbers.add(count.objects());
        return numbers;
    }

    private static TripleCounts tripleCounts(JsonArray numbers) {
        return new TripleCounts(number(numbers.get(0)), number(numbers.get(1)), number(numbers.get(2)));
    }

    private static SortedMap<String, TripleCounts> byProperty(JsonObject json) {
        SortedMap<String, TripleCounts> byProperty = new TreeMap<>();
        json.forEach((name, value) -> byProperty.put(name, tripleCounts(value.getAsArray())));
        return byProperty;
    }

    private static SortedMap<String, Long> numbers(JsonObject json) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        json.forEach((name, value) -> numbers.put(name, number(value)));
        return numbers;
    }

    private static long number(JsonValue value) {
        return value.getAsNumber().value().longValue();
    }

    private static JsonObject numbers(SortedMap<String, Long> numbers) {
        JsonObject json = new JsonObject();
        numbers.forEach(json::put);
        return json;
    }
}
