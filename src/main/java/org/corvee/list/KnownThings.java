package org.corvee.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.RecordReader;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;
import org.corvee.source.TableRow;

/** What the data declare already, so that a list declares nothing twice and finds the countries that it names. */
final class KnownThings implements TableReader.Rows {
    private static final String COUNTRY = "Country";

    private final Set<ThingId> ids = new HashSet<>();
    private final Map<String, ThingId> countries = new HashMap<>();

    private KnownThings() {}

    /**
     * Reads all files of a folder but one, which is about to be written.
     *
     * @throws BadData when some file cannot be read, for then nobody knows what it declares
     */
    static KnownThings in(DataFolder folder, Path except) throws IOException {
        KnownThings known = new KnownThings();
        Faults faults = new Faults();
        RecordReader records = new RecordReader();
        for (Path file : folder.files()) {
            if (Files.isRegularFile(file) && !file.equals(except)) {
                switch (DataFolder.kind(file)) {
                    case TABLE -> new TableReader(DataFolder.name(file), faults).read(file, known);
                    case DOCUMENT, BULK -> records.readWithout("claims", file, faults, known::record);
                    case TEXT, DRAFT, STRAY -> {}
                }
            }
        }
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return known;
    }

    boolean has(ThingId id) {
        return ids.contains(id);
    }

    /** The country of that name. */
    Optional<ThingId> country(String name) {
        return Optional.ofNullable(countries.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void header(Spot spot, List<String> columns) {}

    @Override
    public void row(TableRow row) {
        row.cell("id").flatMap(KnownThings::id).ifPresent(id -> {
            ids.add(id);
            if (row.cell("type").filter(type -> type.text().equals(COUNTRY)).isPresent()) {
                row.cell("label").ifPresent(label -> country(label.text(), id));
                row.values("alt").forEach(alt -> country(withoutLanguage(alt.text()), id));
            }
        });
    }

    private void record(Node record) {
        for (Node.Entry entry : Records.entries(record, "things")) {
            id(entry.key()).ifPresent(id -> {
                ids.add(id);
                if (Records.text(entry.value(), "type").filter(COUNTRY::equals).isPresent()) {
                    Records.text(entry.value(), "label").ifPresent(label -> country(label, id));
                }
            });
        }
    }

    private void country(String name, ThingId id) {
        countries.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
    }

    private static String withoutLanguage(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('@')));
    }

    private static Optional<ThingId> id(Scalar written) {
        try {
            return Optional.of(ThingId.parse(written.text()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
