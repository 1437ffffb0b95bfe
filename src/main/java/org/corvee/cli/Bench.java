package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.bench.AuditBench;
import org.corvee.bench.PageBench;
import org.corvee.bench.ServeBench;
import org.corvee.bench.data.GeneratedData;
import org.corvee.bench.scale.ScaleBench;
import org.corvee.bench.scale.ScaleReport;
import org.corvee.bench.scale.SequentialLoad;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.source.DataFolder;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.triple.Iris;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures on data that are made up or at hand. */
@Command(
        name = "bench",
        description = "Measures speed, on generated claims or on the current store.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
final class Bench implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "corvee bench: no measurement given; 'corvee bench --help' lists them");
    }

    @Command(
            name = "audit",
            description = {
                "Runs the heavy audits as scans and as SPARQL, and compares results and CPU time.",
                "Exits with 1 if the two differ."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee bench audit --claims 100000 --audit single-witness"})
    int audit(
            @Option(
                            names = "--claims",
                            paramLabel = "NUMBER",
                            defaultValue = "100000",
                            description = "how many claims to generate (default: ${DEFAULT-VALUE})")
                    int claims,
            @Option(
                            names = "--audit",
                            paramLabel = "NAME",
                            split = ",",
                            defaultValue = "single-witness,corroboration-by-origin",
                            description = "which audits, of ${COMPLETION-CANDIDATES} (default: all)")
                    List<AuditBench.MeasuredAudit> audits)
            throws IOException {
        Home home = Home.find();
        AuditBench bench = new AuditBench(Library.read(home.queries()));
        Path folder = Files.createTempDirectory("corvee-bench");
        try {
            Store store = built(home, claims, folder);
            try (Snapshot snapshot = store.current().orElseThrow()) {
                out().printf(Locale.ROOT, "%,d claims; CPU seconds%n", claims);
                return measured(bench, snapshot.dataset(), audits) ? Corvee.FINE : Corvee.FINDINGS;
            }
        } finally {
            delete(folder);
        }
    }

    /** A store in that folder, of made-up data beside it. */
    private Store built(Home home, int claims, Path folder) throws IOException {
        Path data = folder.resolve("data");
        generate(claims, data, null);
        Store store = new Store(folder.resolve("store"));
        try (Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isThere(), 0)) {
            new DataBuild(home, new DataFolder(data, null), DataBuild.POLICY, Iris.BASE).into(store, progress);
        }
        return store;
    }

    private void generate(int claims, Path folder, @Nullable Path texts) throws IOException {
        checkEnough(claims);
        try (CountProgress progress =
                new CountProgress(spec.commandLine().getErr(), Terminal.isThere(), "claims", claims)) {
            new GeneratedData(claims).into(folder, texts, progress);
        }
    }

    @Command(
            name = "data",
            description = {
                "Writes made-up data with the skew of real ones, the same bytes for the same number of claims.",
                "A tenth of the claims name one place, a fifth are one voice's; 'corvee build --data DIR' builds them."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  corvee bench data --claims 20000 /tmp/made-up",
                "  corvee build --data /tmp/made-up --store /tmp/made-up-store"
            })
    int data(
            @Option(
                            names = "--claims",
                            paramLabel = "NUMBER",
                            defaultValue = "10000",
                            description = "how many claims to make up (default: ${DEFAULT-VALUE})")
                    int claims,
            @Option(
                            names = "--texts",
                            paramLabel = "DIR",
                            description = "also write the documents' texts, for --documents")
                    @Nullable
                    Path texts,
            @Parameters(paramLabel = "DIR", description = "a new or empty folder") Path folder)
            throws IOException {
        checkEmpty(folder);
        generate(claims, folder, texts);
        out().printf("%,d claims in %s; build them with: corvee build --data %s%n", claims, folder, folder);
        out().flush();
        return Corvee.FINE;
    }

    private static void checkEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(Corvee.USAGE, "%s: not a folder; name a new one".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new CommandFailure(Corvee.USAGE, "%s: not empty; name a new folder".formatted(folder));
            }
        }
    }

    @Command(
            name = "scale",
            description = {
                "Makes data of several sizes up, builds and serves each, and writes one table of what that costs and how it",
                "grows: build against TDB2's loader, pages of what is busiest, first and warm, search, map, audits."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee bench scale --claims 1000,10000,100000 -o src/site/scale.md"})
    int scale(
            @Option(
                            names = "--claims",
                            paramLabel = "NUMBER",
                            split = ",",
                            defaultValue = "1000,10000,100000",
                            description = "the sizes (default: ${DEFAULT-VALUE})")
                    List<Integer> sizes,
            @Option(
                            names = "--heap",
                            paramLabel = "SIZE",
                            defaultValue = "4g",
                            description = "the largest heap of a build and of the server (default: ${DEFAULT-VALUE})")
                    String heap,
            @Option(
                            names = "--one-start",
                            description = "starts the server once a size, so that only the first page is a cold one")
                    boolean oneStart,
            @Option(
                            names = "--work",
                            paramLabel = "DIR",
                            description = "keeps data, stores and logs here (default: a folder that goes at the end)")
                    @Nullable
                    Path work,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "where the table goes (default: standard output)")
                    @Nullable
                    Path output)
            throws IOException, InterruptedException {
        sizes.forEach(Bench::checkEnough);
        Path folder = work == null ? Files.createTempDirectory("corvee-scale") : work;
        try {
            ScaleBench bench = new ScaleBench(Corvee.class.getName(), heap, folder, !oneStart, this::say);
            ScaleReport report = bench.report(sizes);
            for (int claims : sizes.stream().sorted().toList()) {
                bench.measure(claims, report);
                if (output != null) {
                    Files.writeString(output, report.markdown());
                }
            }
            if (output == null) {
                out().print(report.markdown());
                out().flush();
            }
            return Corvee.FINE;
        } finally {
            if (work == null) {
                delete(folder);
            }
        }
    }

    @Command(
            name = "load",
            description =
                    "Loads N-Triples into a new TDB2 database with Jena's sequential loader, to compare a build with.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee export -o corvee.nt && corvee bench load corvee.nt /tmp/database"})
    int load(
            @Parameters(paramLabel = "FILE", description = "the triples") Path file,
            @Parameters(paramLabel = "DIR", description = "a new or empty folder") Path folder)
            throws IOException {
        checkEmpty(folder);
        Files.createDirectories(folder);
        long began = System.nanoTime();
        long triples = SequentialLoad.of(file, folder);
        out().printf(Locale.ROOT, "%,d triples in %.1f s%n", triples, (System.nanoTime() - began) / 1e9);
        out().flush();
        return Corvee.FINE;
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private static void checkEnough(int claims) {
        if (claims < GeneratedData.LEAST) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "--claims %,d: too few for the skew of real data; make %,d or more"
                            .formatted(claims, GeneratedData.LEAST));
        }
    }

    @Command(
            name = "serve",
            description =
                    "Serves the store and times a cheap query alone, a cheap query next to heavy ones, and a repeated request.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee bench serve --seconds 5 --heavy 50"})
    int serve(
            @Mixin StoreOption store,
            @Option(
                            names = "--seconds",
                            paramLabel = "NUMBER",
                            defaultValue = "5",
                            description = "how long each of the four measurements goes on (default: ${DEFAULT-VALUE})")
                    int seconds,
            @Option(
                            names = "--heavy",
                            paramLabel = "NUMBER",
                            defaultValue = "50",
                            description = "how many clients send heavy queries (default: ${DEFAULT-VALUE})")
                    int heavy)
            throws IOException, InterruptedException {
        store.open().close();
        Library library = Library.read(Home.find().queries());
        try (CorveeServer server = CorveeServer.start(ServerSettings.USUAL.withPort(0), store.store(), library)) {
            ServeBench bench = new ServeBench(server.origin(), Duration.ofSeconds(seconds));
            bench.alone();
            ServeBench.Cheap alone = bench.alone();
            ServeBench.Crowd crowd = bench.crowded(heavy);
            ServeBench.Rate rate = bench.rates();
            print(alone, crowd, heavy);
            out().printf(
                            Locale.ROOT,
                            "304 against a computed answer, a second  %,.0f against %,.0f, ratio %.1f%n",
                            rate.notModified(),
                            rate.computed(),
                            rate.notModified() / rate.computed());
            out().flush();
            return Corvee.FINE;
        }
    }

    @Command(
            name = "pages",
            description = {
                "Asks the questions of the pages, each of the things and documents that have most to show, and says of which",
                "it takes longest, beside a question that costs nothing."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  corvee bench pages --repeats 20"})
    int pages(
            @Mixin StoreOption store,
            @Option(
                            names = "--repeats",
                            paramLabel = "NUMBER",
                            defaultValue = "20",
                            description = "how often each is asked; the quickest counts (default: ${DEFAULT-VALUE})")
                    int repeats)
            throws IOException {
        if (repeats < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--repeats %d: nothing is asked; give 1 or more".formatted(repeats));
        }
        try (Snapshot snapshot = store.open()) {
            Library library = Library.read(Home.find().queries());
            PageBench bench = new PageBench(library, ServerSettings.USUAL.names(), new QueryBounds(PATIENCE), repeats);
            out().printf("%-24s %8s %8s %8s  %s%n", "question", "rows", "ms", "ratio", "asked of");
            bench.lines(snapshot.dataset()).forEach(line -> out().printf(
                            Locale.ROOT,
                            "%-24s %,8d %8.1f %8.0f  %s%n",
                            line.question(),
                            line.rows(),
                            line.millis(),
                            line.ratio(),
                            line.argument()));
            out().flush();
            return Corvee.FINE;
        }
    }

    private void print(ServeBench.Cheap alone, ServeBench.Crowd crowd, int heavy) {
        ServeBench.Cheap beside = crowd.cheap();
        out().printf(
                        Locale.ROOT,
                        "cheap query alone, p95                   %.1f ms, %d of %d answered%n",
                        alone.p95(),
                        alone.answered(),
                        alone.asked());
        out().printf(
                        Locale.ROOT,
                        "cheap query next to %d heavy ones, p95   %.1f ms, %d of %d answered, ratio %.1f%n",
                        heavy,
                        beside.p95(),
                        beside.answered(),
                        beside.asked(),
                        beside.p95() / alone.p95());
        out().printf(
                        "heavy queries                            %d answered, %d refused%n",
                        crowd.answered(), crowd.refused());
    }

    private boolean measured(AuditBench bench, DatasetGraph database, List<AuditBench.MeasuredAudit> audits) {
        out().printf(
                        "%-26s %10s %10s %10s %10s %8s  %s%n",
                        "audit", "results", "scan", "naming", "SPARQL", "ratio", "the same");
        boolean same = true;
        for (AuditBench.MeasuredAudit audit : audits) {
            out().flush();
            AuditBench.AuditTiming line = bench.run(audit, database);
            same &= line.equal();
            out().printf(
                            Locale.ROOT,
                            "%-26s %,10d %10.2f %10.2f %10.2f %8.1f  %s%n",
                            line.audit(),
                            line.results(),
                            line.cost().scan(),
                            line.cost().naming(),
                            line.cost().sparql(),
                            line.cost().ratio(),
                            line.equal() ? "yes" : "NO");
        }
        out().flush();
        return same;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
