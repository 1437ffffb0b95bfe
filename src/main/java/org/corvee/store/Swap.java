package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.WholeFile;

/**
 * The last step of a build: its folder takes its place, and it becomes current.
 *
 * @param store in which the caller holds the right to build
 */
record Swap(Store store) {
    /**
     * Moves a finished build to its place, and makes it current; a whole build of that name with the same
     * parts stays as it is.
     *
     * @param made with its summary and the note of its files
     */
    void to(BuildId id, Path made) throws IOException {
        boolean isCurrent = store.pointed().equals(Optional.of(id));
        if (!isCurrent || !new StoreCheck(store, id).quick().areNone() || !haveSameParts(store.build(id), made)) {
            replace(id, made);
        }
    }

    /** Whether an older version made the same graph without an index that there is now. */
    private static boolean haveSameParts(Path one, Path other) throws IOException {
        return parts(one).equals(parts(other));
    }

    private static Set<String> parts(Path build) throws IOException {
        try (Stream<Path> all = Files.list(build)) {
            return all.map(part -> part.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Moves a finished build to its place, whatever stands there, and makes it current. */
    void replace(BuildId id, Path made) throws IOException {
        Optional<BuildId> before = store.pointed();
        Disk.flushAll(made);
        putAside(store.build(id));
        Files.move(made, store.build(id));
        WholeFile.flush(store.builds());
        store.swapTo(id);
        clearAllBut(
                Stream.concat(before.stream(), Stream.of(id)).map(store::build).toList());
    }

    private void putAside(Path damaged) throws IOException {
        if (Files.exists(damaged)) {
            Path aside = store.work().resolve("damaged");
            Disk.clear(aside);
            Files.move(damaged, aside);
        }
    }

    private void clearAllBut(List<Path> kept) throws IOException {
        try (Stream<Path> all = Files.list(store.builds())) {
            for (Path build : all.filter(b -> !kept.contains(b)).toList()) {
                Disk.clear(build);
            }
        }
    }
}
