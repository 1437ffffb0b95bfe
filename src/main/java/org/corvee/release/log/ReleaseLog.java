package org.corvee.release.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.WholeFile;

/**
 * The folder of all releases: {@code entries/} with one text a leaf of the log, {@code checkpoints/} with each head as it was
 * signed, {@code checkpoint} with the last of them, and {@code releases/} with a folder a build.
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
    private static final List<String> OWN =
            List.of(MARK, MARK + ".new", HEAD, HEAD + ".new", "checkpoints", "entries", "releases", "log.lock");

    private final Path folder;

    private ReleaseLog(Path folder) {
        this.folder = folder;
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

    /** The log of a folder that has one. */
    public static ReleaseLog open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(MARK))) {
            throw new BadLog("%s: no log of releases; 'corvee release' makes one".formatted(folder));
        }
        return new ReleaseLog(folder);
    }

    /** The log of a folder, made where the folder is new or empty; another's folder is left alone. */
    public static ReleaseLog openOrCreate(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(MARK))) {
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
            WholeFile.write(folder.resolve(MARK), MARKED);
        }
        return new ReleaseLog(folder);
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
            finish(keys);
            int index = entries().size();
            WholeFile.write(entryFile(index), entry.text());
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
                    .orElseGet(() -> keys.get(0).verifier().name());
            last.ifPresent(note -> requireSame(Checkpoint.read(note.text()), tree));
            Checkpoint next = new Checkpoint(origin, tree.size(), tree.root());
            SignedNote note = SignedNote.sign(next.text(), keys);
            WholeFile.write(folder.resolve("checkpoints").resolve(number(tree.size())), note.toString());
            WholeFile.write(folder.resolve(HEAD), note.toString());
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

    /** The folder of a release. */
    public Path releaseFolder(LogEntry.Release release) {
        return folder.resolve("releases").resolve(release.build());
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
            proved.add(new ClaimProof.ProvedLeaf(i, leaves.tree().inclusion(i), leaves.leaf(i)));
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
            if (LogEntry.read(texts.get(size - 1)) instanceof LogEntry.KeyChange change) {
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
