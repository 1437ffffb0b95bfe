package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.corvee.model.Cv;
import org.corvee.source.Fault;
import org.corvee.store.BuildSummary;
import org.corvee.store.StoreBuild;
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
        footer = {"", "Example:", "  corvee build --policy strict --store /srv/corvee-strict"})
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
            description = "build only if a second person has agreed to every claim that is to be public, those of lists as well")
    private boolean reviewed;

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        DataBuild build = new DataBuild(home, data.folder(home), policy, base.iri(), new DataBuild.Demands(verification, reviewed));
        PrintWriter err = spec.commandLine().getErr();
        DataBuild.Built built;
        try (Progress progress =
                new Progress(err, Terminal.isThere(), store.store().triplesOfCurrent())) {
            built = build.into(store.store(), progress);
        }
        built.notes().stream().map(Fault::text).forEach(err::println);
        print(built);
        return Corvee.FINE;
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
