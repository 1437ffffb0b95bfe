package org.corvee.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/**
 * A test of the <a href="https://www.w3.org/2009/sparql/docs/tests/">W3C's suites</a> of SPARQL 1.0 and 1.1.
 *
 * @param name folder and name, such as {@code bind/bind01}
 * @param unnamed the files of the default graph
 * @param named the files of the named graphs, by their IRIs
 * @param result a file with the answer, where the test has one
 * @param isLax whether rows may come less often than in the result
 */
public record W3cTest(
        String name,
        Kind kind,
        Path query,
        List<Path> unnamed,
        Map<String, Path> named,
        Optional<Path> result,
        boolean isLax) {
    private static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QUERY = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final List<String> SUITES = List.of("testcases-sparql-1.0-w3c/data-r2", "testcases-sparql-1.1-w3c");

    /** What is tested, by the type of the test; all others are of updates and of what is only told in words. */
    public enum Kind {
        EVALUATION("QueryEvaluationTest"),
        CSV("CSVResultFormatTest"),
        GOOD_SYNTAX("PositiveSyntaxTest", "PositiveSyntaxTest11"),
        BAD_SYNTAX("NegativeSyntaxTest", "NegativeSyntaxTest11");

        private final List<String> types;

        Kind(String... types) {
            this.types = List.of(types);
        }

        static Optional<Kind> of(Resource test) {
            String type = test.getRequiredProperty(RDF.type).getResource().getURI();
            return Stream.of(values())
                    .filter(kind -> kind.types.contains(type.replace(MANIFEST, "")))
                    .findFirst();
        }
    }

    /** The text of the query. */
    public String text() {
        try {
            return Files.readString(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests of both suites whose folder and kind are asked for; their files are copied into a folder. */
    public static List<W3cTest> in(Path folder, Predicate<W3cTest> wanted) {
        return SUITES.stream()
                .map(suite -> copy(suite, folder.resolve(suite)))
                .flatMap(W3cTest::manifests)
                .flatMap(W3cTest::tests)
                .filter(wanted)
                .toList();
    }

    private static Path copy(String suite, Path to) {
        try {
            URL url = Objects.requireNonNull(W3cTest.class.getResource("/" + suite));
            URI jar = URI.create(url.toURI().toString().split("!")[0]);
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                    Stream<Path> all = Files.walk(files.getPath(suite))) {
                for (Path file : all.toList()) {
                    Path copy = to.resolve(files.getPath(suite).relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> manifests(Path suite) {
        try (Stream<Path> all = Files.walk(suite)) {
            return all.filter(file -> file.endsWith("manifest.ttl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<W3cTest> tests(Path manifest) {
        Model model = RDFDataMgr.loadModel(manifest.toString());
        String folder = String.valueOf(manifest.getParent().getFileName());
        return model.listObjectsOfProperty(manifest("entries")).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .flatMap(test -> Kind.of(test).map(kind -> of(folder, test, kind)).stream());
    }

    private static W3cTest of(String folder, Resource test, Kind kind) {
        RDFNode action = test.getRequiredProperty(manifest("action")).getObject();
        boolean isQuery = !action.asResource().hasProperty(query("query"));
        return new W3cTest(
                folder + "/" + test.getURI().replaceFirst(".*#", ""),
                kind,
                isQuery ? file(action) : files(action, "query").get(0),
                files(action, "data"),
                named(action.asResource()),
                Optional.ofNullable(test.getProperty(manifest("result"))).map(result -> file(result.getObject())),
                test.hasProperty(
                        manifest("resultCardinality"), ResourceFactory.createResource(MANIFEST + "LaxCardinality")));
    }

    private static List<Path> files(RDFNode action, String property) {
        return action.asResource().listProperties(query(property)).toList().stream()
                .map(found -> file(found.getObject()))
                .toList();
    }

    /** A named graph has the IRI of its file, or its label where the manifest gives it one. */
    private static Map<String, Path> named(Resource action) {
        return action.listProperties(query("graphData")).toList().stream()
                .map(found -> found.getResource())
                .collect(Collectors.toMap(Resource::getURI, W3cTest::file));
    }

    private static Path file(RDFNode node) {
        return Path.of(URI.create(node.asResource().getURI()));
    }

    private static Property manifest(String name) {
        return ResourceFactory.createProperty(MANIFEST, name);
    }

    private static Property query(String name) {
        return ResourceFactory.createProperty(QUERY, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
