package org.corvee.store;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;

/** Small builds for tests: whoever {@code says} a thing makes it hold, and {@code follows} has a closure. */
final class Builds {
    private static final String NS = "https://example.org/";

    private Builds() {}

    /** A recipe whose description counts triples and properties, and whose shapes want a label of every Thing. */
    static Recipe recipe() {
        return new Recipe(
                List.of(new Closure(iri("follows"), iri("followsAll"))),
                new Recipe.Policy(
                        "default",
                        QueryFactory.create(
                                "PREFIX : <%s> CONSTRUCT { ?it a :Fact } WHERE { [] :says ?it }".formatted(NS))),
                List.of(Recipe.Derivation.of(QueryFactory.create(
                        "PREFIX : <%s> CONSTRUCT { :build :used ?it } WHERE { ?it :followsAll [] }".formatted(NS)))),
                counts -> List.of(
                        triple("dataset", "holds", counts.triples() + ""),
                        triple("dataset", "uses", counts.properties().size() + "")),
                shapes());
    }

    static Graph shapes() {
        return turtle(
                """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix : <%s> .
                :Shape a sh:NodeShape ; sh:targetClass :Thing ;
                  sh:property :Label .
                :Label sh:path :label ; sh:minCount 1 ; sh:message "a thing has a label" .
                """
                        .formatted(NS));
    }

    static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }

    static Node iri(String name) {
        return NodeFactory.createURI(NS + name);
    }

    /** A triple of two IRIs and a string. */
    static Triple triple(String subject, String property, String text) {
        return Triple.create(iri(subject), iri(property), NodeFactory.createLiteralString(text));
    }

    /** A triple of three IRIs. */
    static Triple link(String subject, String property, String object) {
        return Triple.create(iri(subject), iri(property), iri(object));
    }

    /** Builds the triples into the store. */
    static BuildSummary build(Store store, List<Triple> triples) {
        return build(store, data -> triples.forEach(data::triple));
    }

    static BuildSummary build(Store store, Consumer<StreamRDF> data) {
        try (StoreBuild build = StoreBuild.begin(store, recipe(), BuildWatch.none())) {
            data.accept(build.data());
            return build.finish();
        }
    }
}
