package org.corvee.audit.finding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.corvee.audit.finding.ClaimScan.Telling;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.audit.finding.ComplianceFinding.Footing;
import org.corvee.audit.finding.ComplianceFinding.Matter;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.NodeReader;
import org.corvee.evidence.Origins;
import org.jspecify.annotations.Nullable;

/**
 * Holds provisions against what is claimed of people.
 *
 * <p>A rule {@code compliance-….rq} gives rows of {@code ?provision ?about ?condition ?answer ?claim}; {@link Answers}
 * says what they mean.
 */
final class Compliance {
    private static final String PREFIX = "compliance-";

    private final DatasetGraph dataset;
    private final NodeReader nodes;
    private final OriginCounter origins;

    Compliance(DatasetGraph dataset, OriginCounter origins) {
        this.dataset = dataset;
        this.nodes = EvidenceGraph.of(dataset.getDefaultGraph()).nodes();
        this.origins = origins;
    }

    List<ComplianceFinding> by(Rules rules) {
        return rules.named(PREFIX).stream()
                .flatMap(this::by)
                .sorted(Comparator.comparing(ComplianceFinding::name))
                .toList();
    }

    private Stream<ComplianceFinding> by(Rule rule) {
        Map<Matter, Answers> answers = new LinkedHashMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(rule.query()).build()) {
            exec.select().forEachRemaining(row -> answers.computeIfAbsent(matter(row), m -> new Answers())
                    .take(row));
        }
        Map<Node, Telling> tellings = tellings(answers.values());
        return answers.entrySet().stream()
                .filter(entry -> !entry.getValue().claims().isEmpty())
                .map(entry -> finding(rule, entry.getKey(), entry.getValue(), tellings));
    }

    private static Matter matter(Binding row) {
        return new Matter(row.get("provision").getURI(), row.get("about").getURI());
    }

    /** What the claims say that meet the conditions of what is engaged. */
    private Map<Node, Telling> tellings(Iterable<Answers> answers) {
        Set<Node> wanted = new HashSet<>();
        for (Answers each : answers) {
            if (each.engagement().isEngaged()) {
                each.meeting().forEach(claims -> claims.forEach(iri -> wanted.add(NodeFactory.createURI(iri))));
            }
        }
        return wanted.isEmpty() ? Map.of() : origins.byClaim(wanted);
    }

    private ComplianceFinding finding(Rule rule, Matter matter, Answers answers, Map<Node, Telling> tellings) {
        Engagement engagement = answers.engagement();
        List<String> missing = engagement == Engagement.UNDETERMINED ? answers.missing() : List.of();
        List<String> unexamined = engagement == Engagement.ENGAGED_UNLESS_EXCEPTED ? answers.exceptions() : List.of();
        Footing footing = engagement.isEngaged() ? new Footing(weakest(answers, tellings), unexamined) : Footing.NONE;
        Basis basis = new Basis(label(matter, engagement, missing), rule.name(), answers.claims());
        return new ComplianceFinding(basis, matter, engagement, missing, footing);
    }

    /** The origins of the condition that has fewest; one that stands in a reference table is not counted. */
    private @Nullable Origins weakest(Answers answers, Map<Node, Telling> tellings) {
        return answers.meeting().stream()
                .map(claims -> claims.stream()
                        .map(NodeFactory::createURI)
                        .filter(tellings::containsKey)
                        .map(tellings::get)
                        .toList())
                .filter(told -> !told.isEmpty())
                .map(origins::count)
                .min(Comparator.comparing(Origins::atLeast).thenComparing(Origins::atMost))
                .orElse(null);
    }

    private String label(Matter matter, Engagement engagement, List<String> missing) {
        String name = nodes.label(NodeFactory.createURI(matter.about())).text();
        String law = nodes.label(NodeFactory.createURI(matter.provision())).text();
        return switch (engagement) {
            case ENGAGED -> "%s: %s is engaged.".formatted(name, law);
            case ENGAGED_UNLESS_EXCEPTED -> "%s: %s is engaged unless an exception applies.".formatted(name, law);
            case NOT_ENGAGED -> "%s: %s is not engaged.".formatted(name, law);
            case UNDETERMINED ->
                "%s: whether %s is engaged is undetermined; missing: %s."
                        .formatted(name, law, String.join(", ", missing));
        };
    }
}
