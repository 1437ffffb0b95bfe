package org.corvee.list;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.Spot;

/**
 * The file of a list, as a document's text is pinned; it is read as a stream.
 *
 * @param file where it lies
 * @param sha256 hex digest of its bytes
 * @param length in code points, with a byte order mark if it has one
 */
record ListText(Path file, String sha256, int length) {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_FAULTS = 100;

    /** Reads a file once, to its end; what is no text in UTF-8 is a fault. */
    static Optional<ListText> survey(Path file, Faults faults) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            int length = length(reader(in));
            if (length > 0) {
                return Optional.of(new ListText(file, HexFormat.of().formatHex(digest.digest()), length));
            }
            faults.add(new Spot(DataFolder.name(file), 1), "the file is empty", "fetch it again");
        } catch (CharacterCodingException e) {
            faults.add(notUtf8(file));
        }
        return Optional.empty();
    }

    /** The file's characters from its first. */
    Reader open() throws IOException {
        return new BufferedReader(reader(Files.newInputStream(file)), BUFFER);
    }

    /** A line of the file. */
    Spot spot(int line) {
        return new Spot(DataFolder.name(file), line);
    }

    /**
     * Ends a reading that has found more faults than anybody mends by hand.
     *
     * @throws BrokenList after telling so
     */
    void stopAtMany(int line, Faults faults) {
        if (faults.count() >= MOST_FAULTS) {
            faults.add(
                    spot(line),
                    "so many faults that the rest is not read",
                    "see whether it is that kind of list, and whether the file is whole");
            throw new BrokenList();
        }
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int length(Reader text) throws IOException {
        char[] some = new char[BUFFER];
        long length = 0;
        for (int read = text.read(some); read >= 0; read = text.read(some)) {
            for (int i = 0; i < read; i++) {
                length += Character.isLowSurrogate(some[i]) ? 0 : 1;
            }
        }
        return Math.toIntExact(length);
    }

    private static Fault notUtf8(Path file) throws IOException {
        String name = DataFolder.name(file);
        try {
            Utf8.eachLine(file, (line, text) -> {});
        } catch (NotUtf8 e) {
            return new Fault(new Spot(name, e.line()), e.problem(), e.remedy());
        }
        return new Fault(new Spot(name, 1), "the file is not UTF-8", "save the file as UTF-8");
    }
}
