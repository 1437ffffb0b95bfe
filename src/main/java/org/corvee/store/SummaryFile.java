package org.corvee.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corvee.model.Json;
import org.corvee.model.TripleCounts;

/** A build's summary as {@code build.json} in its folder. */
final class SummaryFile {
    private SummaryFile() {}

    static BuildSummary read(Path build) {
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(file(build))).getAsJsonObject();
            GraphCounts counts = new GraphCounts(
                    tripleCounts(whole(build, json)),
                    numbers(json.getAsJsonObject("classes")),
                    byProperty(json.getAsJsonObject("properties")));
            return new BuildSummary(
                    new BuildId(json.get("id").getAsString()),
                    counts,
                    json.get("policy").getAsString(),
                    json.get("derived").getAsLong());
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
        json.addProperty("id", summary.id().hex());
        json.add("triples", tripleCounts(summary.counts().all()));
        json.addProperty("policy", summary.policy());
        json.addProperty("derived", summary.derived());
        json.add("classes", numbers(summary.counts().classes()));
        JsonObject properties = new JsonObject();
        summary.counts().properties().forEach((name, count) -> properties.add(name, tripleCounts(count)));
        json.add("properties", properties);
        Files.writeString(file(build), Json.spaced(json));
    }

    private static Path file(Path build) {
        return build.resolve("build.json");
    }

    /** Builds of older versions have a number there. */
    private static JsonArray whole(Path build, JsonObject json) {
        if (!json.get("triples").isJsonArray()) {
            throw OutdatedBuild.at(file(build), json.get("policy").getAsString());
        }
        return json.getAsJsonArray("triples");
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
        json.asMap().forEach((name, value) -> byProperty.put(name, tripleCounts(value.getAsJsonArray())));
        return byProperty;
    }

    private static SortedMap<String, Long> numbers(JsonObject json) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        json.asMap().forEach((name, value) -> numbers.put(name, number(value)));
        return numbers;
    }

    private static long number(JsonElement value) {
        return value.getAsLong();
    }

    private static JsonObject numbers(SortedMap<String, Long> numbers) {
        JsonObject json = new JsonObject();
        numbers.forEach(json::addProperty);
        return json;
    }
}
