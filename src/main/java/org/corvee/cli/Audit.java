package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.system.Txn;
import org.corvee.audit.AuditRun;
import org.corvee.audit.Auditor;
import org.corvee.audit.Check;
import org.corvee.audit.Checks;
import org.corvee.audit.Profile;
import org.corvee.audit.TextChecks;
import org.corvee.audit.Withdrawal;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.finding.Rules;
import org.corvee.audit.report.AnsiStyle;
import org.corvee.audit.report.ImpactReport;
import org.corvee.audit.report.JsonReport;
import org.corvee.audit.report.Report;
import org.corvee.audit.report.ReportMaker;
import org.corvee.audit.report.TextReport;
import org.corvee.audit.trace.Tracer;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.TextFolders;
import org.corvee.evidence.TextFolders.UnreadableText;
import org.corvee.page.audit.AuditFile;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.source.DataFolder;
import org.corvee.triple.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a graph, and what it rests on. */
@Command(
        name = "audit",
        description = "Audits a graph: finds what rests on nothing, on one voice, or on a text that has changed.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing as severe as --fail-on",
            "1:something at least as severe as --fail-on",
            "2:the audit could not run"
        },
        footer = {
            "",
            "Example:",
            "  corvee audit --documents ../texts --format html -o audit.html",
            "  corvee audit --engine spark --master spark://HOST:7077 DIR"
        })
final class Audit implements Callable<Integer> {
    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Severities that override those of queries/audit/profile.tsv.")
    private @Nullable Path profile;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The lowest severity that fails: ${COMPLETION-CANDIDATES} (default: error).")
    private Check.Severity failOn = Check.Severity.ERROR;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "Reports what would change if this document, testimony or claim were withdrawn.")
    private @Nullable String without;

    @Option(
            names = "--for-editors",
            description =
                    "Lists also which unnamed witnesses may be recognised, and by what. Keep that report to yourself.")
    private boolean forEditors = false;

    @Option(
            names = "--all",
            description = "Lists every place and every finding as text, and not only the first 12 of each kind.")
    private boolean all = false;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description =
                    "with --engine spark: the folder of a build in parts, as 'corvee build --engine spark --out' wrote it")
    private @Nullable String parts;

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private TextOutput output = new TextOutput();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How a report is written. */
    enum ReportFormat {
        TEXT,
        JSON,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        if (spark.isChosen()) {
            return share(home);
        }
        if (parts != null) {
            throw new CommandFailure(Corvee.USAGE, "a folder of parts is for Spark; add --engine spark");
        }
        try (OpenGraph opened = graph.open(home)) {
            Library library = Library.read(home.queries());
            Auditor auditor = new Auditor(Checks.of(library), profile(home), audience());
            Rules rules = Rules.of(library);
            return without == null
                    ? Txn.calculateRead(opened.dataset(), () -> audit(home, opened, auditor, rules))
                    : Txn.calculateRead(opened.dataset(), () -> withdraw(home, opened, new AuditRun(auditor, rules)));
        } catch (Auditor.UnusableAudit
                | Tracer.UnknownId
                | Library.BadLibrary
                | Rules.BadRules
                | BadQuery
                | Endpoint.FailedQuery
                | UnreadableText e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Lets Spark audit a build in parts: that it is whole, what its statements rest on, and its findings. */
    private int share(Home home) throws IOException {
        if (parts == null) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "--engine spark audits a build in parts; name the --out of 'corvee build --engine spark'");
        }
        return spark.run(
                home,
                "audit",
                Map.of("base", Iris.BASE, "policy", DataBuild.POLICY, "data", SparkOptions.uri(parts)),
                spec.commandLine().getErr());
    }

    private Check.Audience audience() {
        return forEditors ? Check.Audience.EDITORS : Check.Audience.EVERYBODY;
    }

    private int audit(Home home, OpenGraph opened, Auditor auditor, Rules rules) {
        List<Path> folders = graph.folders(home);
        List<Checks.Found> more = new ArrayList<>(opened.source().check());
        EvidenceGraph evidence = evidence(opened);
        if (!folders.isEmpty()) {
            more.addAll(TextChecks.find(evidence, new TextFolders(folders)));
        }
        WithdrawalImpact.AuditedGraph view = view(opened, evidence, more, auditor, rules);
        ReportMaker maker = new ReportMaker(evidence);
        Report report = maker.report(
                maker.audited(
                        opened.place(),
                        opened.extent().digest(),
                        opened.extent().triples()),
                new Report.Method(
                        auditor.profile().name(),
                        folders.stream().map(DataFolder::name).toList(),
                        failOn),
                view.outcomes(),
                view.findings());
        write(
                switch (format) {
                    case TEXT -> text(TextReport.lines(report, style(), all ? Integer.MAX_VALUE : TextReport.SHOWN));
                    case JSON -> JsonReport.file(report);
                    case HTML -> new AuditFile(report).document();
                });
        return report.fails() ? Corvee.FINDINGS : Corvee.FINE;
    }

    private WithdrawalImpact.AuditedGraph view(
            OpenGraph opened, EvidenceGraph evidence, List<Checks.Found> more, Auditor auditor, Rules rules) {
        int checks = auditor.checks().stored().size();
        try (CountProgress progress =
                new CountProgress(spec.commandLine().getErr(), Terminal.isThere(), "checks", checks)) {
            return new AuditRun(auditor, rules, progress).view(opened.dataset(), evidence, more);
        }
    }

    private int withdraw(Home home, OpenGraph opened, AuditRun run) {
        EvidenceGraph evidence = evidence(opened);
        Withdrawal withdrawal = Withdrawal.of(new Tracer(evidence).thing(String.valueOf(without)), evidence);
        WithdrawalImpact impact = run.impact(opened.dataset(), evidence, withdrawal, policy(home, evidence));
        write(
                switch (format) {
                    case TEXT -> text(ImpactReport.lines(impact, style()));
                    case JSON -> ImpactReport.json(impact);
                    case HTML ->
                        throw new Auditor.UnusableAudit(
                                List.of("--without cannot write HTML; use --format text or json"));
                });
        return Corvee.FINE;
    }

    private static Query policy(Home home, EvidenceGraph evidence) {
        try {
            return FactPolicy.of(home, evidence);
        } catch (IOException e) {
            throw new CommandFailure(Corvee.USAGE, "%s: cannot be read: %s".formatted(home.queries(), e));
        }
    }

    private static EvidenceGraph evidence(OpenGraph opened) {
        EvidenceGraph evidence = EvidenceGraph.of(opened.dataset().getDefaultGraph());
        if (evidence.claims().isEmpty()) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "%s: holds no cv:Claim; audit a graph that follows the ontology".formatted(opened.place()));
        }
        return evidence;
    }

    private Profile profile(Home home) throws IOException {
        Profile ours = Profile.read(home.queries().resolve("audit/profile.tsv"));
        if (profile == null) {
            return ours.named("queries/audit/profile.tsv");
        }
        if (!Files.isRegularFile(profile)) {
            throw new CommandFailure(
                    Corvee.USAGE, "%s: no such file; name a profile with --profile".formatted(profile));
        }
        return Profile.read(profile).over(ours);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private AnsiStyle style() {
        return output.isStandard() && Terminal.isColourful() ? AnsiStyle.COLOUR : AnsiStyle.PLAIN;
    }

    private void write(String text) {
        output.write(text, spec.commandLine().getOut());
    }
}
