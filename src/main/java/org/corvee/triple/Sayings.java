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
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;

/**
 * Says things about one subject.
 *
 * @param subject of every triple
 * @param out takes the triples
 */
record Sayings(Node subject, StreamRDF out) {
    private static final RDFDatatype EDTF =
            TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf");

    void is(Node property, Node object) {
        out.triple(Triple.create(subject, property, object));
    }

    void is(Node property, String text) {
        is(property, NodeFactory.createLiteralString(text));
    }

    void is(Node property, String text, String language) {
        is(property, NodeFactory.createLiteralLang(text, language));
    }

    void is(Node property, long number) {
        is(property, NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
    }

    void is(Node property, BigDecimal number) {
        is(property, NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
    }

    void is(Node property, boolean truth) {
        is(property, NodeFactory.createLiteralDT(String.valueOf(truth), XSDDatatype.XSDboolean));
    }

    void is(Node property, LocalDate day) {
        is(property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    void is(Node property, Edtf time) {
        is(property, NodeFactory.createLiteralDT(time.text(), EDTF));
    }

    /** A time, and the days between which it lies. */
    void during(Node during, Node from, Node to, Edtf said, Bounds bounds) {
        is(during, said);
        bounds.earliest().ifPresent(day -> is(from, day));
        bounds.latest().ifPresent(day -> is(to, day));
    }
}
