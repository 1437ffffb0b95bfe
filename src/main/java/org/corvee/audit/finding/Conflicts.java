package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.Conflict.ConflictKind;
import org.corvee.audit.finding.Conflict.Verdict;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.NodeReader;
import org.corvee.model.Agreement;
import org.corvee.model.Cv;

/**
 * Finds conflicts: rules name pairs of claims, times and values decide, and pairs that belong together become one.
 *
 * <p>A rule {@code conflict-KIND….rq} gives {@code ?one} and {@code ?other}. Two words of one speaker in one document are
 * no conflict, save in a headline, which another hand writes. Where a rule has decided itself it says why in
 * {@code ?real}, {@code ?apparent} or {@code ?open}. Two pairs belong to one dispute when they share a claim or stand in
 * the same two passages.
 */
final class Conflicts {
    private static final String PREFIX = "conflict-";
    private static final int NAMED = 3;
    private static final List<Verdict> GRAVEST_FIRST = List.of(Verdict.REAL, Verdict.OPEN, Verdict.APPARENT);

    private final RuleRows rows;
    private final NodeReader nodes;
    private final Values values;
    private final Compatibility compatibility;
    private final Map<Node, Claimed> read = new HashMap<>();

    Conflicts(DatasetGraph dataset, RuleRows rows) {
        this.rows = rows;
        this.nodes = EvidenceGraph.of(dataset.getDefaultGraph()).nodes();
        this.values = new Values(nodes);
        this.compatibility = new Compatibility(nodes);
    }

    List<Conflict> by(Rules rules) {
        TreeMap<String, Conflict> byName = rules.named(PREFIX).stream()
                .flatMap(rule -> by(rule))
                .collect(Collectors.toMap(Conflict::name, conflict -> conflict, Conflicts::graver, TreeMap::new));
        return List.copyOf(byName.values());
    }

    /** The same claims can meet in pairs of several weights: what cannot be right counts before what may be. */
    private static Conflict graver(Conflict one, Conflict other) {
        return GRAVEST_FIRST.indexOf(one.verdict()) <= GRAVEST_FIRST.indexOf(other.verdict()) ? one : other;
    }

    private Stream<Conflict> by(Rules.Rule rule) {
        Map<Pair.Weight, List<Pair>> weighed = new LinkedHashMap<>();
        pairs(rule).forEach(pair -> weighed.computeIfAbsent(pair.weight(), w -> new ArrayList<>())
                .add(pair));
        return weighed.values().stream()
                .flatMap(pairs -> disputes(pairs).stream())
                .map(pairs -> conflict(rule, pairs));
    }

    private List<Pair> pairs(Rules.Rule rule) {
        List<Pair> pairs = new ArrayList<>();
        rows.of(rule, row -> {
            Claimed one = claimed(row.get("one"));
            Claimed other = claimed(row.get("other"));
            if (!compatibility.ofOneSpeaker(one.claim(), other.claim())) {
                weight(kind(rule), one, other, row).ifPresent(weight -> pairs.add(new Pair(one, other, weight)));
            }
        });
        return pairs;
    }

    static ConflictKind kind(Rules.Rule rule) {
        String rest = rule.name().substring(PREFIX.length());
        return Stream.of(ConflictKind.values())
                .filter(kind -> rest.startsWith(kind.word()))
                .max(Comparator.comparing(kind -> kind.word().length()))
                .orElseThrow(() -> new IllegalArgumentException("rule %s: begin its name with 'conflict-' and one of %s"
                        .formatted(
                                rule.name(),
                                Stream.of(ConflictKind.values())
                                        .map(ConflictKind::word)
                                        .toList())));
    }

    private Optional<Pair.Weight> weight(ConflictKind kind, Claimed one, Claimed other, Binding row) {
        for (Verdict verdict : Verdict.values()) {
            Node reason = row.get(verdict.word());
            if (reason != null) {
                return Optional.of(new Pair.Weight(verdict, reason.getLiteralLexicalForm()));
            }
        }
        if (compatibility.passBy(one.claim(), other.claim())) {
            return Optional.empty();
        }
        if (compatibility.differInQualifier(one.claim(), other.claim())) {
            return Optional.of(new Pair.Weight(Verdict.OPEN, "One of them does not state it outright."));
        }
        return switch (kind) {
            case SINGLE_VALUED, DISJOINT_QUANTITIES -> byValues(one, other);
            case DENIAL, EXPECTED_AGAINST_REPORTED -> Optional.of(ofAPart(one, other, byTimes(one, other)));
            case EXCLUSIVE_STATUS, JUDGEMENT -> Optional.of(byTimes(one, other));
        };
    }

    private Optional<Pair.Weight> byValues(Claimed one, Claimed other) {
        return switch (values.compare(one.triple().object(), other.triple().object())) {
            case AGREE, INCOMPARABLE -> Optional.empty();
            case DIFFER -> Optional.of(byTimes(one, other));
            case UNDECIDED ->
                Optional.of(
                        one.period().meets(other.period()) == Values.Period.Meeting.APART
                                ? byTimes(one, other)
                                : new Pair.Weight(Verdict.OPEN, "A value is too vague to compare."));
        };
    }

    /** Says that a denial of the whole meets what is said of a part. */
    private Pair.Weight ofAPart(Claimed affirmed, Claimed denied, Pair.Weight weight) {
        Claimed.ClaimedTriple part = affirmed.triple();
        Claimed.ClaimedTriple whole = denied.triple();
        boolean ofAPart = !denied.affirms()
                && part.predicate().equals(whole.predicate())
                && !(part.subject().equals(whole.subject()) && values.areOne(part.object(), whole.object()));
        return ofAPart
                ? new Pair.Weight(
                        weight.verdict(), "What is denied of a whole is denied of its parts. " + weight.because())
                : weight;
    }

    private static Pair.Weight byTimes(Claimed one, Claimed other) {
        return switch (one.period().meets(other.period())) {
            case TOGETHER ->
                new Pair.Weight(Verdict.REAL, "They may refer to the same time, and then they cannot both be right.");
            case APART -> new Pair.Weight(Verdict.APPARENT, "They refer to different times.");
            case UNKNOWN -> new Pair.Weight(Verdict.OPEN, "Whether they refer to the same time is not recorded.");
        };
    }

    /** Pairs that share a claim, or stand in the same two passages, directly or through others. */
    private static List<List<Pair>> disputes(List<Pair> pairs) {
        return Joined.by(
                pairs,
                pair -> List.of(
                        pair.one().claim(),
                        pair.other().claim(),
                        List.of(pair.one().passage(), pair.other().passage())));
    }

    private Conflict conflict(Rules.Rule rule, List<Pair> pairs) {
        ConflictKind kind = kind(rule);
        List<List<Claimed>> sides =
                switch (kind) {
                    case SINGLE_VALUED, DISJOINT_QUANTITIES -> byValue(pairs);
                    case EXCLUSIVE_STATUS, DENIAL, JUDGEMENT, EXPECTED_AGAINST_REPORTED -> asFound(pairs);
                };
        String label = words(sides.get(0)) + " / against: " + words(sides.get(1));
        List<String> all = sides.stream()
                .flatMap(List::stream)
                .map(claimed -> claimed.claim().getURI())
                .toList();
        Pair.Weight weight = pairs.get(0).weight();
        return new Conflict(
                new Finding.Basis(label, rule.name(), all),
                kind,
                weight.verdict(),
                new Conflict.Sides(iris(sides.get(0)), iris(sides.get(1))),
                weight.because());
    }

    private static List<List<Claimed>> asFound(List<Pair> pairs) {
        return List.of(
                pairs.stream().map(Pair::one).distinct().toList(),
                pairs.stream().map(Pair::other).distinct().toList());
    }

    /** The claims of the value that most give, the first of several such, and all others. */
    private List<List<Claimed>> byValue(List<Pair> pairs) {
        TreeMap<String, List<Claimed>> byValue = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .collect(Collectors.groupingBy(
                        claimed -> oneWording(claimed.triple().object()), TreeMap::new, Collectors.toList()));
        List<Claimed> most =
                byValue.values().stream().max(Comparator.comparing(List::size)).orElseThrow();
        List<Claimed> others = byValue.values().stream()
                .filter(claims -> claims != most)
                .flatMap(List::stream)
                .toList();
        return List.of(most, others);
    }

    /** The first of a value's wordings. */
    private String oneWording(Node value) {
        return Stream.concat(Stream.of(value), nodes.values(value, iri(Cv.CONTAINED_IN_ALL)))
                .filter(other -> values.areOne(value, other))
                .map(Node::toString)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String words(List<Claimed> claims) {
        List<String> words = claims.stream()
                .map(claimed -> claimed.words(nodes))
                .distinct()
                .sorted()
                .toList();
        String shown = words.stream().limit(NAMED).collect(Collectors.joining("; "));
        return words.size() > NAMED ? "%s; and %d more".formatted(shown, words.size() - NAMED) : shown;
    }

    private static List<String> iris(List<Claimed> claims) {
        return claims.stream().map(claimed -> claimed.claim().getURI()).toList();
    }

    private Claimed claimed(Node claim) {
        return read.computeIfAbsent(claim, this::readClaim);
    }

    private Claimed readClaim(Node claim) {
        Claimed.ClaimedTriple said = new Claimed.ClaimedTriple(
                part(claim, RDF.subject.asNode()),
                part(claim, RDF.predicate.asNode()),
                part(claim, RDF.object.asNode()));
        return new Claimed(
                claim,
                said,
                nodes.value(claim, iri(Cv.PASSAGE_OF)).orElse(claim),
                nodes.value(claim, iri(Cv.STANCE))
                        .filter(iri(Cv.concept("stance", "affirms"))::equals)
                        .isPresent(),
                Values.Period.of(nodes, claim));
    }

    private Node part(Node claim, Node property) {
        return nodes.value(claim, property)
                .orElseThrow(() -> new IllegalStateException("claim %s has no %s".formatted(claim, property)));
    }

    /**
     * A claim as the weighing of conflicts sees it.
     *
     * @param claim its IRI
     * @param triple what it affirms or denies
     * @param passage where it stands
     * @param affirms whether it affirms that
     * @param period for which time
     */
    private record Claimed(Node claim, ClaimedTriple triple, Node passage, boolean affirms, Values.Period period) {
        /** A triple, claimed. */
        record ClaimedTriple(Node subject, Node predicate, Node object) {}

        /** The claim in one clause. */
        String words(NodeReader nodes) {
            String subject = nodes.label(triple.subject()).text();
            String object = nodes.label(triple.object()).text();
            boolean isAmount = nodes.isA(triple.object(), iri(Cv.QUANTITY));
            return "%s %s %s"
                    .formatted(
                            subject,
                            Agreement.predicate(
                                    subject, nodes.label(triple.predicate()).text(), object, isAmount, !affirms),
                            object);
        }
    }

    /**
     * Two claims that seem to contradict each other, weighed.
     *
     * @param weight what they come to
     */
    private record Pair(Conflicts.Claimed one, Conflicts.Claimed other, Weight weight) {
        /** A verdict and its reason. */
        record Weight(Conflict.Verdict verdict, String because) {}
    }
}
