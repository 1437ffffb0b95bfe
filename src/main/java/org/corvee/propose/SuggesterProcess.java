package org.corvee.propose;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.corvee.model.Json;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.model.Utf8;
import org.corvee.propose.Proposal.Suggested;
import org.corvee.source.Stretch;

/**
 * A program of the user's choice that suggests what a text may state.
 *
 * <p>It reads a line of JSON for each sentence, {@code {"sentence": 0, "start": 0, "end": 12, "text": "…"}}, counted in code
 * points. It writes a line with its {@code name} and {@code version}, then a line for each suggestion: {@code {"start": 3,
 * "end": 9, "kind": "voice", "value": "…"}}. It has so much time and may write so much; whatever it started ends with it.
 * Nothing that it writes is believed: a person takes a suggestion or leaves it, and what is taken bears the program's name.
 *
 * @param command the program and its arguments
 * @param time after which it is ended
 */
public record SuggesterProcess(List<String> command, Duration time) {
    /** What a program may take for one document. */
    public static final Duration USUAL = Duration.ofSeconds(30);

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST = 500;
    private static final long GLANCE_MILLIS = 20;
    private static final String REMEDY = "see what it says when it is run by hand";

    /** The program of a line that names it and its arguments, within the usual time. */
    public static SuggesterProcess of(String line) {
        return new SuggesterProcess(
                Stream.of(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList(), USUAL);
    }

    public SuggesterProcess {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new Unreadable("no program to suggest anything", "name it and its arguments");
        }
    }

    /**
     * What it suggests for a text of these sentences.
     *
     * @throws Unreadable in one line, when it does not keep to the rules
     */
    public List<Suggested> suggest(SourceText text, List<Stretch> sentences) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("corvee-suggest");
        Path in = folder.resolve("in");
        Path out = folder.resolve("out");
        try {
            Files.writeString(in, asked(text, sentences), StandardCharsets.UTF_8);
            run(in, out);
            return read(Utf8.text(out).lines().filter(line -> !line.isBlank()).toList(), text);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private static String asked(SourceText text, List<Stretch> sentences) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            Stretch place = sentences.get(i);
            JsonObject line = new JsonObject();
            line.addProperty("sentence", i);
            line.addProperty("start", place.start());
            line.addProperty("end", place.end());
            line.addProperty("text", text.passage(place.start(), place.end()));
            lines.append(Json.line(line));
        }
        return lines.toString();
    }

    private void run(Path in, Path out) throws IOException, InterruptedException {
        Process process = start(in, out);
        long deadline = System.nanoTime() + time.toNanos();
        try {
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    throw wrong("took more than %d seconds".formatted(time.toSeconds()));
                }
                if (Files.size(out) > MOST_BYTES) {
                    throw wrong("wrote more than %d MB".formatted(MOST_BYTES >> 20));
                }
            }
            if (process.exitValue() != 0) {
                throw wrong("ended with %d".formatted(process.exitValue()));
            }
            if (Files.size(out) > MOST_BYTES) {
                throw wrong("wrote more than %d MB".formatted(MOST_BYTES >> 20));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(Path in, Path out) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            if (Files.exists(in)) {
                throw wrong("cannot be started");
            }
            throw e;
        }
    }

    private List<Suggested> read(List<String> lines, SourceText text) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw wrong(lines.isEmpty() ? "wrote nothing" : "wrote more than %,d lines".formatted(MOST_LINES));
        }
        JsonObject first = object(lines.get(0), 1);
        Maker maker = new Maker(word(first, "name", 1), word(first, "version", 1));
        List<Suggested> suggested = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            JsonObject line = object(lines.get(i), i + 1);
            Stretch place = new Stretch(number(line, "start", i + 1), number(line, "end", i + 1));
            if (place.start() < 0 || place.start() >= place.end() || place.end() > text.length()) {
                throw wrong("wrote in line %d a place that the text does not have".formatted(i + 1));
            }
            suggested.add(new Suggested(place, word(line, "kind", i + 1), word(line, "value", i + 1), maker));
        }
        return suggested;
    }

    private JsonObject object(String line, int number) {
        try {
            JsonObject object = new Gson().fromJson(line, JsonObject.class);
            if (object != null) {
                return object;
            }
        } catch (JsonParseException e) {
            // Said below, with the line.
        }
        throw wrong("wrote in line %d what is no JSON object".formatted(number));
    }

    private String word(JsonObject line, String key, int number) {
        String word =
                line.has(key) && line.get(key).isJsonPrimitive() ? line.get(key).getAsString() : "";
        if (word.isBlank() || word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl)) {
            throw wrong("wrote in line %d no %s, or none of %d letters at most".formatted(number, key, LONGEST));
        }
        return word;
    }

    private int number(JsonObject line, String key, int number) {
        try {
            return line.get(key).getAsInt();
        } catch (RuntimeException e) {
            throw wrong("wrote in line %d no number as its %s".formatted(number, key));
        }
    }

    private Unreadable wrong(String what) {
        return new Unreadable("'%s' %s".formatted(String.join(" ", command), what), REMEDY);
    }
}
