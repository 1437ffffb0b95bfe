package org.corvee.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.release.diff.ClaimDiff;
import org.corvee.release.diff.DiffText;
import org.corvee.release.diff.GraphDiff;
import org.corvee.release.diff.RdfPatch;
import org.corvee.release.log.ReleaseLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what has changed from one build to another. */
@Command(
        name = "diff",
        description = {
            "Says what has changed from one build to another, claim by claim, and what follows from it.",
            "OLD and NEW are files of sorted N-Triples (graph.nt.gz of a package), builds of the store, or releases of --from,"
                    + " each by its id or the beginning of it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  corvee diff old.nt new.nt", "  corvee diff old.nt new.nt --format patch"})
final class Diff implements Callable<Integer> {
    @Parameters(paramLabel = "OLD", index = "0", description = "The older graph.")
    @SuppressWarnings("NullAway.Init")
    private String old;

    @Parameters(paramLabel = "NEW", index = "1", description = "The younger graph.")
    @SuppressWarnings("NullAway.Init")
    private String young;

    @Option(names = "--from", paramLabel = "DIR", description = "A folder of releases.")
    private @Nullable Path releases;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    private DiffFormat format = DiffFormat.TEXT;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "How many of a kind are shown. Default: ${DEFAULT-VALUE}.")
    private int most = 40;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How a difference is written. */
    enum DiffFormat {
        TEXT,
        PATCH
    }

    @Override
    public Integer call() throws IOException {
        try {
            Path before = graph(old);
            Path now = graph(young);
            GraphDiff diff = GraphDiff.between(before, now);
            PrintWriter out = spec.commandLine().getOut();
            if (format == DiffFormat.PATCH) {
                RdfPatch.write(diff, sha256(before), sha256(now), out);
            } else {
                new DiffText(brief(before), brief(now), most)
                        .lines(ClaimDiff.of(diff))
                        .forEach(out::println);
            }
            out.flush();
            return Corvee.FINE;
        } catch (ReleaseLog.BadLog wrong) {
            throw new CommandFailure(Corvee.USAGE, "corvee diff: " + wrong.getMessage());
        }
    }

    private Path graph(String named) throws IOException {
        Path file = Path.of(named);
        if (Files.isRegularFile(file)) {
            return file;
        }
        List<Path> found = Stream.concat(released(named), built(named)).toList();
        if (found.isEmpty()) {
            throw new ReleaseLog.BadLog(
                    "no file, no build of the store and no release '%s'; name releases with --from DIR"
                            .formatted(named));
        }
        return found.get(0);
    }

    private Stream<Path> released(String named) throws IOException {
        if (releases == null) {
            return Stream.of();
        }
        ReleaseLog log = ReleaseLog.open(releases);
        return log.releases().stream()
                .filter(release -> !named.isEmpty() && release.graph().startsWith(named))
                .map(log::graph);
    }

    private Stream<Path> built(String named) throws IOException {
        Path builds = store.store().folder().resolve("builds");
        if (!Files.isDirectory(builds)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(builds)) {
            return all
                    .filter(build ->
                            !named.isEmpty() && build.getFileName().toString().startsWith(named))
                    .map(build -> build.resolve("graph.nt.gz"))
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        }
    }

    private static String brief(Path graph) throws IOException {
        return "build " + sha256(graph).substring(0, 12);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return DigestUtils.sha256Hex(plain);
        }
    }
}
