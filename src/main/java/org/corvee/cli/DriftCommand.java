package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.corvee.capture.CaptureFolder;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.Reading;
import org.corvee.curate.CuratedFile;
import org.corvee.drift.Anchor;
import org.corvee.drift.Drift;
import org.corvee.drift.Drift.Drifted;
import org.corvee.drift.Losses;
import org.corvee.drift.PassageLines;
import org.corvee.model.NotUtf8;
import org.corvee.model.PassagePin;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.model.Utf8;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where each passage of a document stands in another version of its text. */
@Command(
        name = "drift",
        description =
                "Looks up the passages of a document in another version of its text, and says what loses its words.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Without TEXT it takes the newest capture of the document. What is not sure is asked and never changed.",
            "",
            "Example:",
            "  corvee drift rfa-2019-12 --documents ../texts"
        })
final class DriftCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DOC", description = "the document's id")
    private String document = "";

    @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", description = "the other version of its text")
    private @Nullable Path other;

    @Option(
            names = "--apply",
            description = "write the new places of what is sure into the document's file, and pin the new text there")
    private boolean applies;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        DataFolder folder = options.folder(home);
        Path file = folder.document(document);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee drift: no document '%s'; name one of %s".formatted(document, file.getParent()));
        }
        try {
            Path newText = newText(file, folder);
            SourceText text = SourceText.read(newText);
            Drift drift = Drift.of(file, text, oldText(file, folder, text).orElse(null));
            Losses losses = losses(drift, folder, home);
            tell(drift, losses);
            if (applies) {
                apply(file, drift, newText);
            }
            return losses.claims().isEmpty() ? Corvee.FINE : Corvee.FINDINGS;
        } catch (BadData e) {
            throw new CommandFailure(
                    Corvee.FINDINGS, e.faults().stream().map(Fault::text).collect(Collectors.joining("\n")));
        } catch (NotUtf8 e) {
            throw new CommandFailure(Corvee.FINDINGS, "corvee drift: the text is no UTF-8: " + e.getMessage());
        } catch (Unreadable e) {
            throw new CommandFailure(
                    Corvee.FINDINGS, "%s: %s; %s".formatted(DataFolder.name(file), e.problem(), e.remedy()));
        }
    }

    /** The text that was named, or else of the newest capture, or else what lies under the name of the pinned text. */
    private Path newText(Path file, DataFolder folder) throws IOException {
        if (other != null) {
            if (!Files.isRegularFile(other)) {
                throw new CommandFailure(Corvee.USAGE, "%s: no such file; name the new text".formatted(other));
            }
            return other;
        }
        Optional<Path> captured = options.texts().isPresent()
                ? new CaptureFolder(options.texts().get())
                        .newest(document)
                        .flatMap(record -> folder.text(file, record.text().file()))
                : Optional.empty();
        Optional<Path> pinned = NamedText.pinned(file).flatMap(named -> folder.text(file, named));
        return captured.or(() -> pinned)
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE,
                        "corvee drift: no text of '%s' is at hand; name it, or its folder with --documents"
                                .formatted(document)));
    }

    /** The text that the file pins, if it is still at hand as it was. */
    private static Optional<SourceText> oldText(Path file, DataFolder folder, SourceText text) throws IOException {
        Optional<Path> old = NamedText.pinned(file).flatMap(named -> folder.text(file, named));
        if (old.isEmpty()) {
            return Optional.empty();
        }
        SourceText there = SourceText.read(old.get());
        String yaml = Utf8.text(file);
        return yaml.contains(there.sha256()) ? Optional.of(there) : Optional.empty();
    }

    private Losses losses(Drift drift, DataFolder folder, Home home) throws IOException {
        Losses losses = new Losses(document, drift);
        new Reading(new DataFolder(folder.folder(), null), home.lexicon()).into(losses);
        return losses;
    }

    private void tell(Drift drift, Losses losses) {
        PrintWriter out = spec.commandLine().getOut();
        for (Drifted drifted : drift.passages()) {
            String told = told(drifted.anchor());
            if (!told.isEmpty()) {
                out.printf(
                        "%s: [%d, %d) %s%n",
                        drifted.spot().text(),
                        drifted.pinned().start(),
                        drifted.pinned().end(),
                        told);
            }
        }
        for (CuratedClaim claim : losses.claims()) {
            PassagePin passage = claim.attribution().passage();
            out.printf(
                    "claim %s [%d, %d) loses its words: %s%n",
                    claim.id().slug(),
                    passage.start(),
                    passage.end(),
                    claim.annotation().says());
        }
        for (Losses.Loss loss : losses.facts()) {
            out.printf(
                    "fact %s: %s%n",
                    String.join(" ", loss.fact()),
                    loss.others() == 0
                            ? "nothing else states it"
                            : "%,d other %s it"
                                    .formatted(loss.others(), loss.others() == 1 ? "claim states" : "claims state"));
        }
        out.printf(
                "%s: %,d same, %,d moved, %,d to be asked, %,d orphaned%n",
                document,
                count(drift, Anchor.Same.class),
                count(drift, Anchor.Moved.class),
                count(drift, Anchor.Asked.class),
                count(drift, Anchor.Orphaned.class));
    }

    private static String told(Anchor anchor) {
        if (anchor instanceof Anchor.Moved moved) {
            return "moved to [%d, %d)%s"
                    .formatted(
                            moved.place().start(),
                            moved.place().end(),
                            moved.how() == Anchor.Certainty.FOLDED ? ", in other signs" : "");
        }
        if (anchor instanceof Anchor.Asked asked) {
            return "may be "
                    + asked.candidates().stream()
                            .map(c -> "[%d, %d)"
                                    .formatted(c.place().start(), c.place().end()))
                            .collect(Collectors.joining(" or "))
                    + "; look, and pin it by hand";
        }
        return anchor instanceof Anchor.Orphaned ? "is gone" : "";
    }

    private static long count(Drift drift, Class<? extends Anchor> kind) {
        return drift.passages().stream()
                .map(Drifted::anchor)
                .filter(kind::isInstance)
                .count();
    }

    private void apply(Path path, Drift drift, Path newText) throws IOException {
        CuratedFile file = new CuratedFile(path);
        CuratedFile.Version seen = file.read();
        String before = seen.text();
        String after = PassageLines.moved(before, drift, newText.getFileName().toString());
        try {
            file.save(seen.digest(), after);
        } catch (CuratedFile.Changed changed) {
            throw new CommandFailure(
                    Corvee.FINDINGS,
                    "%s: somebody has changed it in the meantime; nothing is written, run it again"
                            .formatted(DataFolder.name(path)));
        }
        long lines = changed(before.lines().toList(), after.lines().toList());
        spec.commandLine().getOut().printf("%s: %,d lines changed%n", DataFolder.name(path), lines);
    }

    private static long changed(List<String> before, List<String> after) {
        Set<String> kept = Set.copyOf(after);
        return before.stream().filter(line -> !kept.contains(line)).count();
    }
}
