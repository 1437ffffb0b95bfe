package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.audit.evidence.Terms;

/**
 * How findings are written into a graph.
 *
 * @param base the base of the things' IRIs, ending in a slash
 */
public record FindingTriples(String base) {
    /** The triples of findings and of the rules that gave them. */
    public List<Triple> of(Findings findings, Rules rules) {
        List<Triple> triples = new ArrayList<>();
        findings.all().forEach(finding -> write(finding, triples));
        rules.rules().forEach(rule -> write(rule, triples));
        return triples;
    }

    private void write(Rule rule, List<Triple> triples) {
        Node node = rule(rule.name());
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.RULE));
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.PLAN));
        triples.add(Triple.create(node, RDFS.label.asNode(), english(rule.summary())));
        triples.add(Triple.create(node, Terms.RULE_VERSION, NodeFactory.createLiteralString(rule.version())));
    }

    private void write(Finding finding, List<Triple> triples) {
        Node node = NodeFactory.createURI(base + "id/finding/" + finding.name());
        Basis basis = finding.basis();
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.FINDING));
        triples.add(Triple.create(node, RDFS.label.asNode(), english(basis.label())));
        triples.add(Triple.create(node, Terms.BY_RULE, rule(basis.rule())));
        for (String claim : basis.claims()) {
            triples.add(Triple.create(node, Terms.RESTS_ON, NodeFactory.createURI(claim)));
            triples.add(Triple.create(node, Terms.DERIVED_FROM, NodeFactory.createURI(claim)));
        }
        if (finding instanceof Corroboration corroboration) {
            write(node, corroboration, triples);
        } else if (finding instanceof Conflict conflict) {
            write(node, conflict, triples);
        } else if (finding instanceof ComplianceFinding compliance) {
            write(node, compliance, triples);
        }
    }

    private static void write(Node node, Corroboration corroboration, List<Triple> triples) {
        Statement statement = corroboration.statement();
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.CORROBORATION));
        triples.add(Triple.create(node, RDF.subject.asNode(), statement.subject()));
        triples.add(Triple.create(node, RDF.predicate.asNode(), statement.predicate()));
        statement.objects().forEach(object -> triples.add(Triple.create(node, RDF.object.asNode(), object)));
        triples.add(Triple.create(
                node, Terms.ORIGINS_AT_LEAST, number(corroboration.origins().atLeast())));
        triples.add(Triple.create(
                node, Terms.ORIGINS_AT_MOST, number(corroboration.origins().atMost())));
        corroboration.joined().forEach(why -> triples.add(Triple.create(node, Terms.JOINED_BECAUSE, english(why))));
    }

    private static void write(Node node, Conflict conflict, List<Triple> triples) {
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.CONFLICT));
        triples.add(Triple.create(
                node,
                Terms.CONFLICT_CLASS,
                Terms.concept("conflict", conflict.verdict().word())));
        triples.add(Triple.create(
                node,
                Terms.CONFLICT_KIND,
                Terms.concept("conflict-kind", conflict.kind().word())));
        triples.add(Triple.create(node, Terms.BECAUSE, english(conflict.because())));
        conflict.sides()
                .one()
                .forEach(claim -> triples.add(Triple.create(node, Terms.ONE_SIDE, NodeFactory.createURI(claim))));
        conflict.sides()
                .other()
                .forEach(claim -> triples.add(Triple.create(node, Terms.OTHER_SIDE, NodeFactory.createURI(claim))));
    }

    private static void write(Node node, ComplianceFinding finding, List<Triple> triples) {
        triples.add(Triple.create(node, RDF.type.asNode(), Terms.COMPLIANCE_FINDING));
        triples.add(Triple.create(
                node,
                Terms.UNDER_PROVISION,
                NodeFactory.createURI(finding.matter().provision())));
        triples.add(Triple.create(
                node, Terms.ABOUT_ENTITY, NodeFactory.createURI(finding.matter().about())));
        triples.add(Triple.create(
                node,
                Terms.OUTCOME,
                Terms.concept("outcome", finding.engagement().word())));
        finding.missing()
                .forEach(what -> triples.add(Triple.create(node, Terms.MISSING, Terms.concept("missing", what))));
        finding.footing()
                .unexamined()
                .forEach(claim -> triples.add(Triple.create(node, Terms.NOT_EXAMINED, NodeFactory.createURI(claim))));
        OriginCount origins = finding.footing().origins();
        if (origins != null) {
            triples.add(Triple.create(node, Terms.ORIGINS_AT_LEAST, number(origins.atLeast())));
            triples.add(Triple.create(node, Terms.ORIGINS_AT_MOST, number(origins.atMost())));
        }
    }

    private Node rule(String name) {
        return NodeFactory.createURI(base + "id/rule/" + name);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
    }
}
