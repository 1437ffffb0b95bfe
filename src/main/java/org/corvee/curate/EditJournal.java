package org.corvee.curate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.model.Json;
import org.corvee.model.Utf8;
import org.corvee.model.WholeFile;

/**
 * The draft of a file and every step that led to it, kept line by line beside the texts, so that neither a reload nor a
 * crash loses a step.
 *
 * <p>A line that a crash has torn is the last one, and is left out.
 */
final class EditJournal {
    private static final String BEGIN = "begin";
    private static final String BASE = "base";
    private static final String UNDO = "undo";
    private static final String REDO = "redo";

    private final Path file;
    private boolean isWritten;
    private final Deque<TextEdit> done = new ArrayDeque<>();
    private final Deque<TextEdit> undone = new ArrayDeque<>();
    private String base = "";
    private String draft = "";

    private EditJournal(Path file) {
        this.file = file;
    }

    /** The journal in that file; a new one, for which {@code text} is base and draft, where there is none. */
    static EditJournal open(Path file, String text) throws IOException {
        EditJournal journal = new EditJournal(file);
        if (!journal.replay()) {
            journal.begin(text);
        }
        return journal;
    }

    /** The text of the file from which the draft departs. */
    String base() {
        return base;
    }

    String draft() {
        return draft;
    }

    /** The step that {@link #undo} would take back. */
    Optional<TextEdit> last() {
        return Optional.ofNullable(done.peek());
    }

    /** The step that {@link #redo} would take again. */
    Optional<TextEdit> next() {
        return Optional.ofNullable(undone.peek());
    }

    /** Forgets all steps and departs from {@code text}; nothing is written before there is a step to be kept. */
    void begin(String text) {
        take(Json.object(BEGIN, text));
        isWritten = false;
    }

    /** Forgets all steps, departs from {@code text} and goes on to {@code after} in one step, both or neither. */
    void begin(String text, String after, String what) throws IOException {
        List<JsonObject> first = text.equals(after)
                ? List.of(Json.object(BEGIN, text))
                : List.of(Json.object(BEGIN, text), json(TextEdit.between(text, after, what)));
        write(first);
        first.forEach(this::take);
    }

    private void write(List<JsonObject> first) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        WholeFile.write(file, first.stream().map(Json::line).collect(Collectors.joining()));
        isWritten = true;
    }

    /** Goes on to another draft. */
    void edit(String after, String what) throws IOException {
        if (!after.equals(draft)) {
            note(json(TextEdit.between(draft, after, what)));
        }
    }

    /** Takes the last step back, if there is one. */
    void undo() throws IOException {
        if (!done.isEmpty()) {
            note(Json.object(UNDO, ""));
        }
    }

    /** Takes the step again that was taken back last, if there is one. */
    void redo() throws IOException {
        if (!undone.isEmpty()) {
            note(Json.object(REDO, ""));
        }
    }

    /** Notes that the draft is what the file holds now. */
    void saved() throws IOException {
        note(Json.object(BASE, draft));
    }

    private void note(JsonObject line) throws IOException {
        if (!isWritten) {
            write(List.of(Json.object(BEGIN, base)));
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.line(line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        take(line);
    }

    /** Whether there was something to read; the part behind a torn line is cut off. */
    private boolean replay() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        List<String> lines = List.of(Utf8.text(whole()).split("(?<=\n)"));
        if (!lines.get(0).startsWith("{\"" + BEGIN)) {
            return false;
        }
        for (String line : lines) {
            take(JsonParser.parseString(line).getAsJsonObject());
        }
        isWritten = true;
        return true;
    }

    /** The journal up to its last whole line, which is what the file holds from now on. */
    private byte[] whole() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                out.truncate(end);
            }
        }
        return Arrays.copyOf(bytes, end);
    }

    private void take(JsonObject line) {
        if (line.has(BEGIN)) {
            base = line.get(BEGIN).getAsString();
            draft = base;
            done.clear();
            undone.clear();
        } else if (line.has(BASE)) {
            base = line.get(BASE).getAsString();
        } else if (line.has(UNDO)) {
            TextEdit step = done.pop();
            draft = step.back().on(draft);
            undone.push(step);
        } else if (line.has(REDO)) {
            TextEdit step = undone.pop();
            draft = step.on(draft);
            done.push(step);
        } else {
            TextEdit step = edit(line);
            draft = step.on(draft);
            done.push(step);
            undone.clear();
        }
    }

    private static JsonObject json(TextEdit step) {
        JsonObject line = Json.object("what", step.what(), "gone", step.gone(), "come", step.come());
        line.addProperty("at", step.at());
        return line;
    }

    private static TextEdit edit(JsonObject line) {
        return new TextEdit(
                line.get("at").getAsInt(),
                line.get("gone").getAsString(),
                line.get("come").getAsString(),
                line.get("what").getAsString());
    }
}
