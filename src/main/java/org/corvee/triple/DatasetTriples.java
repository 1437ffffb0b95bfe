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
import org.apache.jena.vocabulary.VOID;
import org.corvee.model.TripleCounts;

/**
 * How much the graph holds, in <a href="https://www.w3.org/TR/void/">VoID</a>.
 *
 * @param iris names the graph and its partitions
 * @param prefixes shorten the names of the partitions
 */
public record DatasetTriples(Iris iris, PrefixMapping prefixes) {
    /** Says how many triples there are, how many instances of each class, and how many triples of each property. */
    public List<Triple> of(
            TripleCounts all, SortedMap<String, Long> classes, SortedMap<String, TripleCounts> properties) {
        List<Triple> said = new ArrayList<>();
        StreamRDF out = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                said.add(triple);
            }
        };
        SubjectTriples graph = new SubjectTriples(iris.dataset(), out);
        graph.isA(VOID.Dataset.getURI());
        graph.is(VOID.classes.getURI(), classes.size());
        graph.is(VOID.properties.getURI(), properties.size());
        graph.is(VOID.triples.getURI(), all.triples());
        graph.is(VOID.distinctSubjects.getURI(), all.subjects());
        graph.is(VOID.distinctObjects.getURI(), unlikeOthers(all.objects()));
        classes.forEach((name, count) -> {
            SubjectTriples part = classPart(graph, name);
            part.is(VOID.entities.getURI(), count);
            part.is(VOID.triples.getURI(), count);
        });
        properties.forEach((name, size) -> {
            SubjectTriples part = part(graph, VOID.propertyPartition.getURI(), "property", name);
            part.is(VOID.property.getURI(), NodeFactory.createURI(name));
            part.is(VOID.triples.getURI(), size.triples());
            part.is(VOID.distinctSubjects.getURI(), size.subjects());
            part.is(VOID.distinctObjects.getURI(), objects(name, size));
        });
        return said;
    }

    /** Says of which properties the instances of a class have values, and of which class those are; empty for none. */
    public void schema(String type, String property, long triples, String valueType, StreamRDF out) {
        SubjectTriples part = classPart(new SubjectTriples(iris.dataset(), out), type);
        String name = brief(type) + "&property=" + brief(property);
        SubjectTriples inner = new SubjectTriples(iris.partition("class", name), out);
        part.is(VOID.propertyPartition.getURI(), inner.subject());
        inner.is(VOID.property.getURI(), NodeFactory.createURI(property));
        inner.is(VOID.triples.getURI(), triples);
        if (!valueType.isEmpty()) {
            SubjectTriples values =
                    new SubjectTriples(iris.partition("class", name + "&values=" + brief(valueType)), out);
            inner.is(VOID.classPartition.getURI(), values.subject());
            values.is(VOID._class.getURI(), NodeFactory.createURI(valueType));
        }
    }

    private SubjectTriples classPart(SubjectTriples graph, String name) {
        SubjectTriples part = part(graph, VOID.classPartition.getURI(), "class", name);
        part.is(VOID._class.getURI(), NodeFactory.createURI(name));
        return part;
    }

    private static Node objects(String property, TripleCounts size) {
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

    private SubjectTriples part(SubjectTriples graph, String has, String kind, String term) {
        SubjectTriples part = new SubjectTriples(iris.partition(kind, brief(term)), graph.out());
        graph.is(has, part.subject());
        return part;
    }

    private String brief(String term) {
        return prefixes.shortForm(term);
    }
}
