package org.corvee.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.FindingCounts;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * What would change with a withdrawal.
 *
 * @param withdrawn the claim, testimony or document
 * @param claims those that go with it
 * @param changes of facts first, then of counts, findings and notices
 */
public record WithdrawalImpact(Label withdrawn, List<Label> claims, List<Change> changes) {
    public WithdrawalImpact {
        claims = List.copyOf(claims);
        changes = List.copyOf(changes);
    }

    /** What can change. */
    public enum ChangeKind {
        FACT,
        COUNT,
        CORROBORATION,
        CONFLICT,
        COMPLIANCE,
        NOTICE
    }

    /**
     * One thing that would be otherwise.
     *
     * @param what what it is about
     * @param before how it is, empty when it is not there
     * @param after how it would be, empty when it would be gone
     * @param statement subject, property and object of an accepted statement; empty for all else
     */
    public record Change(ChangeKind kind, String what, String before, String after, List<Term> statement) {
        /** Copies the terms. */
        public Change {
            statement = List.copyOf(statement);
        }

        /** What is no statement. */
        public Change(ChangeKind kind, String what, String before, String after) {
            this(kind, what, before, after, List.of());
        }

        private static Change of(Statement statement, String before, String after) {
            return new Change(ChangeKind.FACT, statement.id(), before, after, statement.terms());
        }

        /** A count that begins elsewhere and changes by as much. */
        private Change countedFrom(long total) {
            return new Change(
                    kind,
                    what,
                    String.valueOf(total),
                    String.valueOf(total + Long.parseLong(after) - Long.parseLong(before)));
        }
    }

    /** The changes of a kind. */
    public List<Change> changes(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * A graph as it is audited.
     *
     * @param outcomes of every check
     */
    public record AuditedGraph(EvidenceGraph graph, List<Outcome> outcomes, Findings findings) {}

    /** Compares a graph with what is left of it. */
    public static WithdrawalImpact of(Withdrawal withdrawal, AuditedGraph before, AuditedGraph after) {
        EvidenceGraph graph = before.graph();
        List<Change> changes = new ArrayList<>();
        List<Change> facts = facts(before, after);
        changes.addAll(facts);
        changes.addAll(counts(before, after));
        changes.addAll(findings(before, after));
        Set<String> gone = facts.stream().map(Change::what).collect(Collectors.toSet());
        notices(before, after).stream()
                .filter(change -> !gone.contains(change.what().replaceFirst("^[^:]*: ", "")))
                .forEach(changes::add);
        return new WithdrawalImpact(
                graph.label(withdrawal.what()),
                withdrawal.claims(graph).stream().map(graph::label).toList(),
                changes);
    }

    /**
     * The same with counts of a whole of which it was found in a part: what is counted differs by as much in both.
     *
     * @param totals how many there are in the whole, by what is counted; what is not among them is not counted
     */
    WithdrawalImpact countedIn(Map<String, Long> totals) {
        return new WithdrawalImpact(
                withdrawn,
                claims,
                changes.stream()
                        .flatMap(change -> change.kind() == ChangeKind.COUNT
                                ? Stream.ofNullable(totals.get(change.what())).map(change::countedFrom)
                                : Stream.of(change))
                        .toList());
    }

    private static List<Change> facts(AuditedGraph before, AuditedGraph after) {
        Set<Triple> were = Withdrawal.facts(before.graph());
        Set<Triple> are = Withdrawal.facts(after.graph());
        Stream<Change> fallen = were.stream()
                .filter(fact -> !are.contains(fact))
                .map(fact -> Change.of(before.graph().statement(fact), "accepted", ""));
        Stream<Change> risen = are.stream()
                .filter(fact -> !were.contains(fact))
                .map(fact -> Change.of(after.graph().statement(fact), "", "accepted"));
        return Stream.concat(fallen, risen)
                .sorted(Comparator.comparing(Change::what))
                .toList();
    }

    private static List<Change> counts(AuditedGraph before, AuditedGraph after) {
        Map<String, Long> were = counted(before);
        Map<String, Long> are = counted(after);
        return were.entrySet().stream()
                .map(was -> new Change(
                        ChangeKind.COUNT,
                        was.getKey(),
                        String.valueOf(was.getValue()),
                        String.valueOf(are.getOrDefault(was.getKey(), 0L))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, Long> counted(AuditedGraph view) {
        return new Totals(
                        view.graph().claims().size(),
                        view.graph().passages().size(),
                        view.graph().documents().size(),
                        Withdrawal.facts(view.graph()).size())
                .counted(FindingCounts.of(view.findings()), view.outcomes());
    }

    /** How many there are of what a graph is made of. */
    public record Totals(long claims, long passages, long documents, long facts) {
        /** What a withdrawal may change, counted, by the words of {@link Change}. */
        public Map<String, Long> counted(FindingCounts findings, List<Outcome> outcomes) {
            Map<String, Long> counts = new TreeMap<>();
            counts.put("claims", claims);
            counts.put("documents", documents);
            counts.put("accepted statements", facts);
            counts.put("passages", passages);
            for (Conflict.Verdict verdict : Conflict.Verdict.values()) {
                counts.put(verdict.word() + " conflicts", (long) findings.conflicts(verdict));
            }
            outcomes.forEach(
                    outcome -> counts.put("notices of " + outcome.check().name(), (long) outcome.places()));
            return counts;
        }
    }

    private static List<Change> findings(AuditedGraph before, AuditedGraph after) {
        Map<String, Finding> were = byName(before.findings());
        Map<String, Finding> are = byName(after.findings());
        return Stream.concat(were.keySet().stream(), are.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(name -> Stream.concat(said(were, name), said(are, name))
                        .findFirst()
                        .map(any -> new Change(kind(any), any.basis().label(), gist(were, name), gist(are, name)))
                        .stream())
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, Finding> byName(Findings findings) {
        return findings.all().collect(Collectors.toMap(Finding::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static Stream<Finding> said(Map<String, Finding> findings, String name) {
        return Stream.ofNullable(findings.get(name));
    }

    private static ChangeKind kind(Finding finding) {
        if (finding instanceof Corroboration) {
            return ChangeKind.CORROBORATION;
        }
        return finding instanceof Conflict ? ChangeKind.CONFLICT : ChangeKind.COMPLIANCE;
    }

    /** What a finding says that can change while it stays the same finding. */
    private static String gist(Map<String, Finding> findings, String name) {
        return said(findings, name).map(WithdrawalImpact::gist).findFirst().orElse("");
    }

    private static String gist(Finding finding) {
        int claims = finding.basis().claims().size();
        if (finding instanceof Corroboration corroboration) {
            return "%s origins, %d claims".formatted(corroboration.origins(), claims);
        }
        if (finding instanceof Conflict conflict) {
            return "%s, %d claims".formatted(conflict.verdict().word(), claims);
        }
        return finding instanceof ComplianceFinding compliance
                ? "%s, %d claims".formatted(compliance.engagement().word(), claims)
                : "";
    }

    private static List<Change> notices(AuditedGraph before, AuditedGraph after) {
        Map<String, Outcome> are = after.outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.check().name(), Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Outcome was : before.outcomes()) {
            Outcome is = are.get(was.check().name());
            Set<Outcome.Notice> now = is == null ? Set.of() : new LinkedHashSet<>(is.notices());
            Set<Outcome.Notice> then = new HashSet<>(was.notices());
            was.notices().stream()
                    .filter(notice -> !now.contains(notice))
                    .map(notice -> change(was, notice, before.graph(), true))
                    .forEach(changes::add);
            now.stream()
                    .filter(notice -> !then.contains(notice))
                    .map(notice -> change(was, notice, after.graph(), false))
                    .forEach(changes::add);
        }
        return changes;
    }

    private static Change change(Outcome outcome, Outcome.Notice notice, EvidenceGraph graph, boolean gone) {
        String place =
                notice.terms().stream().map(term -> word(term, graph.names())).collect(Collectors.joining(" "));
        return new Change(
                ChangeKind.NOTICE,
                "%s: %s".formatted(outcome.check().name(), place),
                gone ? "found" : "",
                gone ? "" : "found");
    }

    private static String word(Term term, ShortNames names) {
        return term instanceof Term.Iri iri
                ? names.brief(iri)
                : term instanceof Term.Literal literal ? literal.lexical() : term.toString();
    }
}
