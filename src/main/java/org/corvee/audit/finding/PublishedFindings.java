package org.corvee.audit.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.audit.evidence.NodeReader;
import org.corvee.audit.evidence.Terms;

/** Reads the findings that a build has written into a graph. */
final class PublishedFindings {
    private final NodeReader nodes;

    PublishedFindings(Graph graph) {
        this.nodes = new NodeReader(graph);
    }

    Findings read() {
        return new Findings(
                all(Terms.CORROBORATION, this::corroboration),
                all(Terms.CONFLICT, this::conflict),
                all(Terms.COMPLIANCE_FINDING, this::compliance));
    }

    private <F extends Finding> List<F> all(Node type, Function<Node, F> reader) {
        return nodes
                .graph()
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> reader.apply(triple.getSubject()))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Finding::name))
                .toList();
    }

    private Corroboration corroboration(Node node) {
        Statement statement = new Statement(
                one(node, RDF.subject.asNode()),
                one(node, RDF.predicate.asNode()),
                nodes.values(node, RDF.object.asNode()).toList());
        List<String> joined = nodes.values(node, Terms.JOINED_BECAUSE)
                .map(Node::getLiteralLexicalForm)
                .toList();
        return new Corroboration(basis(node), statement, origins(node), joined);
    }

    private Conflict conflict(Node node) {
        return new Conflict(
                basis(node),
                Words.in(Conflict.Kind.class, word(one(node, Terms.CONFLICT_KIND))),
                Words.in(Conflict.Verdict.class, word(one(node, Terms.CONFLICT_CLASS))),
                new Conflict.Sides(iris(node, Terms.ONE_SIDE), iris(node, Terms.OTHER_SIDE)),
                one(node, Terms.BECAUSE).getLiteralLexicalForm());
    }

    private ComplianceFinding compliance(Node node) {
        return new ComplianceFinding(
                basis(node),
                new ComplianceFinding.Matter(
                        one(node, Terms.UNDER_PROVISION).getURI(),
                        one(node, Terms.ABOUT_ENTITY).getURI()),
                Words.in(ComplianceFinding.Engagement.class, word(one(node, Terms.OUTCOME))),
                nodes.values(node, Terms.MISSING).map(PublishedFindings::word).toList(),
                footing(node));
    }

    private ComplianceFinding.Footing footing(Node node) {
        boolean counted = nodes.value(node, Terms.ORIGINS_AT_LEAST).isPresent();
        return new ComplianceFinding.Footing(counted ? origins(node) : null, iris(node, Terms.NOT_EXAMINED));
    }

    private OriginCount origins(Node node) {
        return new OriginCount(number(node, Terms.ORIGINS_AT_LEAST), number(node, Terms.ORIGINS_AT_MOST));
    }

    private Basis basis(Node node) {
        String rule = one(node, Terms.BY_RULE).getURI();
        return new Basis(
                one(node, RDFS.label.asNode()).getLiteralLexicalForm(),
                rule.substring(rule.lastIndexOf('/') + 1),
                iris(node, Terms.RESTS_ON));
    }

    private List<String> iris(Node node, Node property) {
        return nodes.values(node, property).map(Node::getURI).toList();
    }

    private int number(Node node, Node property) {
        return Integer.parseInt(one(node, property).getLiteralLexicalForm());
    }

    private Node one(Node node, Node property) {
        List<Node> values = nodes.values(node, property).toList();
        if (values.size() != 1) {
            throw new BadFindings("%s: %d values of %s, a finding has one; build the graph again"
                    .formatted(node, values.size(), property));
        }
        return values.get(0);
    }

    private static String word(Node concept) {
        return concept.getURI().substring(concept.getURI().indexOf('#') + 1);
    }
}
