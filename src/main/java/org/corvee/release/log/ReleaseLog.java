package org.corvee.release.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.Audience;
import org.corvee.model.WholeFile;

/**
 * The folder of all releases: {@code entries/} with one text a leaf of the log, {@code checkpoints/} with each head as it was
 * signed, {@code checkpoint} with the last of them, and {@code releases/} with a folder a build.
 *
 * <p>Each {@link Audience} has a folder and a log of its own, so that nobody learns from a log what there is for others.
 *
 * <p>The order of writing is what keeps the log from forking. A release's folder is whole before its entry is written; an
 * entry is on the disk before a checkpoint over it is signed; and an entry that has no checkpoint yet is signed as it stands,
 * never replaced. Files are written beside and renamed.
 */
public final class ReleaseLog {
    private static final String HEAD = "checkpoint";
    private static final String MARK = "corvee.releases";
    private static final String MARKED =
            "A log of releases, kept by 'corvee release'. What is here is never changed, only added to.\n";
    private static final String RESTRICTED = "Restricted, ";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final String UNFINISHED = ".new";
    private static final List<String> OWN =
            List.of(MARK, MARK + UNFINISHED, HEAD, HEAD + UNFINISHED, "checkpoints", "entries", "releases", "log.lock");

    private final Path folder;
    private final Audience audience;

    private ReleaseLog(Path folder, Audience audience) {
        this.folder = folder;
        this.audience = audience;
    }

    /** What a log cannot do; the message names place, fault and remedy. */
    public static final class BadLog extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * @param message place, fault, remedy
         */
        public BadLog(String message) {
            super(message);
        }
    }

    /**
     * The log of a folder that has one of public releases.
     *
     * @throws BadLog where there is none, or one of restricted releases
     */
    public static ReleaseLog open(Path folder) {
        ReleaseLog log = openAny(folder);
        log.requireFor(Audience.PUBLIC);
        return log;
    }

    /** The log of a folder that has one, of whatever audience. */
    public static ReleaseLog openAny(Path folder) {
        if (!isOne(folder)) {
            throw new BadLog("%s: no log of releases; 'corvee release' makes one".formatted(folder));
        }
        return new ReleaseLog(folder, audienceOf(folder));
    }

    private static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    private static Audience audienceOf(Path folder) {
        try {
            String said = Files.readString(folder.resolve(MARK), StandardCharsets.UTF_8);
            if (!said.startsWith(RESTRICTED)) {
                return Audience.PUBLIC;
            }
            return Audience.restricted().stream()
                    .filter(one -> said.equals(marked(one)))
                    .findFirst()
                    .orElseThrow(() -> new BadLog("%s: does not say for whom its releases are; take it from a copy"
                            .formatted(folder.resolve(MARK))));
        } catch (IOException unread) {
            throw new BadLog("%s: cannot be read: %s".formatted(folder.resolve(MARK), unread.getMessage()));
        }
    }

    private static String marked(Audience audience) {
        return audience == Audience.PUBLIC
                ? MARKED
                : RESTRICTED + "TLP:" + audience.label() + ": releases that are not for everybody. " + MARKED;
    }

    private static String words(Audience audience) {
        return audience == Audience.PUBLIC ? "public releases" : "releases marked TLP:" + audience.label();
    }

    private void requireFor(Audience other) {
        if (audience != other) {
            throw new BadLog("%s: holds %s, and never %s; name the folder of those, or a new one"
                    .formatted(folder, words(audience), words(other)));
        }
    }

    /** The log of a folder, made where the folder is new or empty; another's folder is left alone. */
    public static ReleaseLog openOrCreate(Path folder) throws IOException {
        return openOrCreate(folder, Audience.PUBLIC);
    }

    /**
     * The log of a folder, made where the folder is new or empty; another's folder is left alone.
     *
     * @param audience for whom its releases are; each has a log of its own, and a restricted one is closed to all but its
     *     owner
     * @throws BadLog where the folder holds anything else, or releases for others, or lies in such a folder
     */
    public static ReleaseLog openOrCreate(Path folder, Audience audience) throws IOException {
        if (!isOne(folder)) {
            requireApart(folder, audience);
            Files.createDirectories(folder);
            try (Stream<Path> found = Files.list(folder)) {
                Optional<String> foreign = found.map(file -> file.getFileName().toString())
                        .filter(name -> !OWN.contains(name))
                        .sorted()
                        .findFirst();
                if (foreign.isPresent()) {
                    throw new BadLog("%s: holds '%s', which no log of releases has; name a new or empty folder"
                            .formatted(folder, foreign.get()));
                }
            }
            for (String part : List.of("entries", "checkpoints", "releases")) {
                Files.createDirectories(folder.resolve(part));
            }
            if (audience != Audience.PUBLIC) {
                Files.setPosixFilePermissions(folder, OWNER);
            }
            write(folder.resolve(MARK), marked(audience));
        }
        ReleaseLog log = openAny(folder);
        log.requireFor(audience);
        return log;
    }

    /** A folder of releases is copied as it is, to wherever its readers are. */
    private static void requireApart(Path folder, Audience audience) {
        Path place = folder.toAbsolutePath().normalize();
        for (Path above = place.getParent(); above != null; above = above.getParent()) {
            if (isOne(above) && audienceOf(above) != audience) {
                throw new BadLog("%s: lies in %s, which holds %s; name a folder outside of it"
                        .formatted(folder, above, words(audienceOf(above))));
            }
        }
    }

    /** One process at a time writes. */
    public final class Writing implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        private Writing(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        /**
         * Puts an entry at the end, and signs.
         *
         * @param keys the first gives a new log its name
         */
        public Checkpoint append(LogEntry entry, List<SigningKey> keys) throws IOException {
            if (entry instanceof LogEntry.Release release) {
                requireFor(release.audience());
            }
            finish(keys);
            int index = entries().size();
            ReleaseLog.write(entryFile(index), entry.text());
            return sign(keys);
        }

        /** Signs an entry that an interrupted run left without a checkpoint; the name of the build that it released. */
        public Optional<LogEntry> finish(List<SigningKey> keys) throws IOException {
            List<LogEntry> entries = entries();
            long signed =
                    head().map(head -> Checkpoint.read(head.text()).size()).orElse(0L);
            if (signed == entries.size()) {
                return Optional.empty();
            }
            if (signed != entries.size() - 1) {
                throw new BadLog(
                        "%s: %d entries, of which the checkpoint knows %d; one of both is damaged: take the folder"
                                + " from a copy".formatted(folder, entries.size(), signed));
            }
            sign(keys);
            return Optional.of(entries.get(entries.size() - 1));
        }

        private Checkpoint sign(List<SigningKey> keys) throws IOException {
            MerkleTree tree = tree();
            Optional<SignedNote> last = head();
            String origin = last.map(note -> Checkpoint.read(note.text()).origin())
                    .orElseGet(() -> keys.get(0).verifier().name() + origin());
            last.ifPresent(note -> requireSame(Checkpoint.read(note.text()), tree));
            Checkpoint next = new Checkpoint(origin, tree.size(), tree.root());
            SignedNote note = SignedNote.sign(next.text(), keys);
            ReleaseLog.write(folder.resolve("checkpoints").resolve(number(tree.size())), note.toString());
            ReleaseLog.write(folder.resolve(HEAD), note.toString());
            return next;
        }

        /** What was signed once is signed for good. */
        private void requireSame(Checkpoint last, MerkleTree tree) {
            if (!tree.root(Math.toIntExact(last.size())).equals(last.root())) {
                throw new BadLog(
                        "%s: its entries are not those that the checkpoint of size %d was signed over; nothing was"
                                + " signed; take the folder from a copy".formatted(folder, last.size()));
            }
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    /** Writes beside, waits for the disk, renames; what a killed run left beside is written over by the next. */
    private static void write(Path file, String text) throws IOException {
        WholeFile.write(
                file, file.resolveSibling(file.getFileName() + UNFINISHED), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins to write; another process that writes is an error. */
    public Writing write() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("log.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new BadLog("%s: another process is writing; wait for it to end".formatted(folder));
        }
        return new Writing(channel, lock);
    }

    /** What the name of a log of restricted releases ends with: two logs of one name and size would look like a fork. */
    private String origin() {
        return audience == Audience.PUBLIC ? "" : "/tlp-" + audience.ceiling().word();
    }

    /** For whom its releases are. */
    public Audience audience() {
        return audience;
    }

    /**
     * The leaves of a release, from its graph.
     *
     * @param scratch a folder for the unpacked lines
     */
    public ClaimLeaves leaves(LogEntry.Release release, Path scratch) throws IOException {
        return ClaimLeaves.read(
                graph(release),
                scratch,
                release.isRestricted() ? Optional.of(LeafSalts.in(releaseFolder(release))) : Optional.empty());
    }

    /** The folder of a release. */
    public Path releaseFolder(LogEntry.Release release) {
        return folder.resolve("releases").resolve(release.build());
    }

    /** Where the folder of a release is filled before it is put in its place. */
    public Path unfinishedFolder(String build) {
        return folder.resolve("releases").resolve(build + UNFINISHED);
    }

    /** The folders that killed runs have left half filled; nothing refers to them. */
    public List<Path> unfinishedFolders() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("releases"))) {
            return all.filter(path -> path.getFileName().toString().endsWith(UNFINISHED))
                    .toList();
        }
    }

    /** The gzipped graph of a release, in its package. */
    public Path graph(LogEntry.Release release) {
        return releaseFolder(release).resolve("package/graph.nt.gz");
    }

    /** The folder of all. */
    public Path folder() {
        return folder;
    }

    private Path entryFile(int index) {
        return folder.resolve("entries").resolve(number(index));
    }

    private static String number(int number) {
        return "%08d".formatted(number);
    }

    /** All entries, the oldest first. */
    public List<LogEntry> entries() throws IOException {
        return texts().stream().map(LogEntry::read).toList();
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        while (true) {
            try {
                texts.add(Files.readString(entryFile(texts.size()), StandardCharsets.UTF_8));
            } catch (NoSuchFileException end) {
                return texts;
            }
        }
    }

    /** All releases, the oldest first. */
    public List<LogEntry.Release> releases() throws IOException {
        return entries().stream()
                .filter(LogEntry.Release.class::isInstance)
                .map(LogEntry.Release.class::cast)
                .toList();
    }

    private MerkleTree tree() throws IOException {
        return MerkleTree.of(texts());
    }

    /** The last head that was signed. */
    public Optional<SignedNote> head() throws IOException {
        return note(folder.resolve(HEAD));
    }

    private static Optional<SignedNote> note(Path file) throws IOException {
        try {
            return Optional.of(SignedNote.read(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Proves what a release says.
     *
     * @param leaves those of that release
     */
    public ClaimProof prove(ClaimProof.Asked asked, LogEntry.Release release, ClaimLeaves leaves) throws IOException {
        if (asked.isThing() && release.isRestricted()) {
            throw new BadLog(
                    "'%s' is no claim, and a restricted release proves one claim at a time: a proof that nothing else is"
                                    .formatted(asked.iri())
                            + " said of a thing shows the neighbours of its claims whole");
        }
        SignedNote head = head().orElseThrow(() -> new BadLog("%s: nothing is signed yet".formatted(folder)));
        int size = Math.toIntExact(Checkpoint.read(head.text()).size());
        List<String> texts = texts().subList(0, size);
        int index = texts.lastIndexOf(release.text());
        if (!leaves.graph().equals(release.graph()) || !leaves.tree().root().equals(release.root())) {
            throw new BadLog("%s: the graph is not the one that was released; take the folder from a copy"
                    .formatted(releaseFolder(release)));
        }
        int first;
        int end;
        if (asked.isThing()) {
            int found = leaves.firstOf(asked.iri());
            first = Math.max(0, found - 1);
            end = Math.min(leaves.tree().size(), found + leaves.countOf(asked.iri(), found) + 1);
        } else {
            first = leaves.indexOf(asked.iri());
            end = first + 1;
        }
        if (first < 0) {
            throw new BadLog(
                    "the release %s has no claim '%s'; ask for a thing to have it proved that nothing is claimed of it"
                            .formatted(release.build(), asked.iri()));
        }
        List<ClaimProof.ProvedLeaf> proved = new ArrayList<>();
        for (int i = first; i < end; i++) {
            proved.add(
                    new ClaimProof.ProvedLeaf(i, leaves.salt(i), leaves.tree().inclusion(i), leaves.leaf(i)));
        }
        return new ClaimProof(
                asked,
                proved,
                release,
                new ClaimProof.LogPlace(index, MerkleTree.of(texts).inclusion(index)),
                head);
    }

    /**
     * Checks every signed head, that each grew out of the one before, and that a revoked key signs no more.
     *
     * @return the last head
     * @throws BadProof where anything is not as it was signed
     */
    public Checkpoint verify(Collection<VerifierKey> keys) throws IOException {
        List<String> texts = texts();
        MerkleTree tree = MerkleTree.of(texts);
        Checkpoint last = new Checkpoint("", 0, TreeHash.ofNothing());
        List<VerifierKey> trusted = new ArrayList<>(keys);
        for (int size = 1; size <= texts.size(); size++) {
            LogEntry entry = LogEntry.read(texts.get(size - 1));
            if (entry instanceof LogEntry.Release release && release.audience() != audience) {
                throw new BadProof("entry %d is not for the audience of this log".formatted(size));
            }
            if (entry instanceof LogEntry.KeyChange change) {
                if (change.isRevoked()) {
                    trusted.remove(change.key());
                } else if (!trusted.contains(change.key())) {
                    trusted.add(change.key());
                }
            }
            Path file = folder.resolve("checkpoints").resolve(number(size));
            int at = size;
            SignedNote note = note(file)
                    .orElseThrow(
                            () -> new BadProof("entry %d has no checkpoint; run 'corvee release' again".formatted(at)));
            Checkpoint next = Checkpoint.read(note.verified(trusted));
            if (next.size() != size
                    || !TreeProofs.isConsistent(last, next, tree.consistency(Math.toIntExact(last.size()), size))) {
                throw new BadProof("the checkpoint of size %d is of another log".formatted(size));
            }
            last = next;
        }
        SignedNote head = head().orElseThrow(() -> new BadProof("there is no checkpoint"));
        if (!Checkpoint.read(head.text()).equals(last) || !tree.root().equals(last.root())) {
            throw new BadProof("the checkpoint is not the last one that was signed");
        }
        return last;
    }
}
