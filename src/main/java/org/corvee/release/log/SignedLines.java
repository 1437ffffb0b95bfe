package org.corvee.release.log;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.model.Unreadable;

/**
 * What editors have signed for in a file of the data, a line of JSON each: for what, who, when, and why.
 *
 * @param reasons by what each line is for
 */
public record SignedLines(Map<String, String> reasons) {
    private static final String REASON = "because";
    private static final String DAY = "on";

    public SignedLines {
        reasons = Map.copyOf(reasons);
    }

    /**
     * Reads the file; nothing is signed for where there is none.
     *
     * @param name of the file, for a reader
     * @param subject the key under which a line says what it is for
     * @throws Unreadable with the first line that is not right
     */
    public static SignedLines read(Path file, String name, String subject) throws IOException {
        List<String> keys = List.of(subject, "curator", DAY, REASON);
        Map<String, String> reasons = new LinkedHashMap<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            JsonObject line = record(lines.get(i), "%s:%d".formatted(name, i + 1), keys);
            reasons.put(line.get(subject).getAsString(), line.get(REASON).getAsString());
        }
        return new SignedLines(reasons);
    }

    private static JsonObject record(String line, String place, List<String> keys) {
        try {
            JsonObject record = JsonParser.parseString(line).getAsJsonObject();
            if (!record.keySet().equals(Set.copyOf(keys))) {
                throw wrong(place, "its keys are " + String.join(", ", record.keySet()), keys);
            }
            for (String key : keys) {
                JsonElement value = record.get(key);
                if (!value.isJsonPrimitive() || value.getAsString().isBlank()) {
                    throw wrong(place, "'%s' says nothing".formatted(key), keys);
                }
            }
            LocalDate.parse(record.get(DAY).getAsString());
            return record;
        } catch (JsonParseException | IllegalStateException e) {
            throw wrong(place, "no record in JSON", keys);
        } catch (DateTimeException e) {
            throw wrong(place, "'on' is no day", keys);
        }
    }

    private static Unreadable wrong(String place, String fault, List<String> keys) {
        return new Unreadable("%s: %s".formatted(place, fault), "write the keys " + String.join(", ", keys));
    }
}
