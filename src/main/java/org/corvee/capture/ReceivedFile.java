package org.corvee.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody hands it in.
 *
 * @param name its name, without a folder
 * @param bytes all of it
 * @param hints what the person who hands it in knows of it
 */
public record ReceivedFile(String name, byte[] bytes, Hints hints) {
    /** What a file may have. */
    public static final int MOST_BYTES = 64 << 20;

    public ReceivedFile {
        if (bytes.length == 0) {
            throw new Unreadable("the file is empty", "save or fetch it again");
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
    }

    /**
     * Reads a file that is a file: no folder, no pipe, no device.
     *
     * @throws Unreadable also if it is being written, for half of one state and half of the next was never published
     */
    public static ReceivedFile read(Path file, Hints hints) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(
                    Files.exists(file) ? "not a file that can be read" : "no such file",
                    "name a saved page, a PDF, a DOCX, a WARC or a text");
        }
        try (InputStream in = Files.newInputStream(file)) {
            FileTime before = Files.getLastModifiedTime(file);
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            boolean isWhole = bytes.length == Files.size(file) || bytes.length > MOST_BYTES;
            if (!isWhole || !Files.getLastModifiedTime(file).equals(before)) {
                throw new Unreadable("the file changed while it was read", "capture it once it is written to its end");
            }
            return new ReceivedFile(file.getFileName().toString(), bytes, hints);
        }
    }

    /** Hex SHA-256 of the bytes. */
    public String sha256() {
        return DigestUtils.sha256Hex(bytes);
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                "the file has more than %d MB".formatted(MOST_BYTES >> 20), "capture the part of it that is cited");
    }

    /**
     * What the person who hands a file in knows of it.
     *
     * @param address where it was published, if they say so
     * @param encoding the name of its encoding, if they say so
     * @param articleOnly whether what is proposed as boilerplate is to be left out
     */
    public record Hints(@Nullable String address, @Nullable String encoding, boolean articleOnly) {
        /** Of somebody who knows nothing. */
        public static final Hints NONE = new Hints(null, null, false);

        public Hints {
            if (address != null && !WebAddress.fits(address)) {
                throw new Unreadable(
                        "'%s' is no address of the web".formatted(address), "write it whole, from https:// on");
            }
        }
    }
}
