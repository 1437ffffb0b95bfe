package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.evidence.NodeReader;
import org.corvee.evidence.Origins;
import org.corvee.model.Cv;

/** Reads the findings that a build has written into a graph. */
final class PublishedFindings {
    private final NodeReader nodes;

    PublishedFindings(NodeReader nodes) {
        this.nodes = nodes;
    }

    Findings read() {
        return new Findings(
                all(iri(Cv.CORROBORATION), this::corroboration),
                all(iri(Cv.CONFLICT), this::conflict),
                all(iri(Cv.COMPLIANCE_FINDING), this::compliance));
    }

    /** The conflicts that rest on some claims, the real first, then the open. */
    List<Conflict> conflictsOn(Collection<Node> claims) {
        return claims.stream()
                .flatMap(claim -> nodes.subjects(iri(Cv.RESTS_ON), claim).stream())
                .distinct()
                .filter(finding -> nodes.isA(finding, iri(Cv.CONFLICT)))
                .flatMap(finding -> readable(finding, this::conflict))
                .sorted(Comparator.comparing(
                                (Conflict conflict) -> conflict.verdict().word(), Comparator.reverseOrder())
                        .thenComparing(Conflict::name))
                .toList();
    }

    /** Some compliance findings, provision by provision. */
    List<ComplianceFinding> complianceAmong(Collection<Node> findings) {
        return findings.stream()
                .flatMap(finding -> readable(finding, this::compliance))
                .sorted(Comparator.comparing(
                                (ComplianceFinding finding) -> finding.matter().provision())
                        .thenComparing(finding -> finding.matter().about())
                        .thenComparing(ComplianceFinding::name))
                .toList();
    }

    /** Some conflicts, as they come. */
    List<Conflict> conflictsAmong(Collection<Node> findings) {
        return findings.stream()
                .flatMap(finding -> readable(finding, this::conflict))
                .toList();
    }

    /** Some corroborations, as they come. */
    List<Corroboration> corroborationsAmong(Collection<Node> findings) {
        return findings.stream()
                .flatMap(finding -> readable(finding, this::corroboration))
                .toList();
    }

    /** A damaged finding is on no page; the audit names it. */
    private static <F extends Finding> Stream<F> readable(Node finding, Function<Node, F> reader) {
        try {
            return Stream.of(reader.apply(finding));
        } catch (BadFindings | IllegalArgumentException damaged) {
            return Stream.empty();
        }
    }

    private <F extends Finding> List<F> all(Node type, Function<Node, F> reader) {
        return Finding.byName(nodes
                .graph()
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> reader.apply(triple.getSubject()))
                .toList()
                .stream());
    }

    private Corroboration corroboration(Node node) {
        Corroboration.Proposition proposition = new Corroboration.Proposition(
                one(node, RDF.subject.asNode()),
                one(node, RDF.predicate.asNode()),
                nodes.values(node, RDF.object.asNode()).toList());
        List<String> joined = nodes.values(node, iri(Cv.JOINED_BECAUSE))
                .map(Node::getLiteralLexicalForm)
                .toList();
        return new Corroboration(basis(node), proposition, origins(node), joined);
    }

    private Conflict conflict(Node node) {
        return new Conflict(
                basis(node),
                ConceptName.in(Conflict.ConflictKind.class, word(one(node, iri(Cv.CONFLICT_KIND)))),
                ConceptName.in(Conflict.Verdict.class, word(one(node, iri(Cv.CONFLICT_CLASS)))),
                new Conflict.Sides(iris(node, iri(Cv.ONE_SIDE)), iris(node, iri(Cv.OTHER_SIDE))),
                text(node, iri(Cv.BECAUSE)));
    }

    private ComplianceFinding compliance(Node node) {
        return new ComplianceFinding(
                basis(node),
                new ComplianceFinding.Matter(
                        one(node, iri(Cv.UNDER_PROVISION)).getURI(),
                        one(node, iri(Cv.ABOUT_ENTITY)).getURI()),
                ConceptName.in(ComplianceFinding.Engagement.class, word(one(node, iri(Cv.OUTCOME)))),
                nodes.values(node, iri(Cv.MISSING)).map(PublishedFindings::word).toList(),
                strength(node));
    }

    private ComplianceFinding.Strength strength(Node node) {
        boolean counted = nodes.value(node, iri(Cv.ORIGINS_AT_LEAST)).isPresent();
        return new ComplianceFinding.Strength(counted ? origins(node) : null, iris(node, iri(Cv.NOT_EXAMINED)));
    }

    private Origins origins(Node node) {
        return new Origins(number(node, iri(Cv.ORIGINS_AT_LEAST)), number(node, iri(Cv.ORIGINS_AT_MOST)));
    }

    private Finding.Basis basis(Node node) {
        String rule = resource(node, iri(Cv.BY_RULE));
        return new Finding.Basis(
                text(node, RDFS.label.asNode()),
                rule.substring(rule.lastIndexOf('/') + 1),
                iris(node, iri(Cv.RESTS_ON)));
    }

    private List<String> iris(Node node, Node property) {
        return nodes.values(node, property).map(Node::getURI).toList();
    }

    private int number(Node node, Node property) {
        return Integer.parseInt(text(node, property));
    }

    private String text(Node node, Node property) {
        Node value = one(node, property);
        if (!value.isLiteral()) {
            throw new BadFindings("%s: %s is no text; build the graph again".formatted(node, property));
        }
        return value.getLiteralLexicalForm();
    }

    private String resource(Node node, Node property) {
        Node value = one(node, property);
        if (!value.isURI()) {
            throw new BadFindings("%s: %s is no IRI; build the graph again".formatted(node, property));
        }
        return value.getURI();
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

    /** Findings in a graph that cannot be read, with place, fault and remedy. */
    public static final class BadFindings extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadFindings(String message) {
            super(message);
        }
    }
}
