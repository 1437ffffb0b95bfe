package org.corvee.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Whether the current build is what its name says.
 *
 * @param store whose build
 * @param id the build's
 */
public record StoreCheck(Store store, BuildId id) {
    /**
     * What was found.
     *
     * @param files how many were looked at
     * @param bytes how many these have
     * @param damages none in a whole build
     */
    public record CheckResult(int files, long bytes, List<DamagedBuild.Damage> damages) {
        public CheckResult {
            damages = List.copyOf(damages);
        }

        public boolean areNone() {
            return damages.isEmpty();
        }
    }

    /** Compares every file with the size and the checksum that it had; reads each once. */
    public CheckResult quick() {
        Path build = store.build(id);
        try {
            BuildFiles files = BuildFiles.read(build);
            return new CheckResult(files.stamps().size(), files.bytes(), files.contents(build));
        } catch (DamagedBuild damaged) {
            return new CheckResult(1, 0, List.of(new DamagedBuild.Damage("files.tsv", "has an unexpected line")));
        } catch (NoSuchFileException missing) {
            return new CheckResult(0, 0, List.of(new DamagedBuild.Damage("files.tsv", "is missing")));
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(build, e.getMessage()), e);
        }
    }

    /** The same, and whether the dump and the database each give back the graph that the build is named after. */
    public CheckResult full() {
        CheckResult quick = quick();
        if (!quick.areNone()) {
            return quick;
        }
        List<DamagedBuild.Damage> damages = new ArrayList<>();
        if (!isDumpWhole()) {
            damages.add(new DamagedBuild.Damage("graph.nt.gz", "is not the graph of the build's name"));
        }
        if (!isDatabaseWhole()) {
            damages.add(new DamagedBuild.Damage("db", "does not give back the graph of the build's name"));
        }
        return new CheckResult(quick.files(), quick.bytes(), damages);
    }

    /** Whether {@code graph.nt.gz} can be read, and is the graph that the build is named after. */
    boolean isDumpWhole() {
        try {
            return GraphFile.in(store.build(id)).id().equals(id);
        } catch (NoSuchFileException | ZipException | EOFException damaged) {
            return false;
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(store.build(id), e.getMessage()), e);
        }
    }

    private boolean isDatabaseWhole() {
        try (View view = View.of(store.build(id).resolve("db"), store.views());
                Database database = Database.open(view.folder());
                Scratch scratch = Scratch.of("corvee-check")) {
            return database.id(scratch.folder()).equals(id);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be checked: %s".formatted(store.folder(), e.getMessage()), e);
        }
    }

    /**
     * A folder for the time being, gone when it is closed.
     *
     * @param folder among the system's temporary files
     */
    private record Scratch(Path folder) implements AutoCloseable {
        static Scratch of(String name) throws IOException {
            return new Scratch(Files.createTempDirectory(name));
        }

        @Override
        public void close() throws IOException {
            Disk.clear(folder);
        }
    }
}
