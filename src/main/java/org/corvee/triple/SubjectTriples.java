package org.corvee.triple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;

/**
 * What is said of one subject.
 *
 * @param subject of every triple
 * @param out takes the triples
 */
record SubjectTriples(Node subject, StreamRDF out) {
    private static final RDFDatatype EDTF =
            TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf");

    /** Says of which class it is. */
    void isA(String type) {
        is(RDF.type.getURI(), NodeFactory.createURI(type));
    }

    /** Says what it is called in English. */
    void isCalled(String label) {
        hasText(RDFS.label.getURI(), label, "en");
    }

    void is(String property, Node object) {
        out.triple(Triple.create(subject, NodeFactory.createURI(property), object));
    }

    /** Says a text; an IRI is a node, and never given here. */
    void hasText(String property, String text) {
        is(property, NodeFactory.createLiteralString(text));
    }

    void hasText(String property, String text, String language) {
        is(property, NodeFactory.createLiteralLang(text, language));
    }

    void is(String property, long number) {
        is(property, NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
    }

    void is(String property, BigDecimal number) {
        is(property, NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
    }

    void is(String property, boolean truth) {
        is(property, NodeFactory.createLiteralDT(String.valueOf(truth), XSDDatatype.XSDboolean));
    }

    void is(String property, LocalDate day) {
        is(property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    void is(String property, Edtf time) {
        is(property, NodeFactory.createLiteralDT(time.text(), EDTF));
    }

    /** A time, and the days between which it lies. */
    void during(String during, String from, String to, Edtf said, Bounds bounds) {
        is(during, said);
        bounds.earliest().ifPresent(day -> is(from, day));
        bounds.latest().ifPresent(day -> is(to, day));
    }
}
