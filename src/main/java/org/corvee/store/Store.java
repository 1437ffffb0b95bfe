package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.model.Audience;
import org.corvee.model.WholeFile;

/**
 * A folder of immutable builds, one of which is current.
 *
 * @param folder may be missing yet; a build makes it
 * @param audience whose store it is; a folder that is another audience's is refused
 */
public record Store(Path folder, Audience audience) {
    /** Other builders may swap between reading the name and linking the files; then the new name is read. */
    private static final int TRIES = 3;

    public Store {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Anybody's. */
    public Store(Path folder) {
        this(folder, Audience.PUBLIC);
    }

    /**
     * The id of the build that is current; empty when there is none yet.
     *
     * @throws StoreException if the folder is none of ours
     */
    public Optional<BuildId> currentId() {
        new Contents(folder, audience).requireStore();
        try {
            return Optional.of(new BuildId(Files.readString(pointer()).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new StoreException("%s: names no build; 'corvee store repair' repairs it".formatted(pointer()), e);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(pointer(), e.getMessage()), e);
        }
    }

    /** The policy of the current build, if its summary can still be read. */
    public Optional<String> policyOfCurrent() {
        try {
            return pointed().map(id -> SummaryFile.read(build(id)).policy());
        } catch (StoreException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** How many triples the current build has; 0 when there is none, or its summary cannot be read. */
    public long triplesOfCurrent() {
        try {
            return pointed()
                    .map(id -> SummaryFile.read(build(id)).counts().triples())
                    .orElse(0L);
        } catch (StoreException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    /** The id that the pointer names; empty when there is none, or nonsense. */
    public Optional<BuildId> pointed() {
        try {
            return currentId();
        } catch (StoreException nonsense) {
            return Optional.empty();
        }
    }

    /**
     * Opens the current build when its files are there and have their sizes; empty when there is none yet.
     *
     * @throws DamagedBuild if they are not what they were
     * @throws StoreException if the folder is none of ours
     */
    public Optional<Snapshot> current() {
        return newest(id -> Snapshot.open(this, id));
    }

    /**
     * Opens the current build when all its files have the bytes that were written; reads each of them once.
     *
     * @throws DamagedBuild if they have not
     * @throws StoreException if the folder is none of ours
     */
    public Optional<Snapshot> currentChecked() {
        sweep();
        return newest(id -> {
            Snapshot.requireStamped(this, id);
            StoreCheck.CheckResult findings = new StoreCheck(this, id).quick();
            if (!findings.areNone()) {
                throw new DamagedBuild(build(id), findings.damages());
            }
            return Snapshot.open(this, id);
        });
    }

    /** Forgets the views of readers that were killed, where this user may. */
    private void sweep() {
        if (!Files.isWritable(views())) {
            return;
        }
        try {
            View.sweep(views());
        } catch (IOException e) {
            throw new StoreException("%s: %s".formatted(views(), Disk.DiskRefusal.words(e)), e);
        }
    }

    private Optional<Snapshot> newest(Function<BuildId, Snapshot> opening) {
        for (int tries = 1; ; tries++) {
            Optional<BuildId> id = currentId();
            try {
                return id.map(opening);
            } catch (DamagedBuild damaged) {
                if (tries == TRIES || currentId().equals(id)) {
                    throw damaged;
                }
            } catch (UncheckedIOException gone) {
                if (tries == TRIES) {
                    throw new StoreException(
                            "%s: the current build cannot be opened: %s; 'corvee store repair' repairs it"
                                    .formatted(folder, gone.getCause()),
                            gone);
                }
            }
        }
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

    /** The folder of the stores of builds that are current no more, see {@link PastBuilds}. */
    Path past() {
        return folder.resolve("past");
    }

    /** The folder of builds that are offered to other machines, see {@link PackedBuilds}. */
    Path offers() {
        return folder.resolve("offer");
    }

    /** The folder of builds that come from another machine, see {@link PulledBuild}. */
    Path pulls() {
        return folder.resolve("pull");
    }

    /** What this store has offered last to other machines, in whoever's words; empty when it has offered none. */
    public Optional<String> offered() {
        return read("offered");
    }

    /** Keeps through a power cut what is offered from now on. */
    public void noteOffered(String note) throws IOException {
        note("offered", note);
    }

    /** The newest that another machine has offered to this store; empty when it has followed none. */
    public Optional<String> followed() {
        return read("followed");
    }

    /** Keeps through a power cut what is the newest from now on. */
    public void noteFollowed(String note) throws IOException {
        note("followed", note);
    }

    private void note(String name, String note) throws IOException {
        new Contents(folder, audience).requireStore();
        Files.createDirectories(folder);
        new Contents(folder, audience).mark();
        WholeFile.write(folder.resolve(name), folder.resolve(name + ".next"), note.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> read(String name) {
        new Contents(folder, audience).requireStore();
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(folder.resolve(name), e.getMessage()), e);
        }
    }

    /** Forgets which build is current, since it cannot be opened and another one is to take its place. */
    public void forgetCurrent() {
        Workplace.in(this, workplace -> Files.deleteIfExists(pointer()));
    }

    Path lock() {
        return folder.resolve("build.lock");
    }

    private Path pointer() {
        return folder.resolve("current");
    }

    /** Makes a finished build the current one: the one step that readers see. */
    void swapTo(BuildId id) throws IOException {
        replace("current", id.hex());
    }

    /** Where whoever builds keeps what was read, to read it no more; the files in it are named by 64 hexadecimal digits. */
    public Path readings() {
        return folder.resolve("read");
    }

    /**
     * The digest of what the current build was made of, as {@link #noteInputs} noted it; empty when nobody did, or for
     * another build.
     */
    public Optional<String> inputs() {
        try {
            String[] parts = new String(Files.readAllBytes(folder.resolve("inputs")), StandardCharsets.ISO_8859_1)
                    .strip()
                    .split(" ", -1);
            boolean isOfCurrent = pointed().map(BuildId::hex).equals(Optional.of(parts[0]));
            return parts.length == 2 && isOfCurrent ? Optional.of(parts[1]) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(folder.resolve("inputs"), e.getMessage()), e);
        }
    }

    /** Notes the digest of what the current build was made of. */
    public void noteInputs(BuildId id, String digest) {
        try {
            replace("inputs", id.hex() + " " + digest);
        } catch (IOException e) {
            throw new StoreException("%s: %s".formatted(folder, Disk.DiskRefusal.words(e)), e);
        }
    }

    private void replace(String name, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(folder.resolve(name), folder.resolve(name + ".next"), bytes);
    }
}
