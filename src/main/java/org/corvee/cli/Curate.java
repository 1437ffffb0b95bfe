package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Curator;
import org.corvee.curate.desk.DeskServer;
import org.corvee.curate.desk.Outlook;
import org.corvee.curate.pair.PairBook;
import org.corvee.match.DecisionFile;
import org.corvee.model.Unreadable;
import org.corvee.propose.SuggesterProcess;
import org.corvee.source.DataFolder;
import org.corvee.triple.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the workbench: from an article to claims in the browser. */
@Command(
        name = "curate",
        description = {
            "Opens the workbench in which claims are written beside the text: a server on this machine alone, which edits"
                    + " the files of the data folder. Beside that, pairs of things that may be one are decided in it.",
            "Open the address that it prints; it has the key of this start. Drafts lie in .curate beside the texts, and"
                    + " nothing reaches a file before you save."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example:", "  corvee curate --documents ../texts"})
final class Curate implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen on 127.0.0.1; 0 finds a free port. Default: ${DEFAULT-VALUE}.")
    private int port = 3331;

    @Option(
            names = "--curator",
            paramLabel = "NAME",
            description = "Your name as \"First Last <mail>\", for reviews and commits. Default: what git says.")
    private @Nullable String curator;

    @Option(
            names = "--suggester",
            paramLabel = "CMD",
            description = "A program of yours, with its arguments, that reads sentences and writes suggestions as lines of"
                    + " JSON; what you take of it bears its name and version.")
    private @Nullable String suggester;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        DataFolder data = options.folder(home);
        Path texts = options.texts()
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE, "corvee curate: name the folder of the texts with --documents"));
        try (Workbench desk = Workbench.at(data, texts, home.lexicon())) {
            Curator who = Curator.of(Optional.ofNullable(curator), data.folder());
            Outlook.Maker outlook = new DraftOutlook(desk, new GraphRules(home, new Iris(Iris.BASE)), DataBuild.POLICY);
            PairBook pairs = new PairBook(new BuildPairs(store, base.names()), new DecisionFile(data), who.name());
            Optional<SuggesterProcess> program = Optional.ofNullable(suggester).map(SuggesterProcess::of);
            try (DeskServer server = DeskServer.start(desk, who, outlook, pairs, program, port)) {
                greet(server);
                server.join();
            }
            return Corvee.FINE;
        } catch (Unreadable fault) {
            throw new CommandFailure(
                    Corvee.FINDINGS, "corvee curate: %s; %s".formatted(fault.problem(), fault.remedy()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Corvee.FINE;
        }
    }

    private void greet(DeskServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("The workbench is open at %s%n", server.address());
        out.flush();
    }
}
