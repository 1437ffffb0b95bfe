package org.corvee.web.read;

import static org.corvee.query.Nodes.iri;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.audit.AuditRun;
import org.corvee.audit.Auditor;
import org.corvee.audit.BuildChecks;
import org.corvee.audit.Check;
import org.corvee.audit.Checks;
import org.corvee.audit.Profile;
import org.corvee.audit.TextChecks;
import org.corvee.audit.Withdrawal;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.finding.Rules;
import org.corvee.audit.report.Report;
import org.corvee.audit.report.ReportMaker;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.TextFolders;
import org.corvee.model.Cv;
import org.corvee.query.BoundQuery;
import org.corvee.query.Library;
import org.corvee.query.Question;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;
import org.corvee.web.Refused;
import org.corvee.web.ServedBuild;

/** Audits each build once, and says what a withdrawal would change: one at a time, beside the requests. */
final class AuditDesk {
    private static final String USUAL_POLICY = "policy/default";
    private static final int BUILDS = 2;
    private static final int WITHDRAWALS = 64;

    private final Library library;
    private final ShortNames names;
    private final List<Path> folders;
    private final Background<Audit> audits;
    private final Background<WithdrawalImpact> impacts;

    AuditDesk(Library library, ShortNames names, List<Path> folders) {
        Executor worker = Background.oneAtATime();
        this.library = library;
        this.names = names;
        this.folders = List.copyOf(folders);
        this.audits = new Background<>(worker, BUILDS);
        this.impacts = new Background<>(worker, WITHDRAWALS);
    }

    /** An audit, and what it was made from, for comparisons. */
    record Audit(Report report, WithdrawalImpact.AuditedGraph view) {}

    /** The audit of a build; nothing while it is being made. */
    Optional<Report> report(ServedBuild build) {
        return audits.get(id(build), () -> inside(build, () -> audit(build))).map(Audit::report);
    }

    /** What a withdrawal would change; nothing while it is being worked out. */
    Optional<WithdrawalImpact> without(ServedBuild build, Node what) {
        Optional<Audit> before = audits.get(id(build), () -> inside(build, () -> audit(build)));
        return before.flatMap(
                audit -> impacts.get(id(build) + " " + what, () -> inside(build, () -> impact(audit.view(), what))));
    }

    private static String id(ServedBuild build) {
        return build.snapshot().id().hex();
    }

    /** Does something in a thread that is no request's, and keeps the build open for it. */
    private static <T> T inside(ServedBuild build, Supplier<T> work) {
        if (!build.enter()) {
            throw new Refused(503, "Another build has just taken the place of this one; ask again.");
        }
        try {
            return build.read(work);
        } finally {
            build.leave();
        }
    }

    private Audit audit(ServedBuild build) {
        Snapshot snapshot = build.snapshot();
        EvidenceGraph evidence = evidence(snapshot.dataset());
        List<Checks.Found> more = new ArrayList<>(List.of(BuildChecks.find(snapshot)));
        if (!folders.isEmpty()) {
            more.addAll(TextChecks.find(evidence, new TextFolders(folders)));
        }
        AuditRun run = run();
        WithdrawalImpact.AuditedGraph view = run.view(snapshot.dataset(), evidence, more);
        ReportMaker maker = new ReportMaker(evidence);
        Report report = maker.report(
                maker.audited(
                        "build " + snapshot.id().brief(),
                        snapshot.id().hex(),
                        snapshot.summary().counts().triples()),
                new Report.Method(
                        run.auditor().profile().name(),
                        folders.isEmpty() ? List.of() : List.of("given"),
                        Check.Severity.ERROR),
                view.outcomes(),
                view.findings());
        return new Audit(report, view);
    }

    private WithdrawalImpact impact(WithdrawalImpact.AuditedGraph before, Node what) {
        Withdrawal withdrawal = Withdrawal.of(what, before.graph());
        DatasetGraph rest = withdrawal.rest(before.graph(), policy(before.graph()));
        try {
            return Txn.calculateRead(
                    rest, () -> WithdrawalImpact.of(withdrawal, before, run().view(rest, evidence(rest), List.of())));
        } finally {
            rest.close();
        }
    }

    private EvidenceGraph evidence(DatasetGraph dataset) {
        return new EvidenceGraph(dataset.getDefaultGraph(), names);
    }

    private AuditRun run() {
        Checks checks = Checks.of(library);
        return new AuditRun(new Auditor(checks, profile(checks)), Rules.of(library));
    }

    /** The profile lies beside the checks. */
    private static Profile profile(Checks checks) {
        Path beside = Path.of(checks.stored().get(0).question().place());
        try {
            return Profile.read(beside.resolveSibling("profile.tsv")).named("queries/audit/profile.tsv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy under which the graph's facts are asserted, to derive those of what is left again. */
    private Query policy(EvidenceGraph graph) {
        String name = graph.graph()
                .find(Node.ANY, iri(Cv.ASSERTED_UNDER), Node.ANY)
                .nextOptional()
                .map(asserted -> graph.label(asserted.getObject()).id())
                .orElse(USUAL_POLICY);
        StoredQuery policy = library.queries().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        503,
                        "The facts of this build were asserted under %s, of which this server has no file; they cannot be derived again."
                                .formatted(name)));
        Map<String, Term> bound = Map.of(
                "policy", names.thing(name).orElseThrow(),
                "curators", names.thing("actor/corvee-curators").orElseThrow());
        return BoundQuery.of(new Question(policy.place(), policy.text(), bound)).query();
    }
}
