package org.corvee.curate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Utf8;
import org.corvee.model.WholeFile;

/**
 * A curated document on disk, which is replaced as a whole or not at all, and only by whoever has seen what is there.
 *
 * <p>Workbenches that save at the same time wait for each other; an editor that knows nothing of them is noticed unless it
 * writes within the moment between the last look and the renaming.
 */
public record CuratedFile(Path path) {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final String UNFINISHED = ".curate-";

    /**
     * What a file holds.
     *
     * @param digest hex SHA-256 of its bytes
     */
    public record Version(String text, String digest) {
        /** The version of that text. */
        static Version of(String text) {
            return new Version(text, DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What it holds now. */
    public Version read() throws IOException {
        return Version.of(Utf8.exact(Files.readAllBytes(path)));
    }

    /**
     * Replaces what it holds.
     *
     * @param seen the digest of what the writer thinks is there
     * @throws Changed when something else is there
     */
    public Version save(String seen, String text) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel turn = FileChannel.open(turns(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = turn.lock()) {
                Version now = read();
                if (!lock.isValid() || !now.digest().equals(seen)) {
                    throw new Changed(now);
                }
                WholeFile.write(path, unfinished(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Version.of(text);
    }

    /** Throws away what killed workbenches left half written. */
    void clear() throws IOException {
        try (Stream<Path> beside = Files.list(path.resolveSibling("."))) {
            for (Path left : beside.filter(this::isLeftOver).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    private boolean isLeftOver(Path other) {
        String name = String.valueOf(other.getFileName());
        String process = name.startsWith(hidden()) ? name.substring(hidden().length()) : "";
        return process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /**
     * What workbenches lock while they save: not the curated file, for whoever closes a file in a process lets go of all
     * locks that the process holds on it, and reading it is enough for that.
     */
    private Path turns() throws IOException {
        String name = DigestUtils.sha256Hex(path.toRealPath().toString());
        return Path.of(System.getProperty("java.io.tmpdir", "."), "corvee-curate-%.32s.lock".formatted(name));
    }

    private Path unfinished() {
        return path.resolveSibling(hidden() + ProcessHandle.current().pid());
    }

    /** Hidden, so that nobody takes it for data; the process that writes it stands behind. */
    private String hidden() {
        return "." + path.getFileName() + UNFINISHED;
    }

    /** The file is another by now. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Version now;

        Changed(Version now) {
            super("the file has changed since it was opened; see what changed, and save again");
            this.now = now;
        }

        /** What it holds now. */
        public Version now() {
            return now;
        }
    }
}
