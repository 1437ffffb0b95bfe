package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** A build's summary as {@code build.json} in its folder. */
final class SummaryFile {
    private SummaryFile() {}

    static BuildSummary read(Path build) {
        try {
            JsonObject json = JSON.parse(Files.readString(file(build)));
            GraphCounts counts = new GraphCounts(
                    json.getNumber("triples").longValue(), numbers(json, "classes"), numbers(json, "properties"));
            return new BuildSummary(
                    new BuildId(json.getString("id")),
                    counts,
                    json.getString("policy"),
                    json.getNumber("derived").longValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path build, BuildSummary summary) throws IOException {
        JsonObject json = new JsonObject();
        json.put("id", summary.id().hex());
        json.put("triples", summary.counts().triples());
        json.put("policy", summary.policy());
        json.put("derived", summary.derived());
        json.put("classes", numbers(summary.counts().classes()));
        json.put("properties", numbers(summary.counts().properties()));
        Files.writeString(file(build), json + "\n");
    }

    private static Path file(Path build) {
        return build.resolve("build.json");
    }

    private static SortedMap<String, Long> numbers(JsonObject json, String key) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        json.getObj(key)
                .forEach((name, value) ->
                        numbers.put(name, value.getAsNumber().value().longValue()));
        return numbers;
    }

    private static JsonObject numbers(SortedMap<String, Long> numbers) {
        JsonObject json = new JsonObject();
        numbers.forEach(json::put);
        return json;
    }
}
