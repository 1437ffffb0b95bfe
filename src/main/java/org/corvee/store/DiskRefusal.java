package org.corvee.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Why the disk did not take something, in words with a remedy. */
final class DiskRefusal {
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
            return "a file may not grow that large here; raise the limit (ulimit -f) and build again";
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
