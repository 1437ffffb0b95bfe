package org.corvee.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML 1.2 strictly: one document a file, no tags, no anchors or aliases, no key twice, bounded in size and depth.
 *
 * <p>JSON is YAML 1.2, so the lines of a JSON Lines file are read by the same rules.
 */
public final class YamlReader {
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String ENCODE = "save the file as UTF-8";

    private final String file;
    private final Faults faults;

    /**
     * @param file the name that spots carry
     * @param faults takes what is wrong
     */
    public YamlReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The record of a YAML file; empty when it is no YAML, which {@code faults} then says. */
    public Optional<Node> readFile(Path path) throws IOException {
        try {
            return read(Files.readString(path), 1);
        } catch (CharacterCodingException e) {
            faults.add(new Spot(file, 1), "the file is not UTF-8", ENCODE);
            return Optional.empty();
        }
    }

    /** The record of every line that is not blank, one at a time. */
    public void readLines(Path path, Consumer<Node> records) throws IOException {
        int line = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isBlank()) {
                    read(text, line).ifPresent(records);
                }
            }
        } catch (CharacterCodingException e) {
            faults.add(new Spot(file, line + 1), "the line is not UTF-8", ENCODE);
        }
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
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            return new NodeComposer(new Parse(settings).parseString(text).iterator(), file, firstLine, faults)
                    .compose();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine()).orElse(0);
            faults.add(
                    new Spot(file, firstLine + line),
                    "no YAML here: " + e.getProblem(),
                    "look for a quote or bracket left open, or quote a text that holds ': '");
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
