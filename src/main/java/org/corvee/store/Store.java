package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of immutable builds, one of which is current.
 *
 * @param folder may be missing yet; a build makes it
 */
public record Store(Path folder) {
    private static final Set<String> OURS = Set.of("current", "builds", "open", "work", "build.lock", "current.next");

    /** Other builders may swap between reading the name and linking the files; then the new name is read. */
    private static final int TRIES = 3;

    public Store {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The id of the build that is current; empty when there is none yet.
     *
     * @throws StoreException if the folder is none of ours
     */
    public Optional<BuildId> currentId() {
        requireOurs();
        try {
            return Optional.of(new BuildId(Files.readString(pointer()).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new StoreException("%s: names no build; build the store anew".formatted(pointer()), e);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(pointer(), e.getMessage()), e);
        }
    }

    /**
     * Opens the current build; empty when there is none yet.
     *
     * @throws StoreException if the folder is none of ours or the build is damaged
     */
    public Optional<Snapshot> current() {
        for (int tries = 1; ; tries++) {
            Optional<BuildId> id = currentId();
            try {
                return id.map(this::open);
            } catch (UncheckedIOException gone) {
                if (tries == TRIES) {
                    throw new StoreException(
                            "%s: the current build cannot be opened: %s; build the store anew"
                                    .formatted(folder, gone.getCause()),
                            gone);
                }
            }
        }
    }

    private Snapshot open(BuildId id) {
        return Snapshot.open(this, id);
    }

    /** The folder of one build, whether it is there or not. */
    Path build(BuildId id) {
        return builds().resolve(id.hex());
    }

    Path builds() {
        return folder.resolve("builds");
    }

    Path views() {
        return folder.resolve("open");
    }

    Path work() {
        return folder.resolve("work");
    }

    Path lock() {
        return folder.resolve("build.lock");
    }

    private Path pointer() {
        return folder.resolve("current");
    }

    /** Makes a finished build the current one: the one step that readers see. */
    void swapTo(BuildId id) throws IOException {
        Path next = folder.resolve("current.next");
        Files.writeString(next, id.hex() + "\n");
        Disk.flush(next);
        Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.flush(folder);
    }

    /** Refuses a folder that holds what no store holds, before anything in it is touched. */
    void requireOurs() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StoreException("%s: is a file, not a store; name a folder".formatted(folder));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> foreign = entries.map(e -> e.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                throw new StoreException("%s: is not a store, it holds '%s'; name an empty or a new folder"
                        .formatted(folder, foreign.get(0)));
            }
        } catch (IOException e) {
            throw new StoreException("%s: cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
