package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;
import org.corvee.store.IndexScan;

/**
 * Which conflicts and corroborations a build has published, in memory and in order: how many, and any page of them.
 *
 * <p>What a page shows of a finding is read when it is shown. A damaged finding is on no page; the audit names it.
 */
public final class FindingTable {
    private final IndexScan scan;
    private final Map<Conflict.Verdict, long[]> conflicts = new EnumMap<>(Conflict.Verdict.class);
    private final long[] corroborations;

    private FindingTable(IndexScan scan) {
        this.scan = scan;
        for (Conflict.Verdict verdict : Conflict.Verdict.values()) {
            conflicts.put(verdict, having(Cv.CONFLICT_CLASS, Cv.concept("conflict", verdict.word())));
        }
        this.corroborations = byOrigins(having(RDF.type.getURI(), Cv.CORROBORATION));
    }

    /** Reads the findings of a dataset, a few ranges of its indexes. */
    public static FindingTable of(DatasetGraph dataset) {
        return new FindingTable(IndexScan.of(dataset));
    }

    /** How many there are. */
    public FindingCounts counts() {
        Map<Conflict.Verdict, Integer> counts = new EnumMap<>(Conflict.Verdict.class);
        conflicts.forEach((verdict, all) -> counts.put(verdict, all.length));
        return new FindingCounts(counts, corroborations.length);
    }

    /** Some of the conflicts of a verdict; inside a transaction. */
    public List<Conflict> conflicts(EvidenceGraph evidence, Conflict.Verdict verdict, int from, int to) {
        return new PublishedFindings(evidence.nodes())
                .conflictsAmong(nodes(conflicts.getOrDefault(verdict, new long[0]), from, to));
    }

    /** Some of the corroborations, those on the most origins first; inside a transaction. */
    public List<Corroboration> corroborations(EvidenceGraph evidence, int from, int to) {
        return new PublishedFindings(evidence.nodes()).corroborationsAmong(nodes(corroborations, from, to));
    }

    private List<Node> nodes(long[] findings, int from, int to) {
        return Arrays.stream(findings)
                .skip(from)
                .limit(Math.max(0, (long) to - from))
                .mapToObj(scan::node)
                .toList();
    }

    private OptionalLong id(String iri) {
        return scan.id(Nodes.iri(iri));
    }

    /** What has a value of a property, in the order of the store. */
    private long[] having(String property, String value) {
        List<Long> found = new ArrayList<>();
        id(property).ifPresent(p -> id(value)
                .ifPresent(o ->
                        scan.starting(IndexScan.Order.POS, p, o, Integer.MAX_VALUE, (s, same, of) -> found.add(s))));
        return found.stream().mapToLong(finding -> finding).toArray();
    }

    private long[] byOrigins(long[] findings) {
        Map<Long, Integer> least = numbers(Cv.ORIGINS_AT_LEAST);
        Map<Long, Integer> most = numbers(Cv.ORIGINS_AT_MOST);
        return Arrays.stream(findings)
                .boxed()
                .sorted(Comparator.comparing((Long finding) -> -of(least, finding))
                        .thenComparing(finding -> of(most, finding)))
                .mapToLong(finding -> finding)
                .toArray();
    }

    private static int of(Map<Long, Integer> numbers, long finding) {
        return Optional.ofNullable(numbers.get(finding)).orElse(0);
    }

    private Map<Long, Integer> numbers(String property) {
        Map<Long, Integer> numbers = new HashMap<>();
        Map<Long, Integer> read = new HashMap<>();
        id(property)
                .ifPresent(p -> scan.starting(
                        IndexScan.Order.POS, p, (s, same, o) -> numbers.put(s, read.computeIfAbsent(o, this::number))));
        return numbers;
    }

    private int number(long value) {
        Node node = scan.node(value);
        return node.isLiteral() && node.getLiteralLexicalForm().matches("[0-9]{1,9}")
                ? Integer.parseInt(node.getLiteralLexicalForm())
                : 0;
    }
}
