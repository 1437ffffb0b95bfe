package org.corvee.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.corvee.model.MergeMarker;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML 1.2 strictly: one document a file, no tags, no anchors or aliases, no key twice, bounded in size and depth.
 *
 * <p>JSON is YAML 1.2, so the lines of a JSON Lines file are read by the same rules; {@link JsonLine} takes those quickly
 * of which there is no doubt.
 */
public final class YamlReader {
    static final int MOST_CHARACTERS = 4_000_000;

    private final String file;
    private final int first;
    private final Faults faults;

    /**
     * @param file the name that spots carry
     * @param faults takes what is wrong
     */
    public YamlReader(String file, Faults faults) {
        this(new Spot(file, 1), faults);
    }

    /**
     * @param beginning the place that the first line has
     * @param faults takes what is wrong
     */
    YamlReader(Spot beginning, Faults faults) {
        this.file = beginning.file();
        this.first = beginning.line();
        this.faults = faults;
    }

    /** The record of a YAML file; empty when it is no YAML, which {@code faults} then says. */
    public Optional<Node> readFile(Path path) throws IOException {
        try {
            return read(Utf8.text(path), first);
        } catch (NotUtf8 e) {
            faults.add(new Spot(file, first + e.line() - 1), e.problem(), e.remedy());
            return Optional.empty();
        }
    }

    /** The record of every line that is not blank, one at a time. */
    public void readLines(Path path, Consumer<Node> records) throws IOException {
        readLinesWithout("", path, records);
    }

    /** The same, where a list of that key may be left out, and not looked at. */
    void readLinesWithout(String key, Path path, Consumer<Node> records) throws IOException {
        try {
            Utf8.eachLine(path, (line, text) -> {
                if (!text.isBlank()) {
                    readLine(key, text, first + line - 1).ifPresent(records);
                }
            });
        } catch (NotUtf8 e) {
            faults.add(new Spot(file, first + e.line() - 1), e.problem(), e.remedy());
        }
    }

    private Optional<Node> readLine(String without, String text, int line) {
        Optional<Node> json = text.length() > MOST_CHARACTERS
                ? Optional.empty()
                : JsonLine.readWithout(without, text, new Spot(file, line));
        return json.isPresent() ? json : read(text, line);
    }

    /** The record that {@code text} holds, whose first line is {@code firstLine} of the file. */
    public Optional<Node> read(String text, int firstLine) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add(
                    new Spot(file, firstLine),
                    "the record has more than %,d characters".formatted(MOST_CHARACTERS),
                    "split it; bulk data goes into a .jsonl file, one document a line");
            return Optional.empty();
        }
        Optional<MergeMarker> marker = MergeMarker.in(text);
        if (marker.isPresent()) {
            Spot spot = new Spot(file, firstLine + marker.get().line() - 1);
            faults.add(spot, marker.get().problem(), marker.get().remedy());
            return Optional.empty();
        }
        return parse(text, firstLine);
    }

    private Optional<Node> parse(String text, int firstLine) {
        int before = faults.count();
        YamlText lines = YamlText.of(text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            return new NodeComposer(new Parse(settings).parseString(text).iterator(), lines, file, firstLine, faults)
                    .compose();
        } catch (MarkedYamlEngineException e) {
            YamlFault.Words words = new YamlFault(lines, e).words();
            Fault fault = new Fault(new Spot(file, firstLine + words.line()), words.problem(), words.remedy());
            if (faults.all().stream().skip(before).noneMatch(f -> f.spot().equals(fault.spot()))) {
                faults.add(fault);
            }
        } catch (ReaderException e) {
            int line = (int) text.codePoints()
                    .limit(e.getPosition())
                    .filter(c -> c == '\n')
                    .count();
            faults.add(
                    new Spot(file, firstLine + line),
                    "U+%04X cannot stand in YAML".formatted(e.getCodePoint()),
                    "remove that character");
        }
        return Optional.empty();
    }
}
