package org.corvee.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the records of documents, curated or bulk, as often as one wants.
 *
 * <p>Curated files are kept once they are read, as far as they are few: the parser is most of a check's time.
 */
public final class RecordReader {
    /** A record that is longer is refused. */
    public static final int MOST_CHARACTERS = YamlReader.MOST_CHARACTERS;

    private static final long MOST_KEPT_BYTES = 8_000_000;

    private final Function<Path, Spot> beginnings;
    private final Map<Path, Kept> kept = new HashMap<>();
    private long keptBytes;

    /** Reads files where they lie. */
    public RecordReader() {
        this(file -> new Spot(DataFolder.name(file), 1));
    }

    /**
     * Reads copies of files, or of some of their lines.
     *
     * @param beginnings the line of which file the first line of a copy is
     */
    public RecordReader(Function<Path, Spot> beginnings) {
        this.beginnings = beginnings;
    }

    /** Hands out the records of a file and what is wrong with their YAML. */
    public void read(Path file, Faults faults, Consumer<Node> records) throws IOException {
        if (DataFolder.kind(file) == DataFolder.Kind.BULK) {
            reader(file, faults).readLines(file, records);
            return;
        }
        Kept before = kept.get(file);
        Kept now = before == null ? parse(file) : before;
        now.faults().forEach(faults::add);
        now.records().forEach(records);
    }

    /** Hands out the records of a file for what stands outside a list of that key, which bulk may come without. */
    public void readWithout(String key, Path file, Faults faults, Consumer<Node> records) throws IOException {
        if (DataFolder.kind(file) == DataFolder.Kind.BULK) {
            reader(file, faults).readLinesWithout(key, file, records);
        } else {
            read(file, faults, records);
        }
    }

    /** What a reading says of a text that no record may hold. */
    public static Optional<Fault> refused(String text, Spot spot) {
        return Unprintable.in(text)
                .map(u -> new Fault(spot, u.phrase() + " stands in a text", "remove that character"))
                .or(() -> Overlong.in(spot, text));
    }

    private YamlReader reader(Path file, Faults faults) {
        return new YamlReader(beginnings.apply(file), faults);
    }

    private Kept parse(Path file) throws IOException {
        Faults faults = new Faults();
        Optional<Node> record = reader(file, faults).readFile(file);
        Kept one = new Kept(record.stream().toList(), faults.all());
        keptBytes += Files.size(file);
        if (keptBytes < MOST_KEPT_BYTES) {
            kept.put(file, one);
        }
        return one;
    }

    /**
     * What a parser made of a file.
     *
     * @param records one, or none when it has faults
     * @param faults of its YAML
     */
    private record Kept(List<Node> records, List<Fault> faults) {}
}
