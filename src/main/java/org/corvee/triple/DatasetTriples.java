package org.corvee.triple;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
    /** Says how many triples there are, how many instances of each class, and how many triples of each property. */
    public List<Triple> of(long triples, SortedMap<String, Long> classes, SortedMap<String, Long> properties) {
        List<Triple> said = new ArrayList<>();
        StreamRDF out = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                said.add(triple);
            }
        };
        Sayings graph = new Sayings(iris.dataset(), out);
        graph.is(RDF.type.asNode(), VOID.Dataset.asNode());
        graph.is(VOID.triples.asNode(), triples);
        graph.is(VOID.classes.asNode(), classes.size());
        graph.is(VOID.properties.asNode(), properties.size());
        classes.forEach((name, count) -> {
            Sayings part = part(graph, VOID.classPartition.asNode(), "class", name);
            part.is(VOID._class.asNode(), NodeFactory.createURI(name));
            part.is(VOID.entities.asNode(), count);
        });
        properties.forEach((name, count) -> {
            Sayings part = part(graph, VOID.propertyPartition.asNode(), "property", name);
            part.is(VOID.property.asNode(), NodeFactory.createURI(name));
            part.is(VOID.triples.asNode(), count);
        });
        return said;
    }

    private Sayings part(Sayings graph, Node has, String kind, String term) {
        Sayings part = new Sayings(iris.partition(kind, prefixes.shortForm(term)), graph.out());
        graph.is(has, part.subject());
        return part;
    }
}
