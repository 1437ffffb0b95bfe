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

/** A build's summary as {@code build.json} in its folder. */
final class SummaryFile {
    private SummaryFile() {}

    static BuildSummary read(Path build) {
        try {
            JsonObject json = JSON.parse(Files.readString(file(build)));
            GraphCounts counts = new GraphCounts(
                    spread(whole(build, json)), numbers(json.getObj("classes")), spreads(json.getObj("properties")));
            return new BuildSummary(
                    new BuildId(json.getString("id")),
                    counts,
                    json.getString("policy"),
                    json.getNumber("derived").longValue());
        } catch (OutdatedBuild older) {
            throw older;
        } catch (CharacterCodingException | RuntimeException unreadable) {
            throw new DamagedBuild(build, List.of(new Damage("build.json", "cannot be read")));
        } catch (AccessDeniedException e) {
            throw Disk.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path build, BuildSummary summary) throws IOException {
        JsonObject json = new JsonObject();
        json.put("id", summary.id().hex());
        json.put("triples", spread(summary.counts().all()));
        json.put("policy", summary.policy());
        json.put("derived", summary.derived());
        json.put("classes", numbers(summary.counts().classes()));
        JsonObject properties = new JsonObject();
        summary.counts().properties().forEach((name, spread) -> properties.put(name, spread(spread)));
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

    private static JsonArray spread(Spread spread) {
        JsonArray numbers = new JsonArray();
        numbers.add(spread.triples());
        numbers.add(spread.subjects());
        numbers.add(spread.objects());
        return numbers;
    }

    private static Spread spread(JsonArray numbers) {
        return new Spread(number(numbers.get(0)), number(numbers.get(1)), number(numbers.get(2)));
    }

    private static SortedMap<String, Spread> spreads(JsonObject json) {
        SortedMap<String, Spread> spreads = new TreeMap<>();
        json.forEach((name, value) -> spreads.put(name, spread(value.getAsArray())));
        return spreads;
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
