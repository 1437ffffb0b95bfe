package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;
import org.corvee.store.IndexScan;

/**
 * What the rules have found in a build, in memory: by provision and by whom it is about, the most telling first.
 *
 * <p>It counts and filters without asking the graph; what a page shows of a finding is read when it is shown. A finding that
 * lacks a part is not in it; the audit names it.
 */
public final class ComplianceTable {
    private final IndexScan scan;
    private final Map<Long, List<Entry>> byMatter = new HashMap<>();

    /** A finding in numbers. */
    private record Entry(long finding, Matters matters, Engagement engagement, List<String> missing) {
        private static final Comparator<Entry> TELLING_FIRST = Comparator.comparing(Entry::engagement)
                .thenComparing(entry -> entry.missing.size())
                .thenComparing(entry -> entry.matters.provision)
                .thenComparing(entry -> entry.matters.about);
    }

    private record Matters(long provision, long about) {}

    /**
     * Which findings are wanted.
     *
     * @param engagement what they must come to, if anything
     * @param missing the word of what they must lack, if anything
     */
    public record Wanted(Optional<Engagement> engagement, Optional<String> missing) {
        /** All of them. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty());

        private boolean allows(Entry entry) {
            return engagement.map(entry.engagement::equals).orElse(true)
                    && missing.map(entry.missing::contains).orElse(true);
        }
    }

    /**
     * Findings, counted.
     *
     * @param engagements how many come to each
     * @param missing how many lack each, by word
     */
    public record Tally(Map<Engagement, Integer> engagements, Map<String, Integer> missing) {
        public Tally {
            engagements = Collections.unmodifiableMap(new EnumMap<>(engagements));
            missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        }

        /** Of findings that are at hand. */
        public static Tally of(List<ComplianceFinding> findings) {
            Map<Engagement, Integer> engagements = new EnumMap<>(Engagement.class);
            Map<String, Integer> missing = new HashMap<>();
            findings.forEach(finding -> {
                engagements.merge(finding.engagement(), 1, Integer::sum);
                finding.missing().forEach(word -> missing.merge(word, 1, Integer::sum));
            });
            return new Tally(engagements, missing);
        }

        /** How many there are. */
        public int all() {
            return engagements.values().stream().mapToInt(count -> count).sum();
        }
    }

    private ComplianceTable(IndexScan scan) {
        this.scan = scan;
    }

    /** Reads the findings of a dataset, property by property. */
    public static ComplianceTable of(DatasetGraph dataset) {
        ComplianceTable table = new ComplianceTable(IndexScan.of(dataset));
        table.read();
        return table;
    }

    private void read() {
        Set<Long> findings = new HashSet<>();
        id(Cv.COMPLIANCE_FINDING).ifPresent(type -> id(RDF.type.getURI())
                .ifPresent(of ->
                        scan.starting(IndexScan.Order.POS, of, type, Integer.MAX_VALUE, (s, p, o) -> findings.add(s))));
        Map<Long, Long> provisions = values(Cv.UNDER_PROVISION);
        Map<Long, Long> abouts = values(Cv.ABOUT_ENTITY);
        Map<Long, Engagement> engagements = new HashMap<>();
        words(Cv.OUTCOME, (word, finding) -> ConceptName.find(Engagement.class, word)
                .ifPresent(engagement -> engagements.put(finding, engagement)));
        Map<Long, List<String>> missing = new HashMap<>();
        words(
                Cv.MISSING,
                (word, finding) -> missing.merge(
                        finding, List.of(word), (some, more) -> Stream.concat(some.stream(), more.stream())
                                .sorted()
                                .toList()));
        List<Entry> entries = new ArrayList<>();
        for (long finding : findings) {
            Long provision = provisions.get(finding);
            Long about = abouts.get(finding);
            Engagement engagement = engagements.get(finding);
            if (provision != null && about != null && engagement != null) {
                entries.add(new Entry(
                        finding, new Matters(provision, about), engagement, missing.getOrDefault(finding, List.of())));
            }
        }
        entries.stream().sorted(Entry.TELLING_FIRST).forEach(this::keep);
    }

    private void keep(Entry entry) {
        Stream.of(entry.matters.provision, entry.matters.about).distinct().forEach(thing -> byMatter.computeIfAbsent(
                        thing, none -> new ArrayList<>())
                .add(entry));
    }

    private Optional<Long> id(String iri) {
        return scan.id(Nodes.iri(iri)).stream().boxed().findFirst();
    }

    private Map<Long, Long> values(String property) {
        Map<Long, Long> values = new HashMap<>();
        id(property)
                .ifPresent(number -> scan.starting(IndexScan.Order.POS, number, (s, p, o) -> values.putIfAbsent(s, o)));
        return values;
    }

    /** The words of concepts, each fetched once. */
    private void words(String property, ObjLongConsumer<String> reader) {
        Map<Long, String> words = new HashMap<>();
        id(property)
                .ifPresent(number -> scan.starting(
                        IndexScan.Order.POS,
                        number,
                        (s, p, o) -> reader.accept(words.computeIfAbsent(o, this::word), s)));
    }

    private String word(long concept) {
        Node node = scan.node(concept);
        return node.isURI() ? node.getURI().substring(node.getURI().indexOf('#') + 1) : "";
    }

    /** The findings under a provision, or about something, counted. */
    public Tally tally(Node thing) {
        Map<Engagement, Integer> engagements = new EnumMap<>(Engagement.class);
        Map<String, Integer> missing = new HashMap<>();
        entries(thing).forEach(entry -> {
            engagements.merge(entry.engagement, 1, Integer::sum);
            entry.missing.forEach(word -> missing.merge(word, 1, Integer::sum));
        });
        return new Tally(engagements, missing);
    }

    private List<Entry> entries(Node thing) {
        return scan.id(thing).stream()
                .mapToObj(id -> byMatter.getOrDefault(id, List.of()))
                .findFirst()
                .orElse(List.of());
    }

    /** The findings under a provision, or about something, that are wanted, the most telling first. */
    public List<Node> findings(Node thing, Wanted wanted, int from, int to) {
        return entries(thing).stream()
                .filter(wanted::allows)
                .skip(from)
                .limit((long) to - from)
                .map(entry -> scan.node(entry.finding))
                .toList();
    }

    /** How many findings under a provision, or about something, are wanted. */
    public int count(Node thing, Wanted wanted) {
        return (int) entries(thing).stream().filter(wanted::allows).count();
    }

    /** Some findings in full, provision by provision; a damaged one is left out. */
    public static List<ComplianceFinding> read(EvidenceGraph evidence, List<Node> findings) {
        return new PublishedFindings(evidence.nodes()).complianceAmong(findings);
    }
}
