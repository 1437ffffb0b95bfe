package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.bench.data.GeneratedData;
import org.corvee.cli.Corvee;
import org.corvee.search.SearchIndexWriter;
import org.corvee.store.BuildId;
import org.corvee.store.BuildWatch;
import org.corvee.store.Recipe;
import org.corvee.store.Store;
import org.corvee.store.StoreBuild;

/** Stores of the small invented graph. */
public final class TestStores {
    static final Recipe PLAIN = new Recipe(
            List.of(),
            new Recipe.Policy("none", QueryFactory.create("CONSTRUCT {} WHERE {}")),
            List.of(),
            counts -> List.of(),
            GraphFactory.createDefaultGraph());

    private TestStores() {}

    /** A store of made-up data, built by the command as users build it. */
    public static Store generated(Path folder, int claims) throws IOException {
        new GeneratedData(claims).into(folder.resolve("data"), null, done -> {});
        assertEquals(
                Corvee.FINE,
                Corvee.commandLine()
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute("build", "--data", folder + "/data", "--store", folder + "/store"));
        return new Store(folder.resolve("store"));
    }

    /** Builds a graph that is written out, and makes it current. */
    public static BuildId build(Path folder, String graph, Lang lang) {
        try (StoreBuild build = StoreBuild.begin(new Store(folder), PLAIN, BuildWatch.none())) {
            RDFParser.fromString(graph, lang).parse(build.data());
            return build.finish(List.of(new SearchIndexWriter())).id();
        }
    }

    /** Builds the small graph, in an edition that one literal tells from others, and makes it current. */
    public static BuildId build(Path folder, String edition) {
        return build(folder, edition, List.of());
    }

    /** The same with some triples more. */
    public static BuildId build(Path folder, String edition, List<Triple> more) {
        return build(folder, edition, "/query/graph.ttl", more);
    }

    /** Builds a graph of the test resources. */
    static BuildId build(Path folder, String edition, String resource) {
        return build(folder, edition, resource, List.of());
    }

    private static BuildId build(Path folder, String edition, String resource, List<Triple> more) {
        try (StoreBuild build = StoreBuild.begin(new Store(folder), PLAIN, BuildWatch.none())) {
            StreamRDF data = build.data();
            RDFParser.source(Objects.requireNonNull(TestStores.class.getResourceAsStream(resource)))
                    .lang(Lang.TURTLE)
                    .parse(data);
            data.triple(Triple.create(
                    NodeFactory.createURI("urn:test:graph"),
                    NodeFactory.createURI("urn:test:edition"),
                    NodeFactory.createLiteralString(edition)));
            more.forEach(data::triple);
            return build.finish(List.of(new SearchIndexWriter())).id();
        }
    }
}
