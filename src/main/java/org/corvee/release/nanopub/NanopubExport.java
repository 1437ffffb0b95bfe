package org.corvee.release.nanopub;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;

/**
 * Writes every claim of a graph as a nanopublication.
 *
 * <p>The assertion of a claim that the build holds for a fact is its triple. Of one that it does not, such as a rumour or a
 * denial, the assertion is that somebody claims it, or a plan would be published as true. Where it stands, who says it and
 * when are its provenance. A claim that was taken back is published as it was, and a second nanopublication retracts it.
 *
 * @param evidence of the graph
 * @param base what the IRIs of things begin with; the addresses of nanopublications stand below it
 */
public record NanopubExport(EvidenceGraph evidence, String base) {
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String RETRACTS = "http://purl.org/nanopub/x/retracts";
    private static final String FOLDER = "np/";

    /** What is said of a passage that tells where it is. */
    private static final List<String> PLACE =
            List.of(OA.hasSource.getURI(), OA.start.getURI(), OA.end.getURI(), Cv.SHA256);

    private static final List<String> VOICE =
            List.of(Cv.WITNESS, Cv.TOLD_TO, Cv.SAID_DURING, Cv.HOW_KNOWN, Cv.RELAYS, Cv.HEARSAY_DEPTH, Cv.IN_DOCUMENT);

    private static final List<String> MANNER = List.of(
            Cv.STANCE,
            Cv.MODALITY,
            Cv.QUALIFIER,
            Cv.HOLDS_DURING,
            Cv.HOLDS_FROM,
            Cv.HOLDS_TO,
            Cv.CREDIBILITY,
            Cv.REASON,
            Cv.CITES,
            Cv.SAYS);

    /**
     * Writes them in the order of the claims.
     *
     * @return how many there are
     */
    public int write(Writer out) throws IOException {
        int written = 0;
        for (Node claim : evidence.claims()) {
            Optional<Nanopub> published = nanopub(claim);
            if (published.isPresent()) {
                out.write(published.get().trig());
                written++;
                Optional<Node> retracted = value(claim, Cv.RETRACTED_ON);
                if (retracted.isPresent()) {
                    out.write(
                            retraction(published.get(), claim, retracted.get()).trig());
                    written++;
                }
            }
        }
        return written;
    }

    private Optional<Nanopub> nanopub(Node claim) {
        Optional<Triple> stated = evidence.tripleOf(claim);
        Optional<Node> passage = value(claim, Cv.PASSAGE_OF);
        Optional<Node> testimony = value(claim, Cv.TESTIMONY_OF);
        if (stated.isEmpty() || passage.isEmpty() || testimony.isEmpty()) {
            return Optional.empty();
        }
        List<Triple> provenance = new ArrayList<>();
        provenance.add(Triple.create(Nanopub.ASSERTION, iri(PROV + "wasDerivedFrom"), passage.get()));
        value(testimony.get(), Cv.WITNESS)
                .ifPresent(witness ->
                        provenance.add(Triple.create(Nanopub.ASSERTION, iri(PROV + "wasAttributedTo"), witness)));
        provenance.add(Triple.create(Nanopub.ASSERTION, iri(Cv.TESTIMONY_OF), testimony.get()));
        said(passage.get(), PLACE).forEach(provenance::add);
        said(testimony.get(), VOICE).forEach(provenance::add);
        said(claim, MANNER)
                .map(triple -> Triple.create(Nanopub.ASSERTION, triple.getPredicate(), triple.getObject()))
                .forEach(provenance::add);
        return Optional.of(new Nanopub(
                base + FOLDER,
                new Nanopub.Parts(assertion(claim, stated.get()), provenance, pubinfo(claim, passage.get()))));
    }

    private List<Triple> assertion(Node claim, Triple stated) {
        boolean isFact = value(claim, Cv.ASSERTED_UNDER).isPresent();
        return isFact
                ? List.of(stated)
                : List.of(
                        Triple.create(claim, RDF.type.asNode(), iri(Cv.CLAIM)),
                        Triple.create(claim, RDF.subject.asNode(), stated.getSubject()),
                        Triple.create(claim, RDF.predicate.asNode(), stated.getPredicate()),
                        Triple.create(claim, RDF.object.asNode(), stated.getObject()),
                        Triple.create(
                                claim, iri(Cv.STANCE), value(claim, Cv.STANCE).orElse(claim)),
                        Triple.create(
                                claim,
                                iri(Cv.MODALITY),
                                value(claim, Cv.MODALITY).orElse(claim)));
    }

    private List<Triple> pubinfo(Node claim, Node passage) {
        List<Triple> pubinfo = new ArrayList<>();
        pubinfo.add(Triple.create(Nanopub.ITSELF, DCTerms.source.asNode(), claim));
        pubinfo.add(Triple.create(Nanopub.ITSELF, DCTerms.creator.asNode(), curators()));
        value(claim, Cv.RECORDED_ON)
                .or(() -> value(passage, OA.hasSource.getURI()).flatMap(document -> value(document, Cv.RECORDED_ON)))
                .ifPresent(day -> pubinfo.add(Triple.create(Nanopub.ITSELF, DCTerms.created.asNode(), instant(day))));
        return pubinfo;
    }

    /** The second one, which takes the first back. */
    private Nanopub retraction(Nanopub published, Node claim, Node day) {
        List<Triple> assertion =
                List.of(Triple.create(curators(), iri(RETRACTS), NodeFactory.createURI(published.address())));
        List<Triple> provenance = List.of(Triple.create(Nanopub.ASSERTION, iri(PROV + "wasAttributedTo"), curators()));
        List<Triple> pubinfo = List.of(
                Triple.create(Nanopub.ITSELF, DCTerms.source.asNode(), claim),
                Triple.create(Nanopub.ITSELF, DCTerms.creator.asNode(), curators()),
                Triple.create(Nanopub.ITSELF, DCTerms.created.asNode(), instant(day)));
        return new Nanopub(base + FOLDER, new Nanopub.Parts(assertion, provenance, pubinfo));
    }

    private Node curators() {
        return NodeFactory.createURI(base + "id/actor/corvee-curators");
    }

    /** Nanopublications tell the second; what is known is the day. */
    private static Node instant(Node day) {
        return NodeFactory.createLiteralDT(day.getLiteralLexicalForm() + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }

    private Stream<Triple> said(Node subject, List<String> properties) {
        return properties.stream().flatMap(property -> evidence.nodes()
                .values(subject, iri(property))
                .map(value -> Triple.create(subject, iri(property), value)));
    }

    private Optional<Node> value(Node subject, String property) {
        return evidence.nodes().value(subject, iri(property));
    }

    private static Node iri(String iri) {
        return Nodes.iri(iri);
    }
}
