package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.finding.ClaimScan.ClaimUtterance;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.audit.finding.ComplianceFinding.Matter;
import org.corvee.audit.finding.ComplianceFinding.Strength;
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

    private final RuleRows rows;
    private final NodeReader nodes;
    private final OriginCounter origins;

    Compliance(DatasetGraph dataset, RuleRows rows, OriginCounter origins) {
        this.rows = rows;
        this.nodes = EvidenceGraph.of(dataset.getDefaultGraph()).nodes();
        this.origins = origins;
    }

    List<ComplianceFinding> by(Rules rules) {
        return Finding.byName(rules.named(PREFIX).stream().flatMap(this::by));
    }

    private Stream<ComplianceFinding> by(Rules.Rule rule) {
        Map<Matter, Answers> answers = new LinkedHashMap<>();
        rows.of(rule, row -> answers.computeIfAbsent(matter(row), m -> new Answers())
                .take(row));
        Map<Node, ClaimUtterance> utterances = utterances(answers.values());
        return answers.entrySet().stream()
                .filter(entry -> !entry.getValue().claims().isEmpty())
                .map(entry -> finding(rule, entry.getKey(), entry.getValue(), utterances));
    }

    private static Matter matter(Binding row) {
        return new Matter(row.get("provision").getURI(), row.get("about").getURI());
    }

    /** What the claims say that meet the conditions of what is engaged. */
    private Map<Node, ClaimUtterance> utterances(Iterable<Answers> answers) {
        Set<Node> wanted = new HashSet<>();
        for (Answers each : answers) {
            if (each.engagement().isEngaged()) {
                each.meeting().forEach(claims -> claims.forEach(iri -> wanted.add(NodeFactory.createURI(iri))));
            }
        }
        return wanted.isEmpty() ? Map.of() : origins.byClaim(wanted);
    }

    private ComplianceFinding finding(
            Rules.Rule rule, Matter matter, Answers answers, Map<Node, ClaimUtterance> utterances) {
        Engagement engagement = answers.engagement();
        List<String> missing = engagement == Engagement.UNDETERMINED ? answers.missing() : List.of();
        List<String> unexamined = engagement == Engagement.ENGAGED_UNLESS_EXCEPTED ? answers.exceptions() : List.of();
        Strength strength =
                engagement.isEngaged() ? new Strength(weakest(answers, utterances), unexamined) : Strength.NONE;
        Finding.Basis basis = new Finding.Basis(label(matter, engagement, missing), rule.name(), answers.claims());
        return new ComplianceFinding(basis, matter, engagement, missing, strength);
    }

    /** The origins of the condition that has fewest; one that stands in a reference table is not counted. */
    private @Nullable Origins weakest(Answers answers, Map<Node, ClaimUtterance> utterances) {
        return answers.meeting().stream()
                .map(claims -> claims.stream()
                        .map(NodeFactory::createURI)
                        .filter(utterances::containsKey)
                        .map(utterances::get)
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

    /**
     * What is answered where a provision is held against somebody.
     *
     * <p>An answer is {@code asked} for every condition there is, {@code yes} or {@code no} where a claim answers it,
     * {@code unless} for a claim that states an exception, and {@code mentioned} for claims that speak of the matter at all.
     * A condition that is answered both ways is as open as one that is not answered. An exception is no condition: it matters
     * where somebody says that the provision does not apply to these people, and else it is unexamined.
     */
    private static final class Answers {
        private static final String EXCEPTION = "exception";

        private final Set<String> asked = new TreeSet<>();
        private final Map<String, List<String>> yes = new TreeMap<>();
        private final Set<String> no = new TreeSet<>();
        private final List<String> answering = new ArrayList<>();
        private final List<String> exceptions = new ArrayList<>();
        private final List<String> mentioning = new ArrayList<>();

        void take(Binding row) {
            String answer = row.get("answer").getLiteralLexicalForm();
            switch (answer) {
                case "asked" -> asked.add(condition(row));
                case "yes" -> {
                    List<String> claims = yes.computeIfAbsent(condition(row), condition -> new ArrayList<>());
                    claim(row).forEach(claims::add);
                    claim(row).forEach(answering::add);
                }
                case "no" -> {
                    no.add(condition(row));
                    claim(row).forEach(answering::add);
                }
                case "unless" -> claim(row).forEach(exceptions::add);
                case "mentioned" -> claim(row).forEach(mentioning::add);
                default ->
                    throw new IllegalStateException(
                            "answer '%s'; a rule gives asked, yes, no, unless or mentioned".formatted(answer));
            }
        }

        private static String condition(Binding row) {
            return row.get("condition").getLiteralLexicalForm();
        }

        private static Stream<String> claim(Binding row) {
            return Stream.ofNullable(row.get("claim")).map(Node::getURI);
        }

        Engagement engagement() {
            if (no.stream().anyMatch(condition -> !yes.containsKey(condition))) {
                return Engagement.NOT_ENGAGED;
            }
            if (!missing().isEmpty()) {
                return Engagement.UNDETERMINED;
            }
            return exceptions.isEmpty() || yes.containsKey(EXCEPTION)
                    ? Engagement.ENGAGED
                    : Engagement.ENGAGED_UNLESS_EXCEPTED;
        }

        /** The conditions without an answer, or with two; the exception only with two. */
        List<String> missing() {
            return Stream.concat(
                            asked.stream().filter(condition -> !yes.containsKey(condition)),
                            no.stream().filter(yes::containsKey))
                    .toList();
        }

        /** The claims that state an exception. */
        List<String> exceptions() {
            return exceptions;
        }

        /** The claims that meet each condition. */
        Collection<List<String>> meeting() {
            return asked.stream()
                    .filter(yes::containsKey)
                    .map(condition -> Objects.requireNonNull(yes.get(condition)))
                    .toList();
        }

        /** The claims that answer; where none does, those that speak of the matter. */
        List<String> claims() {
            return answering.isEmpty() ? mentioning : answering;
        }
    }
}
