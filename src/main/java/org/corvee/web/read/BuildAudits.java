package org.corvee.web.read;

import static org.corvee.query.Nodes.iri;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.audit.AuditRun;
import org.corvee.audit.Auditor;
import org.corvee.audit.BuildChecks;
import org.corvee.audit.Check;
import org.corvee.audit.Checks;
import org.corvee.audit.Outcome;
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
final class BuildAudits {
    private static final String USUAL_POLICY = "policy/default";
    private static final int BUILDS = 2;
    private static final int WITHDRAWALS = 64;

    private final Library library;
    private final ShortNames names;
    private final List<Path> folders;
    private final BackgroundTasks<WithdrawalImpact.AuditedGraph> audits;
    private final BackgroundTasks<Report> reports;
    private final BackgroundTasks<WithdrawalImpact> impacts;

    BuildAudits(Library library, ShortNames names, List<Path> folders) {
        Executor worker = BackgroundTasks.oneAtATime();
        this.library = library;
        this.names = names;
        this.folders = List.copyOf(folders);
        this.audits = new BackgroundTasks<>(worker, BUILDS);
        this.reports = new BackgroundTasks<>(worker, BUILDS);
        // What takes a moment does not wait for what takes a minute.
        this.impacts = new BackgroundTasks<>(BackgroundTasks.oneAtATime(), WITHDRAWALS);
    }

    /** What the checks found in a build; nothing while they are running. */
    Optional<List<Outcome>> outcomes(ServedBuild build) {
        return audited(build).map(WithdrawalImpact.AuditedGraph::outcomes);
    }

    /** The audit of a build with all that it cites; nothing while it is being made. */
    Optional<Report> report(ServedBuild build) {
        return audited(build)
                .flatMap(audit -> reports.get(id(build), () -> inside(build, () -> report(build.snapshot(), audit))));
    }

    /**
     * What a withdrawal would change; nothing while it is being worked out.
     *
     * @param totals how many there are in the build of what a change counts
     */
    Optional<WithdrawalImpact> without(ServedBuild build, Node what, Map<String, Long> totals) {
        return impacts.get(id(build) + " " + what, () -> inside(build, () -> impact(evidence(build), what, totals)));
    }

    private EvidenceGraph evidence(ServedBuild build) {
        return evidence(build.snapshot().dataset());
    }

    private Optional<WithdrawalImpact.AuditedGraph> audited(ServedBuild build) {
        return audits.get(id(build), () -> inside(build, () -> audit(build.snapshot())));
    }

    private static String id(ServedBuild build) {
        return build.snapshot().id().hex();
    }

    /** Does something in a thread that is no request's, and keeps the build open for it. */
    private static <T> T inside(ServedBuild build, Supplier<T> work) {
        if (!build.enter()) {
            throw new Refused(503, "A new build has just replaced this one; try again.");
        }
        try {
            return build.read(work);
        } finally {
            build.leave();
        }
    }

    private WithdrawalImpact.AuditedGraph audit(Snapshot snapshot) {
        EvidenceGraph evidence = evidence(snapshot.dataset());
        List<Checks.Found> more = new ArrayList<>(List.of(BuildChecks.find(snapshot)));
        if (!folders.isEmpty()) {
            more.addAll(TextChecks.find(evidence, new TextFolders(folders)));
        }
        return run().view(snapshot.dataset(), evidence, more);
    }

    private Report report(Snapshot snapshot, WithdrawalImpact.AuditedGraph audit) {
        ReportMaker maker = new ReportMaker(audit.graph());
        return maker.report(
                maker.audited(
                        "build " + snapshot.id().brief(),
                        snapshot.id().hex(),
                        snapshot.summary().counts().triples()),
                new Report.Method(
                        run().auditor().profile().name(),
                        folders.isEmpty() ? List.of() : List.of("given"),
                        Check.Severity.ERROR),
                audit.outcomes(),
                audit.findings());
    }

    private WithdrawalImpact impact(EvidenceGraph graph, Node what, Map<String, Long> totals) {
        return run().impact(graph, Withdrawal.of(what, graph), policy(graph), totals);
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
                        "The facts of this build were derived under %s, but this server does not have that policy's file and cannot derive them again."
                                .formatted(name)));
        Map<String, Term> bound = Map.of(
                "policy", names.thing(name).orElseThrow(),
                "curators", names.thing("actor/corvee-curators").orElseThrow());
        return BoundQuery.of(new Question(policy.place(), policy.text(), bound)).query();
    }

    /**
     * What takes long to make: made once, beside the requests, and kept for a while.
     *
     * @param <T> what is made
     */
    static final class BackgroundTasks<T> {
        private static final int WAITING = 4;
        private static final long IDLE_SECONDS = 10;
        private static final long GRACE_MILLIS = 400;

        private final Executor worker;
        private final Map<String, FutureTask<T>> made;

        /**
         * @param worker who makes it; several kinds may share one
         * @param kept how many are kept, those asked for last
         */
        BackgroundTasks(Executor worker, int kept) {
            this.worker = worker;
            this.made = new LinkedHashMap<>(kept, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, FutureTask<T>> eldest) {
                    return size() > kept;
                }
            };
        }

        /** One thread, with room for a few who wait; it ends when there is nothing to do. */
        static Executor oneAtATime() {
            ThreadPoolExecutor worker = new ThreadPoolExecutor(
                    1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                        Thread thread = new Thread(task, "audit");
                        thread.setDaemon(true);
                        thread.setPriority(Thread.MIN_PRIORITY);
                        return thread;
                    });
            worker.allowCoreThreadTimeOut(true);
            return worker;
        }

        /**
         * What was made under a name; nothing while it is being made.
         *
         * @throws Refused when too many wait already
         */
        Optional<T> get(String name, Callable<T> maker) {
            FutureTask<T> task = begun(name, maker);
            try {
                return Optional.of(task.get(GRACE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException notYet) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException failed) {
                forget(name);
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(name + " could not be made", failed);
            }
        }

        private synchronized FutureTask<T> begun(String name, Callable<T> maker) {
            FutureTask<T> known = made.get(name);
            if (known != null) {
                return known;
            }
            FutureTask<T> task = new FutureTask<>(maker);
            try {
                worker.execute(task);
            } catch (RejectedExecutionException full) {
                throw new Refused(503, "Others are already waiting for such an answer; try again in a minute.");
            }
            made.put(name, task);
            return task;
        }

        private synchronized void forget(String name) {
            made.remove(name);
        }
    }
}
