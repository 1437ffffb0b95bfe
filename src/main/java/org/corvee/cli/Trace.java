package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.corvee.audit.Auditor;
import org.corvee.audit.report.AnsiStyle;
import org.corvee.audit.trace.TraceProv;
import org.corvee.audit.trace.TraceText;
import org.corvee.audit.trace.Tracer;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.TextFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a fact, a claim or a thing rests on. */
@Command(
        name = "trace",
        description = "Shows what a statement, a claim, a passage or a thing rests on, down to the characters.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee trace cohort/donggang-2019-12 headcount '~150 persons' --documents ../texts",
            "  corvee trace cohort/donggang-2019-12 headcount",
            "  corvee trace 'rfa-2019-12[3736,3799)'",
            "  corvee trace place/donggang --format prov"
        })
final class Trace implements Callable<Integer> {
    @Parameters(
            paramLabel = "WORD",
            arity = "1..*",
            description =
                    "A statement (subject property object), or the id of a claim, a passage, a document, a thing.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    private TraceFormat format = TraceFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How a trace is written. */
    enum TraceFormat {
        TEXT,
        PROV
    }

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        try (OpenGraph opened = graph.open(home)) {
            String text = Txn.calculateRead(
                    opened.dataset(),
                    () -> text(EvidenceGraph.of(opened.dataset().getDefaultGraph()), graph.texts(home)));
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return Corvee.FINE;
        } catch (Tracer.UnknownId | Auditor.UnusableAudit | TextFolders.UnreadableText unknown) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(unknown.getMessage()));
        }
    }

    private String text(EvidenceGraph evidence, TextFolders texts) {
        org.corvee.audit.trace.EvidenceTrace trace = new Tracer(evidence).trace(String.join(" ", words));
        return switch (format) {
            case TEXT ->
                String.join(
                                "\n",
                                TraceText.lines(
                                        trace, texts, Terminal.isColourful() ? AnsiStyle.COLOUR : AnsiStyle.PLAIN))
                        + "\n";
            case PROV -> TraceProv.turtle(trace);
        };
    }
}
