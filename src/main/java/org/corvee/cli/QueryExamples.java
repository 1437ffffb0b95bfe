package org.corvee.cli;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.query.BoundQuery;
import org.corvee.query.Library;
import org.corvee.query.Parameter;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.triple.Iris;

/**
 * The library as examples in the graph, in the form that <a href="https://github.com/sib-swiss/sparql-examples">other
 * endpoints</a> use and editors look for.
 *
 * <p>Only what answers at the endpoint as it stands: a question that needs an argument of its asker is left out, and
 * so is one that asks other endpoints. Arguments that have a default are bound to it.
 */
record QueryExamples(Library library, Iris iris) {
    private static final Set<String> GROUPS = Set.of("analyst", "audit");
    private static final String SCHEMA = "https://schema.org/";
    private static final Node EXECUTABLE = sh("SPARQLExecutable");
    private static final Node SELECT_EXECUTABLE = sh("SPARQLSelectExecutable");
    private static final Node SELECT = sh("select");

    /** Says each example. */
    void to(StreamRDF out) {
        examples().forEach(example -> say(example, out));
    }

    /** The questions that make examples. */
    Stream<StoredQuery> examples() {
        return library.queries().stream()
                .filter(query -> GROUPS.contains(query.group()) && !query.isForBuilds() && !query.isForEditors())
                .filter(query -> query.header().parameters().stream()
                        .noneMatch(parameter -> parameter.fallback().need() == Parameter.Need.REQUIRED))
                .filter(query -> bound(query).isSelectType());
    }

    private void say(StoredQuery query, StreamRDF out) {
        Node example = iris.query(query.group(), query.stem());
        Node words = NodeFactory.createLiteralLang(words(query), "en");
        Stream.of(
                        Triple.create(example, RDF.type.asNode(), EXECUTABLE),
                        Triple.create(example, RDF.type.asNode(), SELECT_EXECUTABLE),
                        Triple.create(example, RDFS.label.asNode(), words),
                        Triple.create(example, RDFS.comment.asNode(), words),
                        Triple.create(example, SELECT, NodeFactory.createLiteralString(text(query))),
                        Triple.create(example, schema("target"), NodeFactory.createURI(iris.base() + "sparql")))
                .forEach(out::triple);
        Stream.concat(Stream.of(query.group()), query.header().tags().stream())
                .map(NodeFactory::createLiteralString)
                .forEach(tag -> out.triple(Triple.create(example, schema("keywords"), tag)));
    }

    private static String words(StoredQuery query) {
        String summary = query.header().summary();
        return summary.isEmpty() ? query.header().remarks().getOrDefault("problem", query.name()) : summary;
    }

    /** The text as it is written where nothing is bound, without the lines that the words have been taken from. */
    private String text(StoredQuery query) {
        boolean asWritten = query.header().parameters().stream()
                .noneMatch(parameter -> parameter.fallback().need() == Parameter.Need.GIVEN);
        return asWritten
                ? query.text()
                        .lines()
                        .filter(line -> !line.startsWith("#+"))
                        .collect(Collectors.joining("\n", "", "\n"))
                : bound(query).serialize();
    }

    private Query bound(StoredQuery query) {
        return BoundQuery.of(query.question(Map.of(), new ShortNames(iris.base())))
                .query();
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SHACL.getURI() + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
