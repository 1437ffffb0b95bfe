package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.jena.riot.RiotException;
import org.corvee.store.BuildWatch.Step;

/**
 * Builds that are current no more. Each is made again from its dump when it is first wanted, in a store of its own below
 * the store that it was in, and goes when so many others have been wanted since.
 *
 * @param store that they were in
 * @param kept how many stay on the disk, at least one
 * @param indexes made of each graph as well
 */
public record PastBuilds(Store store, int kept, List<BuildIndex> indexes) {
    public PastBuilds {
        indexes = List.copyOf(indexes);
        if (kept < 1) {
            throw new IllegalArgumentException("%d past builds: keep one at least".formatted(kept));
        }
    }

    /**
     * Opens a build, which may take as long as loading it.
     *
     * @param dump its sorted canonical N-Triples, gzipped
     * @param policy that derived its facts
     * @throws StoreException if the dump is not that of the build, the store may not be written, or the disk is full
     */
    public Snapshot open(BuildId id, Path dump, String policy) {
        Store past = new Store(store.past().resolve(id.hex()), store.audience());
        try {
            Snapshot opened = opened(past, id, dump, policy);
            Files.setLastModifiedTime(past.folder(), FileTime.from(Instant.now()));
            forgetBut(past);
            return opened;
        } catch (IOException e) {
            throw new StoreException("%s: %s".formatted(past.folder(), Disk.DiskRefusal.words(e)), e);
        }
    }

    private Snapshot opened(Store past, BuildId id, Path dump, String policy) throws IOException {
        new Contents(store.folder(), store.audience()).requireStore();
        try {
            if (past.pointed().filter(id::equals).isPresent()) {
                return past.currentChecked().orElseThrow();
            }
        } catch (DamagedBuild | OutdatedBuild remade) {
            Disk.clear(past.build(id));
        }
        Files.createDirectories(past.folder());
        make(past, id, dump, policy);
        return past.current().orElseThrow();
    }

    private void make(Store past, BuildId id, Path dump, String policy) {
        Workplace.in(past, workplace -> {
            Path made = workplace.made();
            Files.createDirectories(made);
            Files.copy(dump, made.resolve("graph.nt.gz"));
            GraphCounts counts = load(new DumpLoad(past, id), made, dump);
            SummaryFile.write(made, new BuildSummary(id, counts, policy, 0));
            try (Database database = Database.open(made.resolve("db"))) {
                database.index(indexes, made);
            }
            BuildFiles.write(made);
            new Swap(past).replace(id, made);
            return true;
        });
    }

    private static GraphCounts load(DumpLoad load, Path made, Path dump) throws IOException {
        try {
            return load.into(made, (Step step, long count) -> {});
        } catch (RiotException | ZipException broken) {
            throw new StoreException("%s: is damaged; take it from a copy".formatted(dump), broken);
        }
    }

    /** Readers of what goes keep their own names for its files. */
    private void forgetBut(Store wanted) throws IOException {
        List<Path> latest;
        try (Stream<Path> all = Files.list(store.past())) {
            latest = all.filter(folder -> !folder.equals(wanted.folder()))
                    .filter(this::isOurs)
                    .sorted(Comparator.comparing(PastBuilds::wanted).reversed())
                    .toList();
        }
        for (Path old : latest.subList(Math.min(kept - 1, latest.size()), latest.size())) {
            Disk.clear(old);
        }
    }

    private boolean isOurs(Path folder) {
        new Contents(folder, store.audience()).requireOurs();
        return Files.isRegularFile(folder.resolve(Contents.MARKER));
    }

    private static FileTime wanted(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.from(Instant.EPOCH);
        }
    }
}
