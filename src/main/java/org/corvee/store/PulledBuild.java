package org.corvee.store;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.corvee.model.Audience;
import org.corvee.model.WholeFile;

/**
 * A build that comes from another machine part by part, as {@code pull/BUILD/} in the store's folder, until it is whole.
 *
 * <p>Nothing opens what lies there: only when each part is there are they unpacked where builds are made, compared with what
 * the build notes of its own files, and swapped in as any other build.
 *
 * @param store a public one
 * @param id the build's
 */
public record PulledBuild(Store store, BuildId id) {
    private static final int BUFFER = 1 << 16;

    public PulledBuild {
        if (store.audience() != Audience.PUBLIC) {
            throw new StoreException(
                    "%s: is restricted; only a public store follows another machine".formatted(store.folder()));
        }
    }

    /**
     * Makes the folder for its parts, and takes away what was left of others.
     *
     * @throws StoreException if the store's folder is none of ours
     */
    public void begin() throws IOException {
        Contents contents = new Contents(store.folder(), store.audience());
        contents.requireOurs();
        Files.createDirectories(store.folder());
        contents.mark();
        if (Files.isDirectory(store.pulls())) {
            try (Stream<Path> all = Files.list(store.pulls())) {
                for (Path other : all.filter(one -> !one.equals(folder())).toList()) {
                    Disk.clear(other);
                }
            }
        }
        Files.createDirectories(folder());
    }

    /** Where a part is written until it is whole. */
    public Path unfinished(BuildPart part) {
        return folder().resolve(part.sha256() + ".part");
    }

    /** Where a part is when it is whole. */
    public Path file(BuildPart part) {
        return folder().resolve(part.sha256() + ".gz");
    }

    /** How many more bytes the disk needs to take the parts that are missing, and all of them unpacked. */
    public long needs(List<BuildPart> parts) throws IOException {
        long needed = 0;
        for (BuildPart part : parts) {
            needed = Math.addExact(needed, part.length());
            if (!Files.exists(file(part))) {
                long there = Files.exists(unfinished(part)) ? Files.size(unfinished(part)) : 0;
                needed = Math.addExact(needed, Math.max(0, part.packed() - there));
            }
        }
        return needed;
    }

    /** How many bytes the disk has room for. */
    public long room() throws IOException {
        return Files.getFileStore(folder()).getUsableSpace();
    }

    /**
     * Makes it the current build.
     *
     * @param parts each of which is there
     * @throws StoreException if they are not the files of that build; they are thrown away then
     */
    public void accept(List<BuildPart> parts) throws IOException {
        try {
            Workplace.in(store, workplace -> {
                Path made = Files.createDirectories(workplace.made());
                boolean hasVanished = false;
                for (BuildPart part : parts) {
                    boolean isVanished = part.name().equals(VanishedFile.NAME);
                    hasVanished |= isVanished;
                    unpack(part, isVanished ? vanished("next") : made.resolve(part.name()));
                }
                requireWhole(made);
                if (hasVanished) {
                    WholeFile.settle(vanished("next"), vanished(""));
                } else {
                    Files.deleteIfExists(vanished(""));
                }
                new Swap(store).replace(id, made);
                return true;
            });
        } catch (DamagedBuild | OutdatedBuild wrong) {
            Disk.clear(folder());
            throw new StoreException("%s: the parts that were pulled are not build %s as this version writes it"
                    .formatted(store.folder(), id.brief()));
        }
        Disk.clear(store.pulls());
    }

    private Path vanished(String ending) {
        return store.folder().resolve(VanishedFile.NAME + (ending.isEmpty() ? "" : "." + ending));
    }

    private void unpack(BuildPart part, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file(part)), BUFFER), BUFFER)) {
            View.SparseCopy.of(file, in, part.length());
            if (in.read() >= 0) {
                throw new EOFException();
            }
        } catch (EOFException | ZipException wrong) {
            throw damaged(new DamagedBuild.Damage(part.name(), "does not unpack to the length that it should have"));
        }
    }

    private void requireWhole(Path made) throws IOException {
        List<DamagedBuild.Damage> damages =
                new ArrayList<>(BuildFiles.read(made).contents(made));
        if (!SummaryFile.read(made).id().equals(id) || !GraphFile.in(made).id().equals(id)) {
            damages.add(new DamagedBuild.Damage("build.json", "is of another build"));
        }
        if (!damages.isEmpty()) {
            throw new DamagedBuild(made, damages);
        }
    }

    private DamagedBuild damaged(DamagedBuild.Damage damage) {
        return new DamagedBuild(folder(), List.of(damage));
    }

    private Path folder() {
        return store.pulls().resolve(id.hex());
    }
}
