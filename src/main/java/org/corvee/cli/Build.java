package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.corvee.model.Audience;
import org.corvee.model.Cv;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.store.BuildParts;
import org.corvee.store.BuildSummary;
import org.corvee.store.NonconformingGraph;
import org.corvee.store.Recipe;
import org.corvee.store.RestrictedStores;
import org.corvee.store.Store;
import org.corvee.store.StoreBuild;
import org.corvee.store.StoreException;
import org.corvee.triple.Digests;
import org.corvee.triple.Iris;
import org.corvee.triple.KeyedDigests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the graph from the data and swaps it in. */
@Command(
        name = "build",
        description =
                "Builds the graph from the data beside the old one, and swaps it in once it is complete and conforms.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  corvee build --policy strict --store /srv/corvee-strict",
            "  corvee build --engine spark --master spark://HOST:7077 --data DIR --out DIR && corvee build --from DIR"
        })
final class Build implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "the file in queries/policy that decides which claims are accepted (default: default)")
    private String policy = DataBuild.POLICY;

    @Option(
            names = "--verify",
            paramLabel = "HOW",
            description = "quick: by scans, and by SHACL where they have a doubt; full: by SHACL, whole"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "quick")
    private StoreBuild.Verification verification = StoreBuild.Verification.QUICK;

    @Option(
            names = "--reviewed",
            description =
                    "build only if a second person has agreed to every claim that is to be public, those of lists as well")
    private boolean reviewed;

    @Option(
            names = "--restricted",
            description = {
                "builds restricted stores instead: one for readers up to GREEN, one up to AMBER, one up to AMBER+STRICT, one up"
                        + " to RED, each from the claims that these may read and from no others",
                "they lie in the folder of --store (default: .corvee/restricted in the project)"
            })
    private boolean restricted;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "loads the current build of a folder that --engine spark wrote, instead of reading data")
    private @Nullable Path from;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "for Spark: where the parts are written, a path or the address of a file system that Hadoop knows")
    private @Nullable String out;

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spark.isChosen()) {
            return share();
        }
        if (out != null) {
            throw new CommandFailure(Corvee.USAGE, "--out is for Spark; add --engine spark");
        }
        if (from != null) {
            adopt(from);
            return Corvee.FINE;
        }
        if (restricted) {
            buildRestricted();
        } else {
            DataBuild.Built built = build(store.store(), DataBuild.Disclosure.NONE);
            tell(built.notes());
            print(built);
        }
        return Corvee.FINE;
    }

    /** Lets Spark build, which reads what is clear and writes a dump in parts. */
    private int share() throws IOException {
        if (restricted || reviewed || from != null || verification == StoreBuild.Verification.FULL) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "--engine spark builds what is public from data; leave out --restricted, --reviewed, --from"
                            + " and --verify, which is for 'corvee build --from'");
        }
        if (out == null) {
            throw new CommandFailure(Corvee.USAGE, "--engine spark writes a dump in parts; say where with --out");
        }
        Home home = Home.find();
        String address = data.address(home);
        return spark.run(
                home,
                "build",
                Map.of(
                        "base", base.iri(),
                        "policy", policy,
                        "data", SparkOptions.uri(address),
                        "shown", address.contains("://") ? address : DataFolder.name(Path.of(address)),
                        "out", SparkOptions.uri(out),
                        "texts",
                                data.texts()
                                        .map(Path::toString)
                                        .map(SparkOptions::uri)
                                        .orElse("")),
                spec.commandLine().getErr());
    }

    private void adopt(Path folder) throws IOException {
        try {
            BuildParts parts = BuildParts.currentOf(folder);
            Store into = store.store();
            Recipe recipe = new GraphRules(Home.find(), new Iris(base.iri())).recipe(parts.policy(), Audience.PUBLIC);
            try (Progress progress =
                            new Progress(spec.commandLine().getErr(), Terminal.isThere(), into.triplesOfCurrent());
                    StoreBuild build = StoreBuild.begin(into, recipe, progress).verifying(verification)) {
                parts.triplesTo(build.data());
                BuildSummary summary = build.adopt(parts.id(), parts.derived(), DataBuild.INDEXES);
                PrintWriter out = spec.commandLine().getOut();
                out.printf(
                        "build %s, %,d triples: %s%n",
                        summary.id().brief(), summary.counts().triples(), into.folder());
                out.flush();
            }
        } catch (NonconformingGraph e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private DataBuild.Built build(Store into, DataBuild.Disclosure disclosure) throws IOException {
        Home home = Home.find();
        DataBuild build = new DataBuild(
                home, data.folder(home), policy, base.iri(), new DataBuild.Demands(verification, reviewed), disclosure);
        try (Progress progress =
                new Progress(spec.commandLine().getErr(), Terminal.isThere(), into.triplesOfCurrent())) {
            return build.into(into, progress);
        }
    }

    private void tell(List<Fault> notes) {
        notes.stream().map(Fault::text).forEach(spec.commandLine().getErr()::println);
    }

    /** One store after the other, from the freest; the strictest is read last, and tells of all that was read. */
    private void buildRestricted() throws IOException {
        try {
            RestrictedStores stores = store.restricted();
            stores.prepare();
            Digests digests = new KeyedDigests(stores.key());
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%-14s %10s %8s %12s  build%n", "up to TLP", "documents", "claims", "triples");
            DataBuild.Built built = null;
            for (Audience audience : Audience.restricted()) {
                built = build(stores.store(audience), new DataBuild.Disclosure(audience, digests));
                print(out, audience, built);
            }
            tell(Objects.requireNonNull(built, "some audience is restricted").notes());
            tell(built.confined());
            out.println(stores.folder());
            out.flush();
        } catch (StoreException e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static void print(PrintWriter out, Audience audience, DataBuild.Built built) {
        out.printf(
                "%-14s %,10d %,8d %,12d  %s%n",
                audience.label(),
                built.census().rows().size(),
                built.census().total().claims(),
                built.summary().counts().triples(),
                built.summary().id().brief());
    }

    private void print(DataBuild.Built built) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-34s %8s %8s %11s %8s%n", "document", "claims", "passages", "testimonies", "things");
        built.census().largest(SHOWN).forEach(row -> print(out, row));
        int more = built.census().rows().size() - SHOWN;
        if (more > 0) {
            out.printf("and %,d smaller ones%n", more);
        }
        print(out, built.census().total());
        BuildSummary summary = built.summary();
        long asserted = summary.counts().ofProperty(Cv.ASSERTED_UNDER);
        out.printf(
                "%,d triples; policy %s accepts %,d claims, which make %,d statements%n",
                summary.counts().triples(), summary.policy(), asserted, summary.derived() - asserted);
        out.printf(
                "build %s in %.1f s: %s%n",
                summary.id().brief(), built.seconds(), store.store().folder());
        out.flush();
    }

    private static void print(PrintWriter out, Census.DocumentCounts row) {
        out.printf(
                "%-34s %,8d %,8d %,11d %,8d%n",
                row.document(), row.claims(), row.passages(), row.testimonies(), row.things());
    }
}
