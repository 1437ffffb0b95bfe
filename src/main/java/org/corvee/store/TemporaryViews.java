package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Folders for views of stores that their reader may not write; each holds the views of one opening. */
final class TemporaryViews {
    private static final String PREFIX = "corvee-view-";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TemporaryViews() {}

    /** A new folder that nobody else may read. */
    static Path create() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    /** Deletes the folder of a view that is closed, if it is one of these. */
    static void forget(Path view) throws IOException {
        Path folder = view.getParent();
        if (folder.getParent().equals(TEMPORARY) && folder.getFileName().toString().startsWith(PREFIX)) {
            Files.deleteIfExists(folder);
        }
    }

    /** Deletes those of readers that died without a word. */
    static void sweep() throws IOException {
        for (Path folder : ours()) {
            View.sweep(folder);
            if (isAbandoned(folder)) {
                Files.deleteIfExists(folder);
            }
        }
    }

    private static List<Path> ours() throws IOException {
        try (Stream<Path> all = Files.list(TEMPORARY)) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isWritable)
                    .toList();
        }
    }

    /** Empty for a while, for a new one is empty too. */
    private static boolean isAbandoned(Path folder) throws IOException {
        Instant lately = Instant.now().minus(PATIENCE);
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty()
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(lately);
        }
    }
}
