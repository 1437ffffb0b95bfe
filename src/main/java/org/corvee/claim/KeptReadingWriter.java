package org.corvee.claim;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Marking;
import org.corvee.model.ThingId;

/**
 * Gathers what a file of documents gives while it is read, to keep it in an entry.
 *
 * <p>A file in which anything is marked is never kept, not even for a moment on the disk: entries lie beside what is public.
 */
final class KeptReadingWriter implements ClaimSink {
    /** A larger reading is not worth its memory. */
    private static final int MOST_BYTES = 64 << 20;

    private final String key;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final RecordOutput pieces = new RecordOutput(out);
    private boolean isKept = true;

    KeptReadingWriter(String key) {
        this.key = key;
    }

    private void write(Object piece) {
        isKept &= bytes.size() <= MOST_BYTES;
        if (isKept) {
            try {
                pieces.write(piece);
            } catch (IOException e) {
                throw new UncheckedIOException("memory takes everything", e);
            }
        }
    }

    /** Forgets what was gathered, and gathers nothing more. */
    private void stop() {
        isKept = false;
        bytes.reset();
    }

    /** Writes the entry, and says whether that is possible; a disk that takes no more costs the entry and not the reading. */
    boolean finish(KeptReading.Basis basis, Path entry) {
        if (!isKept) {
            return false;
        }
        Path unfinished = entry.resolveSibling(entry.getFileName() + ".new");
        try {
            pieces.write(null);
            int head = bytes.size();
            RecordOutput records = new RecordOutput(out);
            records.write(key);
            records.write(basis);
            out.writeLong(head);
            out.write(DigestUtils.sha256(bytes.toByteArray()));
            Files.createDirectories(entry.resolveSibling(""));
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    @Override
    public void thing(Thing thing) {
        write(thing);
    }

    @Override
    public void document(CuratedDocument document) {
        if (document.recording().marking() != Marking.CLEAR) {
            stop();
        }
        write(document);
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        write(testimony);
    }

    @Override
    public void claim(CuratedClaim claim) {
        if (claim.assessment().marking() != Marking.CLEAR) {
            stop();
        }
        write(claim);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        throw new IllegalStateException("a document has no rows of a reference table");
    }
}
