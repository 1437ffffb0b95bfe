package org.corvee.claim;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.ThingId;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What one file of documents gave when it was read before, without a fault.
 *
 * @param entry the file in which it is kept
 * @param basis all of it but what it gave
 */
record KeptReading(Path entry, Basis basis) {
    /** The digest of all before it, at the end of an entry. */
    static final int DIGEST_BYTES = 32;

    private static final int BUFFER = 1 << 16;

    /**
     * What a reading found in its file, and what it rests on in others.
     *
     * @param declared what the file declares
     * @param answers what was asked about things, declared here or elsewhere
     * @param texts the texts that it names
     * @param notes what should be written otherwise
     */
    record Basis(List<Declared> declared, List<Answer> answers, List<NamedText> texts, List<Fault> notes) {
        Basis {
            declared = List.copyOf(declared);
            answers = List.copyOf(answers);
            texts = List.copyOf(texts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A declaration of the file.
     *
     * @param type the local name of its class
     * @param line where it is
     */
    record Declared(ThingId thing, String type, int line) {}

    /**
     * What a reading was told about a thing.
     *
     * @param type the local name of its class; nothing if it was declared nowhere
     * @param isHere whether its first declaration is in the file itself
     */
    record Answer(ThingId thing, @Nullable String type, boolean isHere) {
        static Answer of(ThingId thing, DeclaredThings declared, String file) {
            return declared.find(thing)
                    .map(first ->
                            new Answer(thing, first.type(), first.spot().file().equals(file)))
                    .orElse(new Answer(thing, null, false));
        }
    }

    /**
     * A text that a document names.
     *
     * @param sha256 that it has or should have
     * @param isAtHand whether it was there
     */
    record NamedText(String name, String sha256, boolean isAtHand) {
        boolean holds(Path beside, DataFolder folder) throws IOException {
            Optional<Path> text = folder.text(beside, name);
            if (text.isEmpty()) {
                return !isAtHand;
            }
            try (InputStream in = Files.newInputStream(text.get())) {
                return isAtHand && DigestUtils.sha256Hex(in).equals(sha256);
            }
        }
    }

    /** Opens an entry; one that is not there, not whole, or of another file, is none. */
    static Optional<KeptReading> open(Path entry, String key) {
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        try {
            long head = head(entry);
            try (DataInputStream in = in(entry, head)) {
                RecordInput records = new RecordInput(in);
                boolean isOfKey = records.read(String.class).equals(key);
                return isOfKey ? Optional.of(new KeptReading(entry, records.read(Basis.class))) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Where the basis begins, in an entry whose digest is right. */
    private static long head(Path entry) throws IOException {
        long digested = Files.size(entry) - DIGEST_BYTES;
        if (digested < Long.BYTES) {
            throw new IOException("too short");
        }
        MessageDigest sum = DigestUtils.getSha256Digest();
        try (InputStream in = Files.newInputStream(entry)) {
            byte[] bytes = new byte[BUFFER];
            for (long left = digested; left > 0; ) {
                int read = in.read(bytes, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    throw new IOException("cut off");
                }
                sum.update(bytes, 0, read);
                left -= read;
            }
            if (!Arrays.equals(sum.digest(), in.readNBytes(DIGEST_BYTES))) {
                throw new IOException("changed");
            }
        }
        try (DataInputStream in = in(entry, digested - Long.BYTES)) {
            return in.readLong();
        }
    }

    private static DataInputStream in(Path entry, long from) throws IOException {
        FileChannel file = FileChannel.open(entry).position(from);
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
    }

    /** Whether the file would give the same today, though others have changed. */
    boolean holds(Path file, DeclaredThings declared, DataFolder folder) throws IOException {
        String name = DataFolder.name(file);
        for (NamedText text : basis.texts()) {
            if (!text.holds(file, folder)) {
                return false;
            }
        }
        return basis.answers().stream()
                .allMatch(answer -> Answer.of(answer.thing(), declared, name).equals(answer));
    }

    /** Declares what the file declares. */
    void declare(Path file, DeclaredThings declared) {
        String name = DataFolder.name(file);
        basis.declared().forEach(it -> declared.add(it.thing(), it.type(), new Spot(name, it.line())));
    }

    /** Gives what the file gave. */
    void to(ClaimSink sink) throws IOException {
        try (DataInputStream in = in(entry, 0)) {
            RecordInput records = new RecordInput(in);
            for (Object next = records.read(); next != null; next = records.read()) {
                give(next, sink);
            }
        }
    }

    private static void give(Object piece, ClaimSink sink) throws IOException {
        if (piece instanceof Thing thing) {
            sink.thing(thing);
        } else if (piece instanceof CuratedDocument document) {
            sink.document(document);
        } else if (piece instanceof CuratedTestimony testimony) {
            sink.testimony(testimony);
        } else if (piece instanceof CuratedClaim claim) {
            sink.claim(claim);
        } else {
            throw new IOException(piece.getClass() + " is nothing that a document gives");
        }
    }
}
