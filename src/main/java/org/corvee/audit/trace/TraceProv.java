package org.corvee.audit.trace;

import static org.corvee.query.Nodes.iri;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Statement;
import org.corvee.evidence.Testimony;
import org.corvee.model.Cv;
import org.corvee.model.PartsDigest;

/**
 * A trace as <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>, in Turtle.
 *
 * <p>A fact is an {@code rdf:Statement} derived from its claims; a claim is derived from its passage, quoted from its
 * document, and attributed to its witness; a voice that passes words on is derived from the one that it heard; a document
 * is attributed to its publisher.
 */
public final class TraceProv {
    private static final int DIGITS = 12;
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Node ENTITY = prov("Entity");
    private static final Node AGENT = prov("Agent");
    private static final Node DERIVED = prov("wasDerivedFrom");
    private static final Node ATTRIBUTED = prov("wasAttributedTo");
    private static final Node PRIMARY = prov("hadPrimarySource");

    private final Graph out = GraphFactory.createDefaultGraph();

    private TraceProv() {
        out.getPrefixMapping()
                .setNsPrefixes(
                        Map.of("prov", PROV, "cv", Cv.NS, "rdf", RDF.getURI(), "rdfs", RDFS.getURI(), "oa", OA.NS));
    }

    /** The trace in Turtle. */
    public static String turtle(EvidenceTrace trace) {
        TraceProv prov = new TraceProv();
        trace.facts().forEach(prov::root);
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, prov.out, Lang.TURTLE);
        return turtle.toString();
    }

    private void root(EvidenceTrace.Root root) {
        Node fact = statement(root.statement());
        add(fact, RDF.type.asNode(), RDF.Statement.asNode());
        add(fact, RDF.type.asNode(), ENTITY);
        add(fact, RDFS.label.asNode(), text(root.statement().sentence()));
        add(fact, RDF.subject.asNode(), node(root.statement().subject()));
        add(fact, RDF.predicate.asNode(), node(root.statement().predicate()));
        add(fact, RDF.object.asNode(), node(root.statement().object()));
        root.claims().forEach(claim -> {
            if (claim.isAsserted()) {
                add(fact, DERIVED, node(claim.id()));
            }
            claim(claim);
        });
    }

    /** A place in the description of its subject, so that it has a name: nothing that we publish is without one. */
    private static Node statement(Statement fact) {
        List<String> parts = Stream.of(fact.predicate(), fact.object())
                .map(named -> named.iri().isEmpty() ? named.text() : named.iri())
                .toList();
        return NodeFactory.createURI(
                fact.subject().iri() + "#fact." + PartsDigest.of(parts).substring(0, DIGITS));
    }

    private void claim(Claim claim) {
        Node node = entity(claim.id());
        add(node, RDFS.label.asNode(), text(claim.curation().says()));
        Passage passage = claim.source().passage();
        if (passage != null) {
            passage(passage);
            add(node, DERIVED, node(passage.id()));
            add(node, PRIMARY, node(passage.document().id()));
        }
        for (int i = 0; i < claim.source().chain().size(); i++) {
            Testimony voice = claim.source().chain().get(i);
            voice(voice);
            if (i == 0) {
                add(node, DERIVED, node(voice.id()));
                attribute(node, voice);
            } else {
                add(
                        node(voice.id()),
                        DERIVED,
                        node(claim.source().chain().get(i - 1).id()));
            }
        }
    }

    private void voice(Testimony voice) {
        attribute(entity(voice.id()), voice);
    }

    private void attribute(Node node, Testimony voice) {
        if (voice.witness() != null) {
            agent(node, voice.witness());
        }
    }

    private void agent(Node of, Label agent) {
        add(of, ATTRIBUTED, node(agent));
        add(node(agent), RDF.type.asNode(), AGENT);
        add(node(agent), RDFS.label.asNode(), text(agent.text()));
    }

    private void passage(Passage passage) {
        Node node = entity(passage.id());
        add(node, iri(Cv.SHA256), text(passage.sha256()));
        add(node, DERIVED, node(passage.document().id()));
        document(passage.document());
    }

    private void document(Document document) {
        Node node = entity(document.id());
        add(node, RDFS.label.asNode(), text(document.id().text()));
        add(node, iri(Cv.SHA256), text(document.text().sha256()));
        if (document.publisher() != null) {
            agent(node, document.publisher());
        }
    }

    private Node entity(Label named) {
        add(node(named), RDF.type.asNode(), ENTITY);
        return node(named);
    }

    private void add(Node subject, Node property, Node object) {
        out.add(Triple.create(subject, property, object));
    }

    private static Node node(Label named) {
        return named.iri().isEmpty() ? text(named.text()) : NodeFactory.createURI(named.iri());
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }
}
