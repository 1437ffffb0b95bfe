package org.corvee.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.WholeFile;
import org.jspecify.annotations.Nullable;

/** What a build asks of the disk beyond reading and writing: to forget a folder, and to keep one through a power cut. */
final class Disk {
    private Disk() {}

    /** Says that a file of a store is closed to this user. */
    static StoreException unreadable(AccessDeniedException denied) {
        return new StoreException(
                "%s: this user may not read it; let its owner run 'chmod -R a+rX' on the store"
                        .formatted(denied.getFile()),
                denied);
    }

    /** Deletes a folder with all in it; one that is not there is fine, also one that vanishes meanwhile. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Waits until a folder and every file below it are on the disk. */
    static void flushAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                WholeFile.flush(path);
            }
        }
    }

    /** Why the disk did not take something, in words with a remedy. */
    static final class DiskRefusal {
        /** How the JVM names a page of a mapped file that the disk has no room for. */
        private static final String UNSAFE = "unsafe memory access";

        private DiskRefusal() {}

        /** The refusal of the disk behind a failure; empty when the failure is something else. */
        static Optional<Throwable> in(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException || isNoRoomForAPage(cause)) {
                    return Optional.of(cause);
                }
            }
            return Optional.empty();
        }

        /** What to say of it, and what to do. */
        static String words(Throwable refusal) {
            String said = String.valueOf(refusal.getMessage());
            String small = said.toLowerCase(Locale.ROOT);
            if (isNoRoomForAPage(refusal) || small.contains("no space left") || small.contains("quota exceeded")) {
                return "the disk is full; free some space and build again";
            }
            if (small.contains("file too large")) {
                return "the file is larger than the system allows; raise the limit (ulimit -f) and build again";
            }
            if (refusal instanceof AccessDeniedException denied) {
                return "this user may not write %s; change its owner or its mode, or name another folder with --store"
                        .formatted(denied.getFile());
            }
            if (refusal instanceof ReadOnlyFileSystemException || small.contains("read-only file system")) {
                return "the file system is read-only; name another folder with --store";
            }
            String file = refusal instanceof FileSystemException named && named.getReason() != null
                    ? named.getFile() + ": " + named.getReason()
                    : said;
            return "cannot be written: " + file;
        }

        private static boolean isNoRoomForAPage(Throwable cause) {
            return cause instanceof InternalError
                    && String.valueOf(cause.getMessage()).contains(UNSAFE);
        }
    }
}
