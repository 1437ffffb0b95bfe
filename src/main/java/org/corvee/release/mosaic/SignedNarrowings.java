package org.corvee.release.mosaic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.release.mosaic.MosaicGuard.Narrowing;

/**
 * The narrowings for which an editor has signed, a line of JSON each in a file of the data: which one, who, when, and why.
 *
 * @param ids of the narrowings
 */
public record SignedNarrowings(Set<String> ids) {
    private static final List<String> KEYS = List.of("narrowing", "curator", "on", "because");

    public SignedNarrowings {
        ids = Set.copyOf(ids);
    }

    /** Where they are in a folder of data. */
    public static Path file(Path data) {
        return data.resolve("releases").resolve("narrowings.jsonl");
    }

    /**
     * Reads the file; none is signed where there is none.
     *
     * @param name of the file, for a reader
     * @throws Unreadable with the first line that is not right
     */
    public static SignedNarrowings read(Path file, String name) throws IOException {
        Set<String> ids = new HashSet<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            ids.add(id(lines.get(i), "%s:%d".formatted(name, i + 1)));
        }
        return new SignedNarrowings(ids);
    }

    private static String id(String line, String place) {
        try {
            JsonObject record = JsonParser.parseString(line).getAsJsonObject();
            if (!record.keySet().equals(Set.copyOf(KEYS))) {
                throw wrong(place, "its keys are " + String.join(", ", record.keySet()));
            }
            for (String key : KEYS) {
                JsonElement value = record.get(key);
                if (!value.isJsonPrimitive() || value.getAsString().isBlank()) {
                    throw wrong(place, "'%s' says nothing".formatted(key));
                }
            }
            LocalDate.parse(record.get("on").getAsString());
            return record.get("narrowing").getAsString();
        } catch (JsonParseException | IllegalStateException e) {
            throw wrong(place, "no record in JSON");
        } catch (DateTimeException e) {
            throw wrong(place, "'on' is no day");
        }
    }

    private static Unreadable wrong(String place, String fault) {
        return new Unreadable("%s: %s".formatted(place, fault), "write the keys " + String.join(", ", KEYS));
    }

    /** The line by which an editor signs, to be filled in. */
    public static String line(Narrowing narrowing, LocalDate day) {
        return Json.line(Json.object(
                        "narrowing", narrowing.id(), "curator", "NAME", "on", day.toString(), "because", "REASON"))
                .strip();
    }
}
