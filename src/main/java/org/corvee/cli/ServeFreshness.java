package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.store.OutdatedBuild;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;

/**
 * Whether a store's current build is older than what it was made of.
 *
 * @param made the folders that a build reads
 */
record ServeFreshness(Store store, List<Path> made) {
    ServeFreshness {
        made = List.copyOf(made);
    }

    /** Whether something was changed since; a store without a build is always stale, or with one of an older version. */
    boolean isStale() throws IOException {
        Optional<FileTime> built = built();
        if (built.isEmpty() || isOutdated()) {
            return true;
        }
        for (Path folder : made) {
            if (newest(folder).filter(time -> time.compareTo(built.get()) > 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Notes that the current build holds what there was at that time; a build that changes nothing writes nothing. */
    void confirm(Instant time) throws IOException {
        Files.setLastModifiedTime(pointer(), FileTime.from(time));
    }

    private boolean isOutdated() {
        try {
            store.current().ifPresent(Snapshot::close);
            return false;
        } catch (OutdatedBuild older) {
            return true;
        }
    }

    private Optional<FileTime> built() throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(pointer()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private Path pointer() {
        return store.folder().resolve("current");
    }

    private static Optional<FileTime> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<FileTime> newest = Optional.empty();
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = newest.filter(other -> other.compareTo(time) >= 0).or(() -> Optional.of(time));
            }
            return newest;
        }
    }
}
