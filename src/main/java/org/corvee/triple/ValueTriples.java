package org.corvee.triple;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.corvee.claim.Form;
import org.corvee.claim.Value;
import org.corvee.model.Amount.Bound;
import org.corvee.model.Bounds;
import org.corvee.model.ConceptId;
import org.corvee.model.Cv;
import org.corvee.model.Edtf;
import org.corvee.model.Quantity;
import org.corvee.model.ThingId;

/**
 * The node of a statement's object; what a quantity or a time is, is said with it.
 *
 * @param iris names the nodes
 * @param out takes what is said of them
 */
record ValueTriples(Iris iris, StreamRDF out) implements Value.Match<Node> {
    private static final RDFDatatype WKT =
            TypeMapper.getInstance().getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral");

    @Override
    public Node thing(ThingId thing) {
        return iris.thing(thing);
    }

    @Override
    public Node concept(ConceptId concept) {
        return iris.concept(concept);
    }

    @Override
    public Node quantity(Quantity quantity) {
        SubjectTriples it = new SubjectTriples(iris.quantity(quantity), out);
        it.isA(Cv.QUANTITY);
        it.isCalled(quantity.label());
        quantity.minimum().ifPresent(least -> limit(it, Cv.MINIMUM, Cv.MINIMUM_EXCLUSIVE, least));
        quantity.maximum().ifPresent(most -> limit(it, Cv.MAXIMUM, Cv.MAXIMUM_EXCLUSIVE, most));
        quantity.estimate().ifPresent(number -> it.is(Cv.ESTIMATE, number));
        quantity.unit().ifPresent(unit -> it.is(Cv.UNIT, iris.concept(new ConceptId("unit", unit))));
        quantity.per().ifPresent(unit -> it.is(Cv.PER, iris.concept(new ConceptId("unit", unit))));
        quantity.currency().ifPresent(code -> it.hasText(Cv.CURRENCY, code));
        quantity.wording().ifPresent(word -> it.hasText(Cv.WORDING, word));
        return it.subject();
    }

    private static void limit(SubjectTriples it, String end, String exclusive, Bound limit) {
        it.is(end, limit.value());
        if (limit.exclusive()) {
            it.is(exclusive, true);
        }
    }

    @Override
    public Node time(Edtf time) {
        SubjectTriples it = new SubjectTriples(iris.time(time), out);
        it.isA(Cv.TIME_SPAN);
        it.isCalled(time.text());
        Bounds bounds = time.bounds();
        it.during(Cv.EDTF, Cv.EARLIEST, Cv.LATEST, time, bounds);
        return it.subject();
    }

    @Override
    public Node link(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Override
    public Node literal(Form form, String text) {
        return switch (form) {
            case TEXT -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDlanguage);
            case WKT -> NodeFactory.createLiteralDT(text, WKT);
            case INTEGER -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
            case DECIMAL -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
            case TRUTH -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean);
            case QUANTITY, TIME, LINK -> throw new IllegalArgumentException(form + " is no literal form");
        };
    }
}
