package org.corvee.release.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A folder that is being filled; it keeps what each file weighs and its digest. */
public final class PackageFolder {
    private final Path folder;
    private final List<PackedFile> files = new ArrayList<>();

    /**
     * A file of a package.
     *
     * @param mediaType without charset
     * @param what it holds, in a sentence
     */
    public record PackedFile(String name, String mediaType, String what, long bytes, String sha256) {}

    /** Fills an existing empty folder. */
    public PackageFolder(Path folder) {
        this.folder = folder;
    }

    /** What a file holds. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file. */
    public PackedFile add(String name, String mediaType, String what, Body body) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            body.write(out);
        }
        PackedFile packed = new PackedFile(
                name, mediaType, what, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        files.add(packed);
        return packed;
    }

    /** Writes a file of text. */
    public PackedFile add(String name, String mediaType, String what, String text) throws IOException {
        return add(name, mediaType, what, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The files so far, in the order of their writing. */
    public List<PackedFile> files() {
        return List.copyOf(files);
    }
}
