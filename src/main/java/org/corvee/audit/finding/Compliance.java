package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.audit.finding.ComplianceFinding.Matter;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.NodeReader;
import org.jspecify.annotations.Nullable;

/**
 * Holds provisions against what is claimed of people.
 *
 * <p>A rule {@code compliance-….rq} gives rows of {@code ?provision ?about ?condition ?answer ?claim}. An answer is
 * {@code asked} for every condition there is, {@code yes} or {@code no} where a claim answers it, and {@code mentioned}
 * for claims that speak of the matter at all. A condition that is answered both ways is as open as one that is not
 * answered.
 */
final class Compliance {
    private static final String PREFIX = "compliance-";

    private final DatasetGraph dataset;
    private final NodeReader nodes;

    Compliance(DatasetGraph dataset) {
        this.dataset = dataset;
        this.nodes = EvidenceGraph.of(dataset.getDefaultGraph()).nodes();
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
        return answers.entrySet().stream()
                .filter(entry -> !entry.getValue().claims().isEmpty())
                .map(entry -> finding(rule, entry.getKey(), entry.getValue()));
    }

    private static Matter matter(Binding row) {
        return new Matter(row.get("provision").getURI(), row.get("about").getURI());
    }

    private ComplianceFinding finding(Rule rule, Matter matter, Answers answers) {
        Engagement engagement = answers.engagement();
        List<String> missing = engagement == Engagement.UNDETERMINED ? answers.missing() : List.of();
        Basis basis = new Basis(label(matter, engagement, missing), rule.name(), answers.claims());
        return new ComplianceFinding(basis, matter, engagement, missing);
    }

    private String label(Matter matter, Engagement engagement, List<String> missing) {
        String name = nodes.label(NodeFactory.createURI(matter.about())).text();
        String law = nodes.label(NodeFactory.createURI(matter.provision())).text();
        return switch (engagement) {
            case ENGAGED -> "%s engages %s.".formatted(name, law);
            case NOT_ENGAGED -> "%s does not engage %s.".formatted(name, law);
            case UNDETERMINED ->
                "Whether %s engages %s is undetermined; missing: %s.".formatted(name, law, String.join(", ", missing));
        };
    }

    /** What is answered in one matter. */
    private static final class Answers {
        private final Set<String> asked = new TreeSet<>();
        private final Set<String> yes = new TreeSet<>();
        private final Set<String> no = new TreeSet<>();
        private final List<String> answering = new ArrayList<>();
        private final List<String> mentioning = new ArrayList<>();

        void take(Binding row) {
            String answer = row.get("answer").getLiteralLexicalForm();
            switch (answer) {
                case "asked" -> asked.add(condition(row));
                case "yes" -> answered(yes, row);
                case "no" -> answered(no, row);
                case "mentioned" -> keep(mentioning, row.get("claim"));
                default ->
                    throw new IllegalStateException(
                            "answer '%s'; a rule gives asked, yes, no or mentioned".formatted(answer));
            }
        }

        private void answered(Set<String> answers, Binding row) {
            answers.add(condition(row));
            keep(answering, row.get("claim"));
        }

        private static String condition(Binding row) {
            return row.get("condition").getLiteralLexicalForm();
        }

        private static void keep(List<String> claims, @Nullable Node claim) {
            if (claim != null) {
                claims.add(claim.getURI());
            }
        }

        Engagement engagement() {
            if (missing().isEmpty()) {
                return Engagement.ENGAGED;
            }
            return no.stream().anyMatch(condition -> !yes.contains(condition))
                    ? Engagement.NOT_ENGAGED
                    : Engagement.UNDETERMINED;
        }

        /** The conditions without an answer, or with two. */
        List<String> missing() {
            return asked.stream()
                    .filter(condition -> !yes.contains(condition) || no.contains(condition))
                    .toList();
        }

        /** The claims that answer; where none does, those that speak of the matter. */
        List<String> claims() {
            return answering.isEmpty() ? mentioning : answering;
        }
    }
}
