package org.corvee.audit.finding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.store.IndexScan;

/**
 * All findings of a graph, each kind in the order of its names.
 *
 * @param corroborations those that say something: several origins, an uncertain number, or voices joined to one
 */
public record Findings(
        List<Corroboration> corroborations, List<Conflict> conflicts, List<ComplianceFinding> compliance) {
    public Findings {
        corroborations = List.copyOf(corroborations);
        conflicts = List.copyOf(conflicts);
        compliance = List.copyOf(compliance);
    }

    /** Derives the findings of a graph from its claims, inside the caller's transaction. */
    public static Findings derive(DatasetGraph dataset, Rules rules) {
        IndexScan scan = IndexScan.of(dataset);
        OriginCounter origins = OriginCounter.of(scan);
        RuleRows rows = new RuleRows(dataset, scan);
        return new Findings(
                new Corroborations(dataset, rows, origins).by(rules),
                new Conflicts(dataset, rows).by(rules),
                new Compliance(dataset, rows, origins).by(rules));
    }

    /**
     * Reads the findings that a build has written into a graph, inside the caller's transaction.
     *
     * @throws PublishedFindings.BadFindings for a finding that lacks a part
     */
    public static Findings published(DatasetGraph dataset) {
        return new PublishedFindings(EvidenceGraph.of(dataset.getDefaultGraph()).nodes()).read();
    }

    /** The conflicts that a build has found on some claims, the real first, inside the caller's transaction. */
    public static List<Conflict> conflictsOn(EvidenceGraph graph, Collection<Node> claims) {
        return new PublishedFindings(graph.nodes()).conflictsOn(claims);
    }

    /** All of them. */
    public Stream<Finding> all() {
        return Stream.of(corroborations, conflicts, compliance).flatMap(List::stream);
    }

    /** Those that are wanted. */
    public Findings only(Predicate<Finding> wanted) {
        return new Findings(
                corroborations.stream().filter(wanted).toList(),
                conflicts.stream().filter(wanted).toList(),
                compliance.stream().filter(wanted).toList());
    }

    /** Those that another has not, or has otherwise. */
    public List<Finding> without(Findings other) {
        Set<Finding> theirs = other.all().collect(Collectors.toSet());
        return all().filter(finding -> !theirs.contains(finding)).toList();
    }
}
