package org.corvee.capture;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.capture.CaptureRecord.Marks;
import org.corvee.capture.CaptureRecord.Origin;
import org.corvee.capture.CaptureRecord.Text;
import org.corvee.capture.Proposed.Field;
import org.corvee.model.Json;
import org.corvee.model.Slug;
import org.corvee.model.Unreadable;
import org.corvee.model.WholeFile;

/**
 * The folder of documents: the texts themselves, and below {@code captured/} the bytes of which they were made and a record
 * of each capture. What lies there is never written over; a new capture of a document is its next version.
 *
 * @param folder outside of the repository
 */
public record CaptureFolder(Path folder) {
    private static final String CAPTURED = "captured";
    private static final String RECORD = ".json";
    private static final Gson GSON = new Gson();

    /**
     * A capture that is kept.
     *
     * @param record of it
     * @param isNew whether it was not there before
     */
    public record Kept(CaptureRecord record, boolean isNew) {}

    /** Keeps a capture as the next version of a document; the same bytes by the same recipe are there already. */
    public Kept keep(String id, ReceivedFile file, Extraction extraction, Instant at) throws IOException {
        Slug.checked("document id", id);
        List<CaptureRecord> before = versions(id);
        Optional<CaptureRecord> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        Optional<CaptureRecord> same = last.filter(l -> l.origin().sha256().equals(file.sha256())
                && l.recipe().equals(extraction.recipe())
                && l.text().sha256().equals(extraction.sha256()));
        if (same.isPresent()) {
            return new Kept(same.get(), false);
        }
        CaptureRecord record = planned(id, file, extraction, at);
        if (last.filter(l -> l.text().file().equals(record.text().file())).isEmpty()) {
            write(folder.resolve(record.text().file()), extraction.text().getBytes(StandardCharsets.UTF_8));
        }
        write(folder.resolve(record.origin().kept()), file.bytes());
        write(
                captured(stem(id, record.version()) + RECORD),
                Json.indented(Json.value(record)).getBytes(StandardCharsets.UTF_8));
        return new Kept(record, true);
    }

    /** The record that a capture would have as the next version of a document; nothing is written. */
    public CaptureRecord planned(String id, ReceivedFile file, Extraction extraction, Instant at) throws IOException {
        List<CaptureRecord> before = versions(id);
        Optional<CaptureRecord> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        return record(id, before.size() + 1, file, extraction, last, at);
    }

    private static CaptureRecord record(
            String id, int version, ReceivedFile file, Extraction made, Optional<CaptureRecord> last, Instant at) {
        String stem = stem(id, version);
        boolean isSameText =
                last.filter(l -> l.text().sha256().equals(made.sha256())).isPresent();
        String address = file.hints().address() != null
                ? file.hints().address()
                : made.format() == SourceFormat.WARC
                        ? made.proposed(Field.ADDRESS).map(Proposed::value).orElse(null)
                        : null;
        Origin origin = new Origin(
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                file.name(),
                made.format(),
                address,
                CAPTURED + "/" + stem + ending(file, made.format()),
                file.sha256());
        Text text = new Text(
                isSameText ? last.orElseThrow().text().file() : stem + ".txt",
                made.sha256(),
                made.length(),
                isSameText ? null : last.map(l -> l.text().sha256()).orElse(null));
        return new CaptureRecord(
                id, version, origin, made.recipe(), text, new Marks(made.blocks(), made.pages()), made.proposed());
    }

    private static String ending(ReceivedFile file, SourceFormat format) {
        return format == SourceFormat.WARC && file.name().endsWith(".gz") ? ".warc.gz" : format.ending();
    }

    private static String stem(String id, int version) {
        return version == 1 ? id : "%s.v%d".formatted(id, version);
    }

    /** The captures of a document, the first version first. */
    public List<CaptureRecord> versions(String id) throws IOException {
        return all().stream()
                .filter(r -> r.id().equals(id))
                .sorted(Comparator.comparingInt(CaptureRecord::version))
                .toList();
    }

    /** The newest capture of a document, if there is one. */
    public Optional<CaptureRecord> newest(String id) throws IOException {
        return versions(id).stream().reduce((first, last) -> last);
    }

    /** The document that was captured from an address, if one was. */
    public Optional<String> idOf(String address) throws IOException {
        return all().stream()
                .filter(r -> Objects.equals(r.origin().address(), address))
                .map(CaptureRecord::id)
                .findFirst();
    }

    /** The records of all captures, in the order of their files' names. */
    public List<CaptureRecord> all() throws IOException {
        List<CaptureRecord> records = new ArrayList<>();
        if (Files.isDirectory(captured(""))) {
            try (Stream<Path> files = Files.list(captured(""))) {
                for (Path file : files.filter(f -> f.toString().endsWith(RECORD))
                        .sorted()
                        .toList()) {
                    records.add(read(file));
                }
            }
        }
        return records;
    }

    private static CaptureRecord read(Path file) throws IOException {
        try {
            CaptureRecord record = GSON.fromJson(Files.readString(file), CaptureRecord.class);
            if (record != null) {
                return record;
            }
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            // Said below, with the file that is no record.
        }
        throw new Unreadable(
                "%s is no record of a capture".formatted(file.getFileName()),
                "put it elsewhere, and capture the file again");
    }

    private Path captured(String name) {
        return folder.resolve(CAPTURED).resolve(name);
    }

    /** Writes a file that is not there yet, whole or not at all. */
    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            if (DigestUtils.sha256Hex(bytes).equals(DigestUtils.sha256Hex(Files.readAllBytes(file)))) {
                return;
            }
            throw new Unreadable(
                    "%s is there already, and is not from a capture".formatted(file.getFileName()),
                    "give the document another id with --id, or put the file elsewhere");
        }
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), ".", ".part");
        try {
            Files.write(part, bytes);
            WholeFile.settle(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
