package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.corvee.store.StoreCheck;
import org.corvee.store.StoreException;
import org.corvee.store.StoreRepair;
import org.corvee.triple.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the current build of a store, and repairs it. */
@Command(
        name = "store",
        description = "Checks the current build of a store against what was written, and repairs it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StoreCommand.CheckStore.class, StoreCommand.RepairStore.class},
        footer = {"", "Example: corvee store check --full"})
final class StoreCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The id of the current build; a store without one has nothing to check. */
    private static BuildId current(Store store) {
        return store.currentId()
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE, "%s: there is no build here yet; run 'corvee build'".formatted(store.folder())));
    }

    /** Says whether the current build is what was written. */
    @Command(
            name = "check",
            description = {
                "Compares the size and the checksum of every file of the current build with what was written.",
                "With --full, the dump and the database must also reproduce the graph from which the build id was computed."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee store check"})
    static final class CheckStore implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        @Option(names = "--full", description = "Dumps the database and checks the graph against the build id.")
        private boolean full;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                Store checked = store.store();
                BuildId id = current(checked);
                StoreCheck check = new StoreCheck(checked, id);
                return print(checked, id, full ? check.full() : check.quick());
            } catch (StoreException e) {
                throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
            }
        }

        private int print(Store checked, BuildId id, StoreCheck.CheckResult findings) {
            if (findings.areNone()) {
                PrintWriter out = spec.commandLine().getOut();
                out.printf(
                        "build %s is intact: %,d files, %,d bytes, %s%n",
                        id.brief(),
                        findings.files(),
                        findings.bytes(),
                        full ? "and the graph matches the build id" : "sizes and checksums as written");
                out.flush();
                return Corvee.FINE;
            }
            PrintWriter err = spec.commandLine().getErr();
            findings.damages().forEach(damage -> err.printf("%s: %s%n", checked.folder(), damage));
            err.printf("build %s is damaged; 'corvee store repair' repairs it%n", id.brief());
            err.flush();
            return Corvee.FINDINGS;
        }
    }

    /** Makes the current build whole again. */
    @Command(
            name = "repair",
            description = {
                "Checks the current build in full and, if it is damaged, reloads it from its own dump.",
                "If the dump is damaged too, rebuilds from the data; the build id may then change."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: corvee store repair"})
    static final class RepairStore implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Store repaired = store.store();
            try (Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isThere(), 0)) {
                String said = repair(repaired, progress);
                spec.commandLine().getOut().println(said);
                spec.commandLine().getOut().flush();
                return Corvee.FINE;
            } catch (StoreException e) {
                throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
            }
        }

        private String repair(Store repaired, Progress progress) throws IOException {
            BuildId id = repaired.pointed().orElse(null);
            if (id != null && new StoreCheck(repaired, id).full().areNone()) {
                return "build %s is intact; nothing to repair".formatted(id.brief());
            }
            if (id != null && new StoreRepair(repaired, id).fromDump(progress, DataBuild.INDEXES)) {
                return "build %s is repaired, from its own dump".formatted(id.brief());
            }
            Home home = Home.find();
            String policy = repaired.policyOfCurrent().orElse(DataBuild.POLICY);
            DataBuild.Built built = new DataBuild(home, data.folder(home), policy, Iris.BASE).into(repaired, progress);
            BuildId now = built.summary().id();
            return now.equals(id)
                    ? "build %s is repaired, from the data".formatted(now.brief())
                    : "rebuilt from the data: build %s, policy %s".formatted(now.brief(), policy);
        }
    }
}
