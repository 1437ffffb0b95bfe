package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.corvee.list.Account;
import org.corvee.list.DoubtfulList;
import org.corvee.list.ForeignList;
import org.corvee.list.ListImport;
import org.corvee.model.NearWords;
import org.corvee.model.Unreadable;
import org.corvee.model.Word;
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

/** Takes a list of others into the data. */
@Command(
        name = "import",
        description = "Imports a list into the data, as claims of the authority that keeps it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Kinds of list:",
            "  un-consolidated   the UN Security Council's consolidated list, in XML",
            "  eu-fsf            the European Union's list of financial sanctions, in XML 1.1",
            "  ofac-advanced     a list of the US Office of Foreign Assets Control, in advanced XML",
            "  ftm               entities of FollowTheMoney, one a line of JSON; needs --publisher",
            "  ftm-statements    statements of FollowTheMoney, in CSV; needs --publisher",
            "  wikidata          items of Wikidata, in the JSON of its API or of a dump",
            "",
            "Example:",
            "  corvee import un-consolidated consolidated.xml --programme DPRK --account"
        })
final class Import implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "KIND", description = "the kind of list")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "its file; keep it where --documents finds it")
    private Path file = Path.of("");

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "the id of the list, to which its day is added (default: by kind)")
    private @Nullable String id;

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            description = "only rows of that sanctions programme, such as DPRK")
    private @Nullable String programme;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "who publishes a list that does not say so itself, as FollowTheMoney entities do not")
    private @Nullable String publisher;

    @Option(
            names = "--accept",
            description = "take a list that has lost a tenth of its rows or more, or is older than one that is there")
    private boolean accepts;

    @Option(names = "--account", description = "print what became of each field")
    private boolean accounts;

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(Corvee.USAGE, "%s: no such file; name the list's file".formatted(file));
        }
        DataFolder folder = options.folder(Home.find());
        try {
            print(reader(folder).read(file));
            return Corvee.FINE;
        } catch (BadData e) {
            e.faults().stream().map(Fault::text).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getErr().println("corvee import: nothing was imported");
            return Corvee.FINDINGS;
        } catch (DoubtfulList e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        }
    }

    private ListImport reader(DataFolder folder) {
        ForeignList list = Word.find(ForeignList.class, kind)
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE,
                        "corvee import: no kind of list '%s'; %s"
                                .formatted(
                                        kind,
                                        NearWords.of(kind, Word.all(ForeignList.class))
                                                .remedy("the kinds are "
                                                        + String.join(", ", Word.all(ForeignList.class))))));
        try {
            return new ListImport(
                    list, new ListImport.Options(id, programme, publisher, LocalDate.now(), accepts), folder);
        } catch (Unreadable e) {
            throw new CommandFailure(Corvee.USAGE, "corvee import: %s; %s".formatted(e.problem(), e.remedy()));
        }
    }

    private void print(ListImport.Summary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (accounts) {
            out.printf("%-44s %6s %7s %7s %8s  %s%n", "field", "rows", "values", "claims", "repeats", "note");
            for (Account.Field field : summary.account().fields()) {
                out.printf(
                        "%-44s %,6d %,7d %,7d %,8d  %s%n",
                        field.name(), field.rows(), field.values(), field.claims(), field.repeats(), field.note());
            }
        }
        out.printf(
                "%s: %,d rows, %,d claims%s%s%n",
                DataFolder.name(summary.file()),
                summary.rows(),
                summary.account().claims(),
                summary.delisted() == 0 ? "" : "; gone since the last list: %,d".formatted(summary.delisted()),
                summary.isNew() ? "" : "; it was there already");
    }
}
