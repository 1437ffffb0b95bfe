package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.corvee.claim.IdentityClaims;
import org.corvee.claim.Reading;
import org.corvee.source.BadData;
import org.corvee.source.Fault;
import org.corvee.triple.ClearClaims;
import org.corvee.triple.ClearClaims.MarkedUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the data without building. */
@Command(
        name = "lint",
        description = "Checks the data without building, and names every problem with its file and line.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example:", "  corvee lint data/documents/rfa-2019-12.yaml --documents ../texts"})
final class Lint implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "the files to check (default: all of the data)")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        Reading reading = new Reading(options.folder(home), home.lexicon());
        try {
            Reading.Summary read = check(reading);
            read.notes().stream().map(Fault::text).forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getOut().println(summary(read));
            return Corvee.FINE;
        } catch (BadData e) {
            e.faults().stream().map(Fault::text).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getErr().println(summary(e.faults()));
            return Corvee.FINDINGS;
        } catch (MarkedUse e) {
            spec.commandLine().getOut().println(e.getMessage());
            spec.commandLine().getErr().println("corvee lint: 1 problem");
            return Corvee.FINDINGS;
        }
    }

    private Reading.Summary check(Reading reading) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure(Corvee.USAGE, "%s: no such file; name files of the data".formatted(file));
            }
        }
        return files.isEmpty() ? whole(reading) : reading.check(files);
    }

    /** A build publishes what is clear, and so all is looked at as it does: what is clear may not rest on what is not. */
    private Reading.Summary whole(Reading reading) throws IOException {
        IdentityClaims identities = new IdentityClaims();
        ClearClaims clear = new ClearClaims(identities);
        Reading.Summary read = reading.into(clear);
        clear.finish();
        identities.contradictions().forEach(spec.commandLine().getErr()::println);
        return read;
    }

    private static String summary(Reading.Summary read) {
        String words = "%s, %s, %s: no problem"
                .formatted(
                        count(read.documents(), "document"),
                        count(read.claims(), "claim"),
                        count(read.things(), "thing"));
        return read.withoutText() == 0
                ? words
                : "%s (%s without the text: name its folder with --documents)"
                        .formatted(words, count(read.withoutText(), "document"));
    }

    private static String summary(List<Fault> faults) {
        long files = faults.stream().map(f -> f.spot().file()).distinct().count();
        return "corvee lint: %s in %s".formatted(count(faults.size(), "problem"), count(files, "file"));
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
