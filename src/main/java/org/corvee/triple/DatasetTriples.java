package org.corvee.triple;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * How much the graph holds, in <a href="https://www.w3.org/TR/void/">VoID</a>.
 *
 * @param iris names the graph and its partitions
 * @param prefixes shorten the names of the partitions
 */
public record DatasetTriples(Iris iris, PrefixMapping prefixes) {
    /** How many triples there are, and of how many different subjects and objects. */
    public record Size(long triples, long subjects, long objects) {}

    /** Says how many triples there are, how many instances of each class, and how many triples of each property. */
    public List<Triple> of(Size all, SortedMap<String, Long> classes, SortedMap<String, Size> properties) {
        List<Triple> said = new ArrayList<>();
        StreamRDF out = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                said.add(triple);
            }
        };
        Sayings graph = new Sayings(iris.dataset(), out);
        graph.is(RDF.type.asNode(), VOID.Dataset.asNode());
        graph.is(VOID.classes.asNode(), classes.size());
        graph.is(VOID.properties.asNode(), properties.size());
        graph.is(VOID.triples.asNode(), all.triples());
        graph.is(VOID.distinctSubjects.asNode(), all.subjects());
        graph.is(VOID.distinctObjects.asNode(), unlikeOthers(all.objects()));
        classes.forEach((name, count) -> {
            Sayings part = classPart(graph, name);
            part.is(VOID.entities.asNode(), count);
            part.is(VOID.triples.asNode(), count);
        });
        properties.forEach((name, size) -> {
            Sayings part = part(graph, VOID.propertyPartition.asNode(), "property", name);
            part.is(VOID.property.asNode(), NodeFactory.createURI(name));
            part.is(VOID.triples.asNode(), size.triples());
            part.is(VOID.distinctSubjects.asNode(), size.subjects());
            part.is(VOID.distinctObjects.asNode(), objects(name, size));
        });
        return said;
    }

    /** Says of which properties the instances of a class have values, and of which class those are; empty for none. */
    public void schema(String type, String property, long triples, String valueType, StreamRDF out) {
        Sayings part = classPart(new Sayings(iris.dataset(), out), type);
        String name = brief(type) + "&property=" + brief(property);
        Sayings inner = new Sayings(iris.partition("class", name), out);
        part.is(VOID.propertyPartition.asNode(), inner.subject());
        inner.is(VOID.property.asNode(), NodeFactory.createURI(property));
        inner.is(VOID.triples.asNode(), triples);
        if (!valueType.isEmpty()) {
            Sayings values = new Sayings(iris.partition("class", name + "&values=" + brief(valueType)), out);
            inner.is(VOID.classPartition.asNode(), values.subject());
            values.is(VOID._class.asNode(), NodeFactory.createURI(valueType));
        }
    }

    private Sayings classPart(Sayings graph, String name) {
        Sayings part = part(graph, VOID.classPartition.asNode(), "class", name);
        part.is(VOID._class.asNode(), NodeFactory.createURI(name));
        return part;
    }

    private static Node objects(String property, Size size) {
        return property.equals(VOID.distinctObjects.getURI())
                ? unlikeOthers(size.objects())
                : NodeFactory.createLiteralDT(Long.toString(size.objects()), XSDDatatype.XSDinteger);
    }

    /**
     * A number that counts itself as an object, of a datatype of its own: were it an integer, it might equal another
     * one, count one less for that, and then equal it no more.
     */
    private static Node unlikeOthers(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    private Sayings part(Sayings graph, Node has, String kind, String term) {
        Sayings part = new Sayings(iris.partition(kind, brief(term)), graph.out());
        graph.is(has, part.subject());
        return part;
    }

    private String brief(String term) {
        return prefixes.shortForm(term);
    }
}
