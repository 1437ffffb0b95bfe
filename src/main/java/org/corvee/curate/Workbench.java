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
    private final Lexicon lexicon;
    private final DraftReading reading;
    private final Path drafts;
    private final FileChannel held;
    private final Map<String, OpenDocument> open = new TreeMap<>();

    private Workbench(DataFolder data, Lexicon lexicon, Path drafts, FileChannel held) {
        this.data = data;
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
        return new Workbench(data, lexicon, drafts, held);
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
        open.put(id, document);
        document.refresh();
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
        if (!now.pinned("sha256").equals(Optional.of(read.sha256()))) {
            throw new Unreadable(
                    "'%s' is not the text that '%s' pins: its SHA-256 is %s".formatted(name, id, read.sha256()),
                    "find the text as it was, or capture it again");
        }
        return OpenDocument.open(id, file, read, drafts.resolve(id + ".draft"));
    }

    /** How far the work on a document is. */
    public DocumentState state(String id) throws IOException {
        return DocumentState.of(this, id);
    }

    /** Reads the draft as a build would, and hands out what is right in it. */
    public Verdict read(OpenDocument document, String draft, ClaimSink sink) throws IOException {
        return reading.read(document.file().path(), draft, sink);
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
