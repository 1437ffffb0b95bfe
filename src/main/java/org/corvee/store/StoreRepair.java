package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.corvee.store.BuildWatch.Step;

/**
 * Makes a damaged build whole again from its own dump, which is the graph; only the data can replace a damaged dump.
 *
 * @param store whose build
 * @param id the build's
 */
public record StoreRepair(Store store, BuildId id) {
    /** The same for a build that has no index. */
    public boolean fromDump(BuildWatch watch) {
        return fromDump(watch, List.of());
    }

    /**
     * Loads the dump into a new database, which takes the place of the build; false, and nothing is changed, when the
     * dump or the summary is damaged too.
     *
     * @param indexes made of the graph as well
     * @throws StoreException if the folder is none of ours, another build is at work, or the disk refuses
     */
    public boolean fromDump(BuildWatch watch, List<BuildIndex> indexes) {
        Path damaged = store.build(id);
        if (!Files.isDirectory(damaged) || !new StoreCheck(store, id).isDumpWhole()) {
            return false;
        }
        return Workplace.in(store, workplace -> {
            Path made = workplace.made();
            Files.createDirectories(made.resolve("db"));
            Files.copy(damaged.resolve("graph.nt.gz"), made.resolve("graph.nt.gz"));
            if (!isSummaryOf(damaged, new DumpLoad(store, id).into(made, watch))) {
                return false;
            }
            Files.copy(damaged.resolve("build.json"), made.resolve("build.json"));
            watch.at(Step.INDEX, 0);
            try (Database database = Database.open(made.resolve("db"))) {
                database.index(indexes, made);
            }
            watch.at(Step.SWAP, 0);
            BuildFiles.write(made);
            new Swap(store).replace(id, made);
            return true;
        });
    }

    private boolean isSummaryOf(Path build, GraphCounts counts) throws IOException {
        try {
            BuildSummary summary = SummaryFile.read(build);
            return summary.id().equals(id) && summary.counts().equals(counts) && isStamped(build);
        } catch (DamagedBuild | OutdatedBuild | UncheckedIOException unreadable) {
            return false;
        }
    }

    /** Whether the summary has the bytes that were noted; where the note itself is damaged, its numbers have to do. */
    private static boolean isStamped(Path build) throws IOException {
        try {
            return BuildFiles.read(build).isAsWritten(build, "build.json");
        } catch (DamagedBuild | NoSuchFileException unreadable) {
            return true;
        }
    }
}
