package org.corvee.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file as a whole or not at all, so that whoever is killed, and a machine whose power fails, leave either what was
 * there or what was to be there: beside it, to the disk, renamed, and the folder to the disk too.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes a text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes; a file that is there keeps its mode. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(
                file,
                file.resolveSibling(".%s.%d.part"
                        .formatted(file.getFileName(), ProcessHandle.current().pid())),
                bytes);
    }

    /**
     * Writes bytes by way of a file that its writer names.
     *
     * @param unfinished in the same folder; it is gone afterwards
     */
    public static void write(Path file, Path unfinished, byte[] bytes) throws IOException {
        try {
            try (FileChannel out = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                    out.write(left);
                }
            }
            settle(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Puts a file that is written to its end in the place where it belongs; one that is there gives its mode. */
    public static void settle(Path unfinished, Path file) throws IOException {
        boolean hasMode = Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix");
        if (hasMode) {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
        }
        flush(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(file.toAbsolutePath().resolveSibling("."));
    }

    /** Waits until a file, or the names in a folder, are on the disk, where the system lets a folder be opened. */
    public static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException noFolder) {
            if (!Files.isDirectory(path)) {
                throw noFolder;
            }
        }
    }
}
