package org.corvee.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.corvee.query.Format;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/**
 * What the graph says of itself, at the <a href="https://www.w3.org/TR/void/#well-known">well-known address</a>.
 *
 * <p>It is the description of the dataset, and besides the size and the digest of its dump: a graph cannot hold its own
 * digest, so the server says it.
 */
public record VoidHandler(Addresses addresses) implements Handler {
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    @Override
    public Reply reply(HttpServletRequest request) {
        Negotiation client = Negotiation.of(request);
        if (client.names("text/html") && client.prefersPage(Format.AnswerKind.TRIPLES)) {
            return Reply.redirect(303, "/doc/dataset/corvee").with("Vary", "Accept");
        }
        Format format =
                client.ranked(Format.AnswerKind.TRIPLES).stream().findFirst().orElseThrow(Addresses::unacceptable);
        return addresses.ask(request, found -> reply(request, format, found));
    }

    private Reply reply(HttpServletRequest request, Format format, Descriptions descriptions) {
        String base = addresses.names().base();
        String dataset = base + "id/dataset/corvee";
        Descriptions.DescriptionGraph description = descriptions.description(dataset, "");
        description.signed(base, base + ".well-known/void");
        Sites.build(request).ifPresent(build -> add(description.graph(), base, DumpHandler.Dump.of(build)));
        return new Reply(200, format.mediaType(), new RdfText(descriptions).write(description.graph(), format))
                .with("Vary", "Accept");
    }

    private static void add(Graph graph, String base, DumpHandler.Dump dump) {
        Node file = NodeFactory.createURI(base + DumpHandler.Dump.PATH);
        Node checksum = NodeFactory.createURI(base + DumpHandler.Dump.PATH + "#sha256");
        graph.add(Triple.create(
                file,
                DCAT.byteSize.asNode(),
                NodeFactory.createLiteralDT(Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger)));
        graph.add(Triple.create(file, spdx("checksum"), checksum));
        graph.add(Triple.create(checksum, RDF.type.asNode(), spdx("Checksum")));
        graph.add(Triple.create(checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256")));
        graph.add(Triple.create(
                checksum,
                spdx("checksumValue"),
                NodeFactory.createLiteralDT(dump.digest().hex(), XSDDatatype.XSDhexBinary)));
    }

    private static Node spdx(String name) {
        return NodeFactory.createURI(SPDX + name);
    }
}
