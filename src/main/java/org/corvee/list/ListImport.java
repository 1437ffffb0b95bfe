package org.corvee.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Modality;
import org.corvee.model.Slug;
import org.corvee.model.ThingId;
import org.corvee.model.WholeFile;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list of others into the data: all of it, or nothing when any of it is wrong.
 *
 * <p>Each day's list is a document of its own, such as {@code un-consolidated-2026-02-27}. What stood in the last one and is
 * no longer there is claimed to be delisted; nothing is ever taken away.
 */
public final class ListImport {
    /** So many delistings are one record; a record has a bound. */
    private static final int MOST_GONE = 1_000;

    /** The voice of whoever finds that an entry has gone. */
    static final String CURATORS = "curators";

    /** Who that is. */
    static final ListThing CURATOR = new ListThing(ThingId.actor("corvee-curators"), "Organisation", "the curators");

    private final ListKind kind;
    private final Options options;
    private final DataFolder folder;
    private final Faults faults = new Faults();
    private final Set<String> listings = new HashSet<>();
    private int rows;

    /**
     * What somebody asks for beside the list itself.
     *
     * @param id of the list, before the day, if another than its kind's
     * @param programme to which rows must belong, if to one
     * @param publisher the name of whoever publishes a list that does not say so itself
     * @param recorded the day of the import
     * @param accepts whether a list that has lost many rows is taken all the same
     */
    public record Options(
            @Nullable String id,
            @Nullable String programme,
            @Nullable String publisher,
            LocalDate recorded,
            boolean accepts) {
        public Options {
            if (id != null) {
                Slug.checked("list id", id);
            }
        }
    }

    /**
     * What was imported.
     *
     * @param file that was written
     * @param rows how many
     * @param delisted how many entries stood in the last list and not in this one
     * @param isNew whether it was not there already, to the last byte
     * @param account what became of each field
     */
    public record Summary(Path file, int rows, int delisted, boolean isNew, Account account) {}

    /**
     * @param kind of list
     * @param options of its reader
     * @param folder into which it goes
     */
    public ListImport(ForeignList kind, Options options, DataFolder folder) {
        this.kind = kind.kind(options);
        this.options = options;
        this.folder = folder;
    }

    /**
     * Imports a file, once.
     *
     * @throws BadData with all that is wrong with it
     * @throws DoubtfulList when it has lost a tenth of its rows, or is older than a state that is there
     */
    public Summary read(Path file) throws IOException {
        Optional<ListText> text = ListText.survey(file, faults);
        try {
            if (text.isPresent()) {
                return read(text.get(), kind.heading(text.get(), faults));
            }
        } catch (BrokenList e) {
            // It has told its fault.
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        throw new BadData(faults.all());
    }

    private Summary read(ListText text, ListKind.Heading heading) throws IOException {
        String list = options.id() == null ? kind.id() : options.id();
        String day = heading.published().text();
        String document = list + "-" + day;
        Path place = folder.lists().resolve(document + ".jsonl");
        Optional<EarlierList.Header> before = EarlierList.Header.of(place);
        refuseOtherText(before, place, text, document);
        if (before.isEmpty() && !options.accepts()) {
            EarlierList.after(day, list, folder).ifPresent(later -> {
                throw DoubtfulList.older(text, day, later);
            });
        }
        Optional<EarlierList> earlier = EarlierList.before(day, list, kind.entryProperty(), folder);
        KnownThings known = KnownThings.in(folder, place);
        Files.createDirectories(folder.lists());
        Path draft = folder.lists().resolve("." + document + ".part");
        try {
            int delisted;
            try (Writer out = Files.newBufferedWriter(draft)) {
                RecordWriter records = new RecordWriter(document, out, known, text, faults);
                records.header(heading, before.map(EarlierList.Header::recorded).orElse(options.recorded()), earlier);
                kind.read(text, known, faults, row -> write(row, records));
                refuseFaults(text);
                delisted = earlier.isPresent() ? compare(earlier.get(), document, heading, text, records) : 0;
            }
            boolean isNew = before.isEmpty() || Files.mismatch(draft, place) >= 0;
            if (isNew) {
                WholeFile.settle(draft, place);
            }
            return new Summary(place, rows, delisted, isNew, kind.account());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void refuseFaults(ListText text) {
        if (rows == 0 && faults.count() == 0) {
            faults.add(
                    text.spot(1),
                    "no row of %s is in it".formatted(kind.id()),
                    "see whether it is that kind of list, or ask for another --programme");
        }
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
    }

    private void refuseOtherText(Optional<EarlierList.Header> before, Path place, ListText text, String document) {
        if (before.isPresent() && !before.get().sha256().equals(text.sha256())) {
            faults.add(
                    text.spot(1),
                    "document '%s' is there already, made of another text of that day".formatted(document),
                    "give this list an id of its own with --id, or remove " + DataFolder.name(place));
            throw new BrokenList();
        }
    }

    private void write(ListRow row, RecordWriter records) {
        if (row.claims().isEmpty()) {
            return;
        }
        rows++;
        row.claims().stream()
                .map(RowClaim::statement)
                .filter(statement -> statement.get(1).equals(kind.entryProperty()))
                .forEach(statement -> listings.add(statement.get(0)));
        try {
            records.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int compare(
            EarlierList earlier, String document, ListKind.Heading heading, ListText text, RecordWriter records)
            throws IOException {
        if (rows * 10L <= earlier.rows() * 9L && !options.accepts()) {
            throw DoubtfulList.fewerRows(text, rows, earlier);
        }
        List<String> gone = earlier.listings().stream()
                .filter(listing -> !listings.contains(listing))
                .toList();
        for (int from = 0; from < gone.size(); from += MOST_GONE) {
            List<String> some = gone.subList(from, Math.min(gone.size(), from + MOST_GONE));
            records.row(delistings(some, earlier, document, heading));
        }
        refuseFaults(text);
        return gone.size();
    }

    private static ListRow delistings(
            List<String> gone, EarlierList earlier, String document, ListKind.Heading heading) {
        ListRow row = new ListRow(heading.passage(), Account.of("row"));
        row.voice(CURATORS, new Voice(row.thing(CURATOR), Optional.empty()));
        Manner manner = new Manner(
                Modality.INFERRED,
                null,
                null,
                "It stands in %s and not in %s.".formatted(earlier.document(), document));
        for (String listing : gone) {
            List<String> statement = List.of(
                    listing, "hasStatus", "status/delisted", heading.published().text() + "/..");
            row.claim(
                    "row", new RowClaim(CURATORS, "The entry has gone from the list by that day.", statement, manner));
        }
        return row;
    }
}
