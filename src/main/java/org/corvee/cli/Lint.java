package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.IdentityClaims;
import org.corvee.claim.Reading;
import org.corvee.model.Audience;
import org.corvee.source.BadData;
import org.corvee.source.Fault;
import org.corvee.triple.AudienceClaims;
import org.corvee.triple.AudienceClaims.MarkedUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--restricted",
            description = "checks what a restricted build holds as well; counts and quotes what is marked")
    private boolean restricted;

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
            spec.commandLine().getOut().println(check(reading));
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

    private String check(Reading reading) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure(Corvee.USAGE, "%s: no such file; name files of the data".formatted(file));
            }
        }
        if (files.isEmpty()) {
            return whole(reading);
        }
        Reading.Summary read = reading.check(files);
        tell(read);
        return summary(
                read.documents(),
                read.claims(),
                read.things(),
                read.withoutText().size());
    }

    /**
     * A build publishes what is clear, and so all is looked at as it does: what is clear may not rest on what is not; and
     * what is not is neither counted nor quoted, for somebody may read over the editor's shoulder.
     */
    private String whole(Reading reading) throws IOException {
        List<Audience> audiences = restricted ? Audience.restricted() : List.of(Audience.PUBLIC);
        int last = audiences.size() - 1;
        for (Audience audience : audiences.subList(0, last)) {
            read(reading, audience, ClaimSink.UNHEARD);
        }
        IdentityClaims identities = new IdentityClaims();
        Tally tally = new Tally(identities);
        Reading.Summary read = read(reading, audiences.get(last), tally);
        tell(read);
        identities.contradictions().forEach(spec.commandLine().getErr()::println);
        return summary(tally.documents(), tally.claims(), tally.things(), tally.of(read.withoutText()));
    }

    private static Reading.Summary read(Reading reading, Audience audience, ClaimSink sink) throws IOException {
        AudienceClaims admitted = new AudienceClaims(audience, sink);
        Reading.Summary read = reading.into(admitted);
        admitted.finish();
        return read;
    }

    private void tell(Reading.Summary read) {
        Stream.concat(read.notes().stream(), restricted ? read.confined().stream() : Stream.empty())
                .map(Fault::text)
                .forEach(spec.commandLine().getErr()::println);
    }

    private static String summary(int documents, int claims, int things, int withoutText) {
        String words = "%s, %s, %s: no problem"
                .formatted(count(documents, "document"), count(claims, "claim"), count(things, "thing"));
        return withoutText == 0
                ? words
                : "%s (%s without the text: name its folder with --documents)"
                        .formatted(words, count(withoutText, "document"));
    }

    private static String summary(List<Fault> faults) {
        long files = faults.stream().map(f -> f.spot().file()).distinct().count();
        return "corvee lint: %s in %s".formatted(count(faults.size(), "problem"), count(files, "file"));
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
