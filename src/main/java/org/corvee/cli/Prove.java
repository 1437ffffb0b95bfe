package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.corvee.release.log.ClaimLeaves;
import org.corvee.release.log.ClaimProof;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the proof of what a release claims. */
@Command(
        name = "prove",
        description = {
            "Writes a text that proves that a release has a claim; or which claims on a thing it has, and that it has no"
                    + " others, or none. 'corvee verify' checks it, without the store and without the network.",
            "Of a restricted release it proves one claim, and shows nothing of any other."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee prove place/vladivostok --from releases -o vladivostok.proof",
            "  corvee prove claim/dailynk-2021-vladivostok.0061bc6bdd92 --from releases"
        })
final class Prove implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The id of a claim, or of a thing.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The folder of all releases.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--release",
            paramLabel = "BUILD",
            description = "The build's id, or its beginning. Default: the last.")
    private String build = "";

    @Mixin
    private TextOutput output = new TextOutput();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            ReleaseLog log = ReleaseLog.openAny(folder);
            LogEntry.Release release = release(log.releases());
            String iri = id.startsWith("http") ? id : base.names().base() + "id/" + id;
            ClaimProof.Asked asked = new ClaimProof.Asked(!iri.contains("/id/claim/"), iri);
            String text;
            Path scratch = Files.createTempDirectory("corvee");
            try (ClaimLeaves leaves = log.leaves(release, scratch)) {
                text = log.prove(asked, release, leaves).toString();
            } finally {
                PackageExport.clear(scratch);
            }
            output.write(text, spec.commandLine().getOut());
            return Corvee.FINE;
        } catch (ReleaseLog.BadLog wrong) {
            throw new CommandFailure(Corvee.USAGE, "corvee prove: " + wrong.getMessage());
        }
    }

    private LogEntry.Release release(List<LogEntry.Release> all) {
        List<LogEntry.Release> found = all.stream()
                .filter(release -> release.graph().startsWith(build))
                .toList();
        if (found.isEmpty()) {
            throw new ReleaseLog.BadLog("no release '%s'; there are %s"
                    .formatted(
                            build,
                            all.stream()
                                    .map(release -> release.build() + " of " + release.recorded())
                                    .collect(Collectors.joining(", "))));
        }
        return found.get(found.size() - 1);
    }
}
