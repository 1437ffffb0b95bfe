package org.corvee.curate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.capture.BoundedExtractor;
import org.corvee.capture.CaptureFolder;
import org.corvee.capture.CaptureRecord;
import org.corvee.capture.Extraction;
import org.corvee.capture.HeaderDraft;
import org.corvee.capture.Proposed;
import org.corvee.capture.ReceivedFile;
import org.corvee.claim.Thing;
import org.corvee.curate.DraftHeader.Key;
import org.corvee.model.Json;
import org.corvee.model.Slug;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.model.Utf8;
import org.corvee.model.WholeFile;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;

/**
 * What comes to the desk and is no document yet: a file that was handed in, a draft that {@code corvee capture} has written,
 * a capture whose record was never written. A person completes its head, and then it is one.
 *
 * <p>What is handed in is kept in memory until then, a few files at a time; nothing reaches a folder before.
 */
public final class Intake {
    private static final int MOST_WAITING = 4;

    private final Workbench desk;
    private final BoundedExtractor extractor;
    private final Semaphore turn = new Semaphore(1);
    private final Map<String, Received> waiting = new LinkedHashMap<>();

    public Intake(Workbench desk, BoundedExtractor extractor) {
        this.desk = desk;
        this.extractor = extractor;
    }

    /**
     * A file that was handed in, and the text that was made of it.
     *
     * @param revises the document of which it is a newer version, if it is one
     */
    private record Received(ReceivedFile file, Extraction made, Instant at, Optional<String> revises) {}

    /**
     * A document whose head is to be completed.
     *
     * @param id that it has so far
     * @param isFiled whether it lies in the folders already, under that id
     * @param header as far as it is known
     * @param capture of which it is, if that is known
     * @param words of the text, or empty where it is not at hand
     * @param isArticle whether what seemed to be boilerplate is left out
     */
    public record Incoming(
            String id,
            boolean isFiled,
            DraftHeader header,
            Optional<CaptureRecord> capture,
            String words,
            boolean isArticle) {}

    /**
     * What is wrong with the head of a record.
     *
     * @param key at whose line, if it is one of the head
     */
    public record HeaderFault(Optional<Key> key, String problem, String remedy) {}

    /**
     * Makes a text of a file that was handed in, in a process of its own.
     *
     * @param revises the document of which it is a newer version, or empty
     * @return the word by which it is found again
     * @throws Unreadable in one line, when there is no text in it
     */
    public String receive(ReceivedFile file, Optional<String> revises) throws IOException {
        if (revises.isPresent()) {
            desk.document(revises.get());
        }
        Received received = new Received(file, extracted(file), Instant.now(), revises);
        byte[] word = new byte[12];
        new SecureRandom().nextBytes(word);
        String token = HexFormat.of().formatHex(word);
        synchronized (waiting) {
            waiting.put(token, received);
            while (waiting.size() > MOST_WAITING) {
                waiting.remove(waiting.keySet().iterator().next());
            }
        }
        return token;
    }

    private Extraction extracted(ReceivedFile file) throws IOException {
        if (!turn.tryAcquire()) {
            throw new Unreadable(
                    "another file is being read at this moment", "wait until it is there, then hand this in again");
        }
        try {
            return extractor.extract(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("the workbench is about to end", "start it again, and hand the file in once more");
        } finally {
            turn.release();
        }
    }

    /** Makes the text again, with or without what is proposed as boilerplate. */
    public void remake(String token, boolean articleOnly) throws IOException {
        Received before = received(token);
        ReceivedFile.Hints hints = before.file().hints();
        ReceivedFile file = new ReceivedFile(
                before.file().name(),
                before.file().bytes(),
                new ReceivedFile.Hints(hints.address(), hints.encoding(), articleOnly));
        Received again = new Received(file, extracted(file), before.at(), before.revises());
        synchronized (waiting) {
            waiting.put(token, again);
        }
    }

    private Received received(String token) {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(token))
                    .orElseThrow(() -> new Unreadable(
                            "this file is not at hand any more; nothing of it was kept", "hand it in again"));
        }
    }

    /** The document of which a file that was handed in is a newer version, if it is one. */
    public Optional<String> revises(String token) {
        return received(token).revises();
    }

    /** The ids of all that has a text and no record yet that a build reads. */
    public Set<String> filed() throws IOException {
        Set<String> ids =
                desk.captures().all().stream().map(CaptureRecord::id).collect(Collectors.toCollection(TreeSet::new));
        Path documents = desk.data().folder().resolve("documents");
        try (Stream<Path> all = Files.isDirectory(documents) ? Files.list(documents) : Stream.empty()) {
            all.flatMap(file -> DataFolder.draftOf(file).stream())
                    .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""))
                    .forEach(ids::add);
        }
        ids.removeIf(id -> !Slug.fits(id) || Files.exists(desk.data().document(id)));
        return ids;
    }

    /** What lies in the folders under an id, without a record that a build reads. */
    public Incoming filed(String id) throws IOException {
        if (!filed().contains(id)) {
            throw new Unreadable("nothing to be completed under '%s'".formatted(id), "the desk lists what there is");
        }
        Optional<CaptureRecord> capture = desk.captures().newest(id);
        Path draft = desk.data().draft(id);
        String text = Files.isRegularFile(draft) ? Utf8.text(draft) : proposed(capture.orElseThrow());
        Optional<Path> words = pinned(text).flatMap(file -> desk.data().text(draft, file));
        return new Incoming(
                id, true, new DraftHeader(text), capture, words.isPresent() ? Utf8.text(words.get()) : "", false);
    }

    private static Optional<String> pinned(String record) {
        return record.lines()
                .filter(line -> line.startsWith("text:"))
                .map(line -> line.replaceFirst("^text:\\s*\\{\\s*file:\\s*([^,}\\s]+).*$", "$1"))
                .findFirst();
    }

    /** What was handed in, under the id that it seems to have. */
    public Incoming waiting(String token) throws IOException {
        return waiting(token, "");
    }

    /** What was handed in, under the id that a person has given it; one that cannot be an id is left aside. */
    public Incoming waiting(String token, String wanted) throws IOException {
        Received received = received(token);
        String id = Slug.fits(wanted) ? wanted : id(received);
        CaptureRecord record = desk.captures().planned(id, received.file(), received.made(), received.at());
        return new Incoming(
                id,
                false,
                new DraftHeader(proposed(record)),
                Optional.of(record),
                received.made().text(),
                received.file().hints().articleOnly());
    }

    /** An id that nothing has yet, made of the title or of the file's name. */
    private String id(Received received) throws IOException {
        String base = received.made()
                .proposed(Proposed.Field.TITLE)
                .map(Proposed::value)
                .flatMap(HeaderDraft::slug)
                .or(() -> HeaderDraft.slug(received.file().name().replaceFirst("\\..*$", "")))
                .orElse("document");
        Set<String> taken = new TreeSet<>(filed());
        taken.addAll(desk.ids());
        String id = base;
        for (int number = 2; taken.contains(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** The document in which the bytes of a file that was handed in are captured already, if there is one. */
    public Optional<String> sameBytes(String token) throws IOException {
        String digest = received(token).file().sha256();
        return desk.captures().all().stream()
                .filter(record -> record.origin().sha256().equals(digest))
                .map(CaptureRecord::id)
                .findFirst();
    }

    private String proposed(CaptureRecord record) throws IOException {
        return header(record, desk.things());
    }

    /** The head of a captured document as far as it can be known, as of today. */
    public static String header(CaptureRecord record, List<Thing> things) {
        return new HeaderDraft(record, name -> actor(things, name)).text(LocalDate.now(ZoneOffset.UTC));
    }

    private static Optional<String> actor(List<Thing> things, String name) {
        return things.stream()
                .filter(thing -> thing.id().type().equals("actor"))
                .filter(thing -> thing.names().label().equalsIgnoreCase(name)
                        || thing.names().others().stream()
                                .anyMatch(other -> other.text().equalsIgnoreCase(name)))
                .map(thing -> thing.id().slug())
                .findFirst();
    }

    /**
     * What a person has completed.
     *
     * @param values by their keys
     * @param publisher the name of a publisher that no file declares yet, or empty
     */
    public record Completed(Map<Key, String> values, String publisher) {
        public Completed {
            values = Map.copyOf(values);
        }

        /** The document's id. */
        public String id() {
            return Objects.requireNonNullElse(values.get(Key.ID), "").strip();
        }

        String publisherId() {
            return Objects.requireNonNullElse(values.get(Key.PUBLISHER), "").strip();
        }

        boolean isPublisherNew() {
            return !publisher.isBlank() && Slug.fits(publisherId());
        }
    }

    /** The record of a document as completed. */
    public String record(Incoming incoming, Completed completed) {
        String text = incoming.header().with(completed.values()).text();
        return completed.isPublisherNew()
                ? ClaimsFile.of(text)
                        .withThing(
                                "actor/" + completed.publisherId(),
                                Json.object("type", "NewsOrganisation", "label", completed.publisher()))
                : text;
    }

    /** What a build would say of a record, by the keys of its head. */
    public List<HeaderFault> faults(Incoming incoming, Completed completed) throws IOException {
        List<HeaderFault> faults = new ArrayList<>();
        String id = completed.id();
        if (!Slug.fits(id)) {
            faults.add(new HeaderFault(
                    Optional.of(Key.ID), "no id '%s'".formatted(id), "write small letters, digits and hyphens"));
            return faults;
        }
        if (isTaken(incoming, id)) {
            faults.add(new HeaderFault(
                    Optional.of(Key.ID),
                    "document '%s' is there already".formatted(id),
                    "give this one another id, or hand it in as a newer version of that one"));
        }
        boolean isKnown =
                desk.things().stream().anyMatch(thing -> thing.id().text().equals("actor/" + completed.publisherId()));
        if (completed.isPublisherNew() && isKnown) {
            faults.add(new HeaderFault(
                    Optional.of(Key.PUBLISHER),
                    "the data have '%s' already".formatted(completed.publisherId()),
                    "leave its name empty, or give the new one another id"));
            return faults;
        }
        Stream.of(Key.values())
                .filter(key -> key != Key.DERIVED)
                .filter(key -> Objects.requireNonNullElse(completed.values().get(key), "")
                        .isBlank())
                .forEach(key ->
                        faults.add(new HeaderFault(Optional.of(key), "nothing is written here", "a build needs it")));
        String record = record(incoming, completed);
        List<String> lines = record.lines().toList();
        for (Fault fault : desk.check(id, record).faults()) {
            String line = lines.get(Math.min(fault.spot().line(), lines.size()) - 1);
            if (fault.problem().endsWith("has no value")) {
                continue;
            }
            Optional<Key> key = Stream.of(Key.values())
                    .filter(one -> line.startsWith(one.word() + ":"))
                    .findFirst();
            faults.add(new HeaderFault(key, fault.problem(), fault.remedy()));
        }
        return faults;
    }

    private boolean isTaken(Incoming incoming, String id) throws IOException {
        boolean isOwn = incoming.isFiled() && id.equals(incoming.id());
        return Files.exists(desk.data().document(id)) || !isOwn && filed().contains(id);
    }

    /**
     * Keeps a file that was handed in, and writes the record of its document.
     *
     * @throws Unreadable when a build would not read the record
     */
    public synchronized String keep(String token, Completed completed) throws IOException {
        Received received = received(token);
        Incoming incoming = waiting(token, completed.id());
        refuseFaults(faults(incoming, completed));
        CaptureFolder.Kept kept = desk.captures().keep(completed.id(), received.file(), received.made(), received.at());
        publish(kept.record().id(), record(incoming, completed));
        synchronized (waiting) {
            waiting.remove(token);
        }
        return completed.id();
    }

    /** Writes the record of a document whose text lies in the folders already. */
    public synchronized String complete(String id, Completed completed) throws IOException {
        Incoming incoming = filed(id);
        if (!completed.id().equals(id)) {
            throw new Unreadable("its files lie under '%s'".formatted(id), "leave the id as it is");
        }
        refuseFaults(faults(incoming, completed));
        publish(id, record(incoming, completed));
        Files.deleteIfExists(desk.data().draft(id));
        return id;
    }

    private void publish(String id, String record) throws IOException {
        Path file = desk.data().document(id);
        Files.createDirectories(file.resolveSibling("."));
        WholeFile.write(file, record.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuseFaults(List<HeaderFault> faults) {
        if (!faults.isEmpty()) {
            throw new Unreadable(faults.get(0).problem(), faults.get(0).remedy());
        }
    }

    /** Where the passages of a document stand in the newer version that was handed in. */
    public Revision revision(String token) throws IOException {
        Received received = received(token);
        OpenDocument document = desk.document(received.revises().orElseThrow());
        return Revision.of(desk, document, text(received));
    }

    private static SourceText text(Received received) throws IOException {
        return SourceText.of(received.made().text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps a newer version of a document's text, and pins in it what stands there for sure.
     *
     * @throws Unreadable when the document has steps that no file has yet
     */
    public synchronized String revise(String token) throws IOException {
        Received received = received(token);
        OpenDocument document = desk.document(received.revises().orElseThrow());
        if (document.isUnsaved()) {
            throw new Unreadable(
                    "'%s' has changes that are not saved".formatted(document.id()),
                    "save them or take them back first");
        }
        Revision revision = Revision.of(desk, document, text(received));
        CaptureFolder.Kept kept = desk.captures().keep(document.id(), received.file(), received.made(), received.at());
        revision.save(kept.record().text().file());
        synchronized (waiting) {
            waiting.remove(token);
        }
        return document.id();
    }
}
