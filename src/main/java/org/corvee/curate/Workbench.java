package org.corvee.curate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.corvee.capture.CaptureFolder;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.DraftReading;
import org.corvee.claim.DraftReading.Verdict;
import org.corvee.claim.Lexicon;
import org.corvee.claim.Thing;
import org.corvee.model.NearWords;
import org.corvee.model.Slug;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.DataFolder;
import org.corvee.source.DataFolder.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a data folder on one curator's desk.
 *
 * <p>Drafts and steps lie beside the texts, in a folder that one workbench holds at a time.
 */
public final class Workbench implements AutoCloseable {
    /** Where drafts lie, beside the texts. */
    static final String DRAFTS = ".curate";

    private final DataFolder data;
    private final CaptureFolder captures;
    private final Lexicon lexicon;
    private final DraftReading reading;
    private final Path drafts;
    private final FileChannel held;
    private final Map<String, OpenDocument> open = new TreeMap<>();
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();

    private Workbench(DataFolder data, CaptureFolder captures, Lexicon lexicon, Path drafts, FileChannel held) {
        this.data = data;
        this.captures = captures;
        this.lexicon = lexicon;
        this.reading = new DraftReading(data, lexicon);
        this.drafts = drafts;
        this.held = held;
    }

    /**
     * Sits down at the desk.
     *
     * @param texts the folder of the documents' texts
     * @throws Unreadable when another workbench is at work there
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static Workbench at(DataFolder data, Path texts, Lexicon lexicon) throws IOException {
        Path drafts = Files.createDirectories(texts.resolve(DRAFTS));
        FileChannel held =
                FileChannel.open(drafts.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(held).isEmpty()) {
            held.close();
            throw new Unreadable(
                    "%s: another workbench is at work on these texts".formatted(texts), "end that one first");
        }
        return new Workbench(data, new CaptureFolder(texts), lexicon, drafts, held);
    }

    private static Optional<FileLock> lock(FileChannel held) throws IOException {
        try {
            return Optional.ofNullable(held.tryLock());
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        }
    }

    /** The words that claims may use. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Where the documents' files are. */
    DataFolder data() {
        return data;
    }

    /** What was captured. */
    CaptureFolder captures() {
        return captures;
    }

    /** The ids of all curated documents. */
    public List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path file : data.files()) {
            String name = file.getFileName().toString();
            if (DataFolder.kind(file) == Kind.DOCUMENT && Files.isRegularFile(file)) {
                ids.add(name.substring(0, name.length() - ".yaml".length()));
            }
        }
        return ids;
    }

    /**
     * A document to work on, as it was left.
     *
     * @throws Unreadable when there is none of that id, or its text is not at hand or not the pinned one
     */
    public synchronized OpenDocument document(String id) throws IOException {
        Path path = data.document(id);
        if (!Slug.fits(id) || !Files.isRegularFile(path)) {
            throw new Unreadable(
                    "no document '%s'".formatted(id), NearWords.of(id, ids()).remedy("the desk lists them"));
        }
        @Nullable OpenDocument known = open.get(id);
        OpenDocument document = known == null ? opened(id, path) : known;
        document.refresh();
        if (!document.isUnsaved() && !pins(document.draft(), document.text())) {
            // The file has another version of its text by now.
            document = opened(id, path);
        }
        open.put(id, document);
        return document;
    }

    private OpenDocument opened(String id, Path path) throws IOException {
        CuratedFile file = new CuratedFile(path);
        file.clear();
        ClaimsFile now = ClaimsFile.of(file.read().text());
        String name = now.pinned("file").orElse("");
        Path text = data.text(path, name)
                .orElseThrow(() -> new Unreadable(
                        "the text '%s' of '%s' is not here".formatted(name, id),
                        "put it into the folder that --documents names"));
        SourceText read = SourceText.read(text);
        if (!pins(now, read)) {
            throw new Unreadable(
                    "'%s' is not the text that '%s' pins: its SHA-256 is %s".formatted(name, id, read.sha256()),
                    "find the text as it was, or capture it again");
        }
        return OpenDocument.open(id, file, read, drafts.resolve(id + ".draft"));
    }

    private static boolean pins(ClaimsFile file, SourceText text) {
        return file.pinned("sha256").equals(Optional.of(text.sha256()));
    }

    /** Where each page of a document's text begins, if it was captured from something with pages. */
    public List<Integer> pages(OpenDocument document) throws IOException {
        return captures.versions(document.id()).stream()
                .filter(capture ->
                        capture.text().sha256().equals(document.text().sha256()))
                .findFirst()
                .map(capture -> capture.marks().pages())
                .orElse(List.of());
    }

    /** How far the work on a document is. */
    public DocumentState state(String id) throws IOException {
        return DocumentState.of(this, id, reading.basis());
    }

    /** What a build would say of a document's draft. */
    public Verdict verdict(OpenDocument document) throws IOException {
        return verdict(document, reading.basis());
    }

    /**
     * The same, while the files around it are as they were.
     *
     * @param basis changes when another file declares something else
     */
    Verdict verdict(OpenDocument document, Object basis) throws IOException {
        List<Object> reason = List.of(document.draft().text(), basis);
        Judged known = judged.get(document.id());
        if (known == null || !known.reason().equals(reason)) {
            known = new Judged(reason, read(document, document.draft().text(), ClaimSink.UNHEARD));
            judged.put(document.id(), known);
        }
        return known.verdict();
    }

    /**
     * A verdict that stands as long as its reason does.
     *
     * @param reason the draft, and what it was read against
     */
    private record Judged(List<Object> reason, Verdict verdict) {}

    /** What changes when a file declares something else than before. */
    public Object basis() throws IOException {
        return reading.basis();
    }

    /** Reads the draft as a build would, and hands out what is right in it. */
    public Verdict read(OpenDocument document, String draft, ClaimSink sink) throws IOException {
        return reading.read(document.file().path(), draft, sink);
    }

    /** What a build would say of a record that is no file yet. */
    Verdict check(String id, String record) throws IOException {
        return reading.read(data.document(id), record, ClaimSink.UNHEARD);
    }

    /** The things that all files declare. */
    public List<Thing> things() throws IOException {
        return reading.things(data.folder());
    }

    /** Hands out what is right in all other files. */
    public void readOthers(OpenDocument document, ClaimSink sink) throws IOException {
        reading.readOthers(document.file().path(), sink);
    }

    /** What changes when another file changes. */
    public Object versionOfOthers(OpenDocument document) throws IOException {
        return reading.version(document.file().path());
    }

    /** The things that other files declare. */
    public List<Thing> otherThings(OpenDocument document) throws IOException {
        return reading.things(document.file().path());
    }

    /** The texts of all other documents that can be opened, by their ids. */
    public Map<String, SourceText> otherTexts(OpenDocument document) throws IOException {
        Map<String, SourceText> texts = new TreeMap<>();
        for (String id : ids()) {
            if (!id.equals(document.id())) {
                try {
                    texts.put(id, document(id).text());
                } catch (Unreadable | ClaimsFile.NoYaml closed) {
                    // The desk says why it cannot be opened.
                    continue;
                }
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
