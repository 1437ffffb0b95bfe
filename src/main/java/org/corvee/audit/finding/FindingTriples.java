package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.evidence.Origins;
import org.corvee.model.Cv;

/**
 * How findings are written into a graph.
 *
 * @param base the base of the things' IRIs, ending in a slash
 */
public record FindingTriples(String base) {
    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** The triples of findings and of the rules that gave them. */
    public List<Triple> of(Findings findings, Rules rules) {
        List<Triple> triples = new ArrayList<>();
        findings.all().forEach(finding -> write(finding, triples));
        rules.rules().forEach(rule -> write(rule, triples));
        return triples;
    }

    private void write(Rules.Rule rule, List<Triple> triples) {
        Node node = rule(rule.name());
        triples.add(Triple.create(node, RDF.type.asNode(), iri(Cv.RULE)));
        triples.add(Triple.create(node, RDF.type.asNode(), iri(PROV + "Plan")));
        triples.add(Triple.create(node, RDFS.label.asNode(), english(rule.summary())));
        triples.add(Triple.create(node, iri(Cv.RULE_VERSION), NodeFactory.createLiteralString(rule.version())));
    }

    private void write(Finding finding, List<Triple> triples) {
        Node node = NodeFactory.createURI(base + "id/finding/" + finding.name());
        Finding.Basis basis = finding.basis();
        triples.add(Triple.create(node, RDF.type.asNode(), iri(Cv.FINDING)));
        triples.add(Triple.create(node, RDFS.label.asNode(), english(basis.label())));
        triples.add(Triple.create(node, iri(Cv.BY_RULE), rule(basis.rule())));
        for (String claim : basis.claims()) {
            triples.add(Triple.create(node, iri(Cv.RESTS_ON), NodeFactory.createURI(claim)));
            triples.add(Triple.create(node, iri(PROV + "wasDerivedFrom"), NodeFactory.createURI(claim)));
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
        Corroboration.Proposition proposition = corroboration.proposition();
        triples.add(Triple.create(node, RDF.type.asNode(), iri(Cv.CORROBORATION)));
        triples.add(Triple.create(node, RDF.subject.asNode(), proposition.subject()));
        triples.add(Triple.create(node, RDF.predicate.asNode(), proposition.predicate()));
        proposition.objects().forEach(object -> triples.add(Triple.create(node, RDF.object.asNode(), object)));
        triples.add(Triple.create(
                node, iri(Cv.ORIGINS_AT_LEAST), number(corroboration.origins().atLeast())));
        triples.add(Triple.create(
                node, iri(Cv.ORIGINS_AT_MOST), number(corroboration.origins().atMost())));
        corroboration.joined().forEach(why -> triples.add(Triple.create(node, iri(Cv.JOINED_BECAUSE), english(why))));
    }

    private static void write(Node node, Conflict conflict, List<Triple> triples) {
        triples.add(Triple.create(node, RDF.type.asNode(), iri(Cv.CONFLICT)));
        triples.add(Triple.create(
                node,
                iri(Cv.CONFLICT_CLASS),
                iri(Cv.concept("conflict", conflict.verdict().word()))));
        triples.add(Triple.create(
                node,
                iri(Cv.CONFLICT_KIND),
                iri(Cv.concept("conflict-kind", conflict.kind().word()))));
        triples.add(Triple.create(node, iri(Cv.BECAUSE), english(conflict.because())));
        conflict.sides()
                .one()
                .forEach(claim -> triples.add(Triple.create(node, iri(Cv.ONE_SIDE), NodeFactory.createURI(claim))));
        conflict.sides()
                .other()
                .forEach(claim -> triples.add(Triple.create(node, iri(Cv.OTHER_SIDE), NodeFactory.createURI(claim))));
    }

    private static void write(Node node, ComplianceFinding finding, List<Triple> triples) {
        triples.add(Triple.create(node, RDF.type.asNode(), iri(Cv.COMPLIANCE_FINDING)));
        triples.add(Triple.create(
                node,
                iri(Cv.UNDER_PROVISION),
                NodeFactory.createURI(finding.matter().provision())));
        triples.add(Triple.create(
                node,
                iri(Cv.ABOUT_ENTITY),
                NodeFactory.createURI(finding.matter().about())));
        triples.add(Triple.create(
                node,
                iri(Cv.OUTCOME),
                iri(Cv.concept("outcome", finding.engagement().word()))));
        finding.missing()
                .forEach(what -> triples.add(Triple.create(node, iri(Cv.MISSING), iri(Cv.concept("missing", what)))));
        finding.strength()
                .unexamined()
                .forEach(claim -> triples.add(Triple.create(node, iri(Cv.NOT_EXAMINED), NodeFactory.createURI(claim))));
        Origins origins = finding.strength().origins();
        if (origins != null) {
            triples.add(Triple.create(node, iri(Cv.ORIGINS_AT_LEAST), number(origins.atLeast())));
            triples.add(Triple.create(node, iri(Cv.ORIGINS_AT_MOST), number(origins.atMost())));
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
