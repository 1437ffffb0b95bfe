package org.corvee.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Audience;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.model.WholeFile;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.Checkpoint;
import org.corvee.release.log.ClaimLeaves;
import org.corvee.release.log.LeafSalts;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.Provenance;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.SignedLines;
import org.corvee.release.log.SigningKey;
import org.corvee.release.log.TrustedKeys;
import org.corvee.release.log.VerifierKey;
import org.corvee.release.log.Withdrawals;
import org.corvee.source.DataFolder;
import org.corvee.store.RestrictedStores;
import org.corvee.store.Snapshot;
import org.corvee.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Releases the current build. */
@Command(
        name = "release",
        description = {
            "Releases the current build: writes its package and its provenance into DIR, enters it into DIR's log, and signs"
                    + " the log's new head.",
            "A build that tells more of an unnamed witness than the releases before is not released, until an editor has signed"
                    + " for it in data/releases/narrowings.jsonl.",
            "Claims that the release before had and this one has not are noted with the reasons that editors give in"
                    + " data/releases/withdrawals.jsonl, which everybody can read.",
            "With --revoke the log says instead that a key signs no more. What an interrupted run left is finished first."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  corvee release releases --key corvee.key --note 'The first five documents'"})
final class Release implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of all releases; new, empty, or of earlier releases.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "Signs with this key ('corvee key' makes one); several while one follows another.")
    private List<Path> keys = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is new, in one line.")
    private String note = "";

    @Option(names = "--revoke", paramLabel = "FILE", description = "The public half of a key that signs no more.")
    private @Nullable Path revoked;

    @Option(
            names = "--restricted",
            paramLabel = "MARKING",
            description = {
                "Releases the restricted store up to this marking instead: GREEN, AMBER, AMBER+STRICT or RED.",
                "Its DIR is for releases of this marking alone, and closed to all but its owner."
            })
    private String restricted = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The curated data, with what editors have signed for. Default: the project's data/.")
    private @Nullable Path data;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            List<SigningKey> signing = new ArrayList<>();
            for (Path file : keys) {
                signing.add(SigningKey.read(file));
            }
            Audience audience = audience();
            if (audience != Audience.PUBLIC) {
                store.restricted().require();
                new RestrictedStores(folder).requireOutsideStores();
            }
            ReleaseLog log = ReleaseLog.openOrCreate(folder, audience);
            try (ReleaseLog.Writing writing = log.write()) {
                writing.finish(signing)
                        .ifPresent(entry -> say("finished what an interrupted run left: " + name(entry)));
                addKeys(log, writing, signing);
                if (revoked == null) {
                    release(log, writing, signing);
                } else {
                    revoke(writing, signing, revoked);
                }
            }
            return Corvee.FINE;
        } catch (Unreadable wrong) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(wrong.getMessage()));
        } catch (ReleaseLog.BadLog | StoreException | BadProof | IllegalArgumentException wrong) {
            throw new CommandFailure(Corvee.USAGE, "corvee release: " + wrong.getMessage());
        } catch (FileSystemException refused) {
            throw refusal(refused);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof FileSystemException refused) {
                throw refusal(refused);
            }
            throw wrapped;
        }
    }

    /** Says what the disk did not take; each release that the log has stays as it is. */
    private CommandFailure refusal(FileSystemException refused) {
        String reason = String.valueOf(refused.getReason());
        return new CommandFailure(
                Corvee.FINDINGS,
                reason.contains("No space left")
                        ? "corvee release: %s: the disk is full; free some space and run it again, which goes on from here"
                                .formatted(folder)
                        : "corvee release: %s: cannot be written: %s; see to it and run it again, which goes on from here"
                                .formatted(refused.getFile(), reason));
    }

    private Audience audience() {
        if (restricted.isEmpty()) {
            return Audience.PUBLIC;
        }
        try {
            return Audience.restrictedUpTo(restricted);
        } catch (Unreadable noCeiling) {
            throw new CommandFailure(Corvee.USAGE, "corvee release: " + noCeiling.getMessage());
        }
    }

    private static String name(LogEntry entry) {
        return entry instanceof LogEntry.Release release
                ? "the release of build " + release.build()
                : "a change of keys";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A key that signs for the first time is entered into the log, except the one that the log begins with. */
    private void addKeys(ReleaseLog log, ReleaseLog.Writing writing, List<SigningKey> signing) throws IOException {
        List<LogEntry> entries = log.entries();
        if (entries.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>();
        log.head().ifPresent(head -> head.signatures()
                .forEach(signature -> known.add(signature.key() + "+" + signature.id())));
        for (LogEntry entry : entries) {
            if (entry instanceof LogEntry.KeyChange change) {
                known.add(change.key().name() + "+" + change.key().id());
            }
        }
        for (SigningKey key : signing) {
            VerifierKey verifier = key.verifier();
            if (!known.contains(verifier.name() + "+" + verifier.id())) {
                List<SigningKey> old =
                        signing.stream().filter(other -> other != key).toList();
                if (old.isEmpty()) {
                    throw new BadProof(
                            "'%s+%s' has not signed this log before; sign with a known key as well, so that it"
                                    + " vouches for the new one".formatted(verifier.name(), verifier.id()));
                }
                writing.append(new LogEntry.KeyChange(verifier, false, today(), ""), old);
                say("the log knows a new key: " + verifier.line());
            }
        }
    }

    private void revoke(ReleaseLog.Writing writing, List<SigningKey> signing, Path file) throws IOException {
        VerifierKey key = TrustedKeys.read(file).get(0);
        if (signing.stream().anyMatch(other -> other.verifier().equals(key))) {
            throw new BadProof("a key cannot revoke itself; sign with the one that follows it");
        }
        Checkpoint head = writing.append(new LogEntry.KeyChange(key, true, today(), note), signing);
        say("revoked %s+%s, as entry %d of the log".formatted(key.name(), key.id(), head.size()));
        say("whoever trusts it should mark its line in their file of keys with 'revoked'");
    }

    private void release(ReleaseLog log, ReleaseLog.Writing writing, List<SigningKey> signing) throws IOException {
        try (Snapshot snapshot = store.open(log.audience())) {
            List<LogEntry.Release> before = log.releases();
            if (!before.isEmpty()
                    && before.get(before.size() - 1)
                            .graph()
                            .equals(snapshot.id().hex())) {
                say("build %s is the last release already"
                        .formatted(snapshot.id().brief()));
                return;
            }
            boolean isBack = before.stream()
                    .anyMatch(one -> one.graph().equals(snapshot.id().hex()));
            Optional<LogEntry.Release> back = isBack ? Optional.of(again(log, snapshot)) : Optional.empty();
            new MosaicCheck(data()).require(log, snapshot, today());
            LogEntry.Release release = back.isPresent() ? back.get() : write(log, snapshot);
            Checkpoint head = writing.append(release, signing);
            say("released build %s, %,d claims,%s as entry %d of %s"
                    .formatted(
                            release.build(),
                            release.claims(),
                            release.isRestricted()
                                    ? " marked TLP:" + release.audience().label() + ","
                                    : "",
                            head.size(),
                            head.origin()));
            say("  root of its claims " + release.root());
            say("  head of the log    " + head.root());
        }
    }

    private Path data() {
        return data == null ? Home.find().data() : data;
    }

    /** The release of a build that was released before, and others after it: its folder is there and stays. */
    private LogEntry.Release again(ReleaseLog log, Snapshot snapshot) throws IOException {
        Path place = log.folder().resolve("releases").resolve(snapshot.id().brief());
        try {
            Optional<LeafSalts> salts =
                    log.audience() == Audience.PUBLIC ? Optional.empty() : Optional.of(LeafSalts.in(place));
            return entry(
                    snapshot,
                    new Graph(place.resolve("package/graph.nt.gz"), log.audience(), salts),
                    log.folder().resolve("releases"));
        } catch (IOException | UncheckedIOException | BadProof damaged) {
            throw new ReleaseLog.BadLog("%s: is not what was released; take the folder from a copy".formatted(place));
        }
    }

    /** Writes the release's folder beside its place and renames it. */
    private LogEntry.Release write(ReleaseLog log, Snapshot snapshot) throws IOException {
        for (Path left : log.unfinishedFolders()) {
            PackageExport.clear(left);
        }
        Path half = log.unfinishedFolder(snapshot.id().brief());
        Files.createDirectories(half);
        try {
            Path packed = half.resolve("package");
            Path graph = packed.resolve("graph.nt.gz");
            Optional<LeafSalts> salts = Optional.empty();
            if (log.audience() == Audience.PUBLIC) {
                new PackageExport(Home.find(), base.names(), spec.commandLine().getErr(), Terminal.isThere())
                        .write(snapshot, packed);
            } else {
                writeGraph(snapshot, Files.createDirectories(packed).resolve("graph.nt.gz"));
                LeafSalts own =
                        LeafSalts.of(store.restricted().key(), snapshot.id().hex());
                own.write(half);
                salts = Optional.of(own);
            }
            LogEntry.Release release = entry(snapshot, new Graph(graph, log.audience(), salts), half);
            Provenance provenance = new Provenance(
                    release, new Provenance.FileDigest("graph.nt.gz", sha256(graph)), commit(), versions());
            Files.writeString(half.resolve("provenance.json"), provenance.text());
            List<LogEntry.Release> before = log.releases();
            if (!before.isEmpty()) {
                Path reasons = Withdrawals.reasons(data());
                Withdrawals.in(half)
                        .write(
                                log.graph(before.get(before.size() - 1)),
                                graph,
                                base.names().base(),
                                SignedLines.read(reasons, DataFolder.name(reasons), Withdrawals.SUBJECT)
                                        .reasons());
            }
            Path place = log.releaseFolder(release);
            // A killed run may have left one that no entry is of.
            PackageExport.clear(place);
            flush(half);
            Files.move(half, place);
            return release;
        } finally {
            PackageExport.clear(half);
        }
    }

    private static void writeGraph(Snapshot snapshot, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            GraphFormat.NT.write(snapshot, out);
        }
    }

    /** Waits until a folder is on the disk, since an entry of the log is to speak of it. */
    private static void flush(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                WholeFile.flush(path);
            }
        }
    }

    /** The gzipped graph of a release, for whom it is, and the salts of its leaves where it is restricted. */
    private record Graph(Path file, Audience audience, Optional<LeafSalts> salts) {}

    private LogEntry.Release entry(Snapshot snapshot, Graph graph, Path scratch) throws IOException {
        try (ClaimLeaves leaves = ClaimLeaves.read(graph.file(), scratch, graph.salts())) {
            if (!leaves.graph().equals(snapshot.id().hex())) {
                throw new BadProof("build %s is damaged: its graph has another digest; run 'corvee store check'"
                        .formatted(snapshot.id().brief()));
            }
            return new LogEntry.Release(
                    leaves.graph(),
                    leaves.tree().size(),
                    leaves.tree().root(),
                    snapshot.summary().policy(),
                    "Corvée " + Version.number(),
                    today(),
                    note,
                    graph.audience());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private static JsonObject versions() {
        return Json.object("corvee", Version.number(), "java", Runtime.version().toString());
    }

    /** The commit that the project's folder is at, where git and a checkout are there. */
    private static Optional<String> commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .directory(Home.find().data().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Stream<String> lines = git.inputReader().lines()) {
                return lines.filter(line -> line.matches("[0-9a-f]{40,64}")).findFirst();
            }
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
