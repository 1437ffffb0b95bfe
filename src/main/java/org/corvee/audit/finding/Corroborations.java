package org.corvee.audit.finding;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.ClaimScan.ClaimUtterance;
import org.corvee.audit.finding.ClaimScan.TripleNumbers;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.NodeReader;
import org.corvee.evidence.Origins;

/** Counts the origins of what several testimonies say, in one wording or in several that agree. */
final class Corroborations {
    private static final String BY_ORIGIN = "corroboration-by-origin";
    private static final String AGREEING = "corroboration-agreeing-values";

    private final RuleRows rows;
    private final NodeReader nodes;
    private final OriginCounter origins;

    Corroborations(DatasetGraph dataset, RuleRows rows, OriginCounter origins) {
        this.rows = rows;
        this.nodes = EvidenceGraph.of(dataset.getDefaultGraph()).nodes();
        this.origins = origins;
    }

    List<Corroboration> by(Rules rules) {
        return Finding.byName(Stream.concat(
                rules.named(BY_ORIGIN).stream().flatMap(this::byTriple),
                rules.named(AGREEING).stream().flatMap(this::byAgreement)));
    }

    /** What several say; where one value in several words makes it the same claims, once. */
    private Stream<Corroboration> byTriple(Rules.Rule rule) {
        Map<List<Object>, List<Map.Entry<TripleNumbers, List<ClaimUtterance>>>> byClaims =
                origins.severallyTold().entrySet().stream()
                        .collect(Collectors.groupingBy(told -> List.of(
                                told.getKey().subject(),
                                told.getKey().predicate(),
                                told.getValue().stream()
                                        .map(ClaimUtterance::claim)
                                        .collect(Collectors.toSet()))));
        return byClaims.values().stream().map(same -> {
            TripleNumbers first = same.get(0).getKey();
            List<Node> objects = same.stream()
                    .map(told -> origins.node(told.getKey().object()))
                    .toList();
            List<ClaimUtterance> utterances = same.get(0).getValue();
            return corroboration(
                    rule,
                    new Corroboration.Proposition(
                            origins.node(first.subject()), origins.node(first.predicate()), objects),
                    utterances,
                    origins.ofParts(same.stream().map(Map.Entry::getKey).collect(Collectors.toSet()), utterances));
        });
    }

    /** Pairs of claims whose values agree, put together as far as they hang together. */
    private Stream<Corroboration> byAgreement(Rules.Rule rule) {
        List<Set<Node>> groups = Joined.by(List.copyOf(agreeing(rule)), pair -> pair).stream()
                .map(pairs -> pairs.stream().flatMap(List::stream).collect(Collectors.toSet()))
                .toList();
        Set<Node> wanted = new HashSet<>();
        groups.forEach(wanted::addAll);
        Map<Node, ClaimUtterance> utterances = wanted.isEmpty() ? Map.of() : origins.byClaim(wanted);
        return groups.stream()
                .map(group -> told(group, utterances))
                .filter(told -> told.values().stream()
                                .map(ClaimUtterance::testimony)
                                .distinct()
                                .count()
                        > 1)
                .map(told -> corroboration(rule, proposition(told.keySet()), List.copyOf(told.values()), List.of()));
    }

    private static Map<Node, ClaimUtterance> told(Set<Node> group, Map<Node, ClaimUtterance> utterances) {
        Map<Node, ClaimUtterance> told = new LinkedHashMap<>();
        group.stream().filter(utterances::containsKey).forEach(claim -> told.put(claim, utterances.get(claim)));
        return told;
    }

    private Corroboration.Proposition proposition(Set<Node> claims) {
        Node any = claims.iterator().next();
        return new Corroboration.Proposition(
                part(any, RDF.subject.asNode()),
                part(any, RDF.predicate.asNode()),
                claims.stream().map(claim -> part(claim, RDF.object.asNode())).toList());
    }

    private Set<List<Node>> agreeing(Rules.Rule rule) {
        Values values = new Values(nodes);
        Set<List<Node>> pairs = new LinkedHashSet<>();
        rows.of(rule, row -> {
            Node one = row.get("one");
            Node other = row.get("other");
            boolean agree = values.compare(part(one, RDF.object.asNode()), part(other, RDF.object.asNode()))
                    == Values.Accord.AGREE;
            boolean sameValue = values.areOne(part(one, RDF.object.asNode()), part(other, RDF.object.asNode()));
            if (agree
                    && !sameValue
                    && Values.Period.of(nodes, one).meets(Values.Period.of(nodes, other))
                            == Values.Period.Meeting.TOGETHER) {
                pairs.add(List.of(one, other));
            }
        });
        return pairs;
    }

    private Corroboration corroboration(
            Rules.Rule rule,
            Corroboration.Proposition proposition,
            List<ClaimUtterance> utterances,
            List<String> ofParts) {
        Origins count = origins.count(utterances);
        List<String> claims = utterances.stream()
                .map(utterance -> origins.node(utterance.claim()).getURI())
                .toList();
        return new Corroboration(
                new Finding.Basis(
                        label(proposition, count) + (ofParts.isEmpty() ? "" : ", with those who say it of a part"),
                        rule.name(),
                        claims),
                proposition,
                count,
                Stream.concat(origins.joints(utterances).stream(), ofParts.stream())
                        .toList());
    }

    private String label(Corroboration.Proposition proposition, Origins count) {
        List<String> values = proposition.objects().stream()
                .map(n -> nodes.label(n).text())
                .distinct()
                .toList();
        return "%s %s %s: %s"
                .formatted(
                        nodes.label(proposition.subject()).text(),
                        nodes.label(proposition.predicate()).text(),
                        String.join(" or ", values),
                        count.atMost() == 1 ? "1 origin" : count + " origins");
    }

    private Node part(Node claim, Node property) {
        return nodes.value(claim, property)
                .orElseThrow(() -> new IllegalStateException("claim %s has no %s".formatted(claim, property)));
    }
}
