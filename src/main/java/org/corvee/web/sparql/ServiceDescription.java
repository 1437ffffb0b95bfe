package org.corvee.web.sparql;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.corvee.page.LimitsPage.Limit;
import org.corvee.query.Format;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;

/**
 * What the endpoint says of itself: a <a href="https://www.w3.org/TR/sparql11-service-description/">service
 * description</a>.
 *
 * <p>What no setting changes stands in {@code service.ttl}, with addresses relative to the server's own.
 *
 * @param origin of the server, such as {@code http://127.0.0.1:3330}
 */
record ServiceDescription(ServerSettings settings, String origin) {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SCHEMA = "https://schema.org/";

    Reply reply(Format format, ServedBuild build) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, graph(build));
        return new Reply(200, format.mediaType(), out.toByteArray());
    }

    private Graph graph(ServedBuild build) {
        Graph graph = GraphFactory.createDefaultGraph();
        InputStream file = Objects.requireNonNull(ServiceDescription.class.getResourceAsStream("service.ttl"));
        RDFParser.source(file).lang(Lang.TURTLE).base(origin + "/").parse(graph);
        Node data = iri(settings.names().base() + "id/dataset/corvee");
        graph.add(node("dataset"), iri("http://www.w3.org/2000/01/rdf-schema#seeAlso"), data);
        graph.add(
                node("graph"),
                iri(VOID + "triples"),
                number(build.snapshot().summary().counts().triples()));
        settings.services().allowed().keySet().forEach(iri -> {
            graph.add(iri(origin + "/sparql"), iri(SD + "feature"), iri(SD + "BasicFederatedQuery"));
            graph.add(iri(origin + "/sparql"), iri("http://purl.org/dc/terms/relation"), iri(iri));
        });
        settings.limits().list().forEach(limit -> add(graph, limit));
        return graph;
    }

    private void add(Graph graph, Limit limit) {
        Node node = node("limit-" + limit.id());
        graph.add(iri(origin + "/sparql"), iri(SCHEMA + "additionalProperty"), node);
        graph.add(node, RDF.type.asNode(), iri(SCHEMA + "PropertyValue"));
        graph.add(node, iri(SCHEMA + "propertyID"), NodeFactory.createLiteralString(limit.id()));
        graph.add(node, iri(SCHEMA + "name"), NodeFactory.createLiteralLang(limit.label(), "en"));
        graph.add(node, iri(SCHEMA + "value"), number(limit.value()));
        graph.add(node, iri(SCHEMA + "unitText"), NodeFactory.createLiteralString(limit.unit()));
        graph.add(node, iri(SCHEMA + "description"), NodeFactory.createLiteralLang(limit.then(), "en"));
    }

    private Node node(String part) {
        return iri(origin + "/sparql#" + part);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
