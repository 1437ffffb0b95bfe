package org.corvee.web.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.corvee.web.CorveeServer;

/**
 * What stands at the fixed addresses: the ontology, its vocabularies, alignments, prefixes and shapes.
 *
 * <p>Each file of the folder stands at the IRI that it gives itself, each concept scheme at its own besides.
 */
final class PublishedFiles {
    private static final List<String> FILES = List.of(
            "corvee.ttl", "vocabularies.ttl", "alignments.ttl", "prefixes.ttl", "shapes/data.ttl", "shapes/style.ttl");

    private final Map<String, PublishedFile> byAddress = new LinkedHashMap<>();
    private final List<Example> examples;

    private PublishedFiles(List<Example> examples) {
        this.examples = List.copyOf(examples);
    }

    /**
     * An example of the terms.
     *
     * @param name of its file, without the extension
     */
    record Example(String name, String turtle) {
        /** Where it stands in a page. */
        String anchor() {
            return "example-" + name;
        }

        /** Its first comment. */
        String summary() {
            return turtle.lines()
                    .findFirst()
                    .map(line -> line.replaceFirst("^# *", ""))
                    .orElse(name);
        }
    }

    /** Reads the ontology's folder. */
    static PublishedFiles read(Path folder) {
        try {
            PublishedFiles files = new PublishedFiles(examples(folder.resolve("examples")));
            for (String name : FILES) {
                files.add(text(folder.resolve(name)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> examples(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> right = all.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> !file.toString().endsWith(".wrong.ttl"))
                    .sorted()
                    .toList();
            List<Example> examples = new ArrayList<>();
            for (Path file : right) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                examples.add(new Example(name.substring(0, name.length() - 4), text(file)));
            }
            return examples;
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Utf8.lines(file);
        } catch (NotUtf8 e) {
            throw new CorveeServer.CannotServe(e.in(file.toString()), e);
        }
    }

    private void add(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        Node file = graph.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                .mapWith(triple -> triple.getSubject())
                .next();
        put(PublishedFile.of(file, graph, turtle));
        graph.find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
                .mapWith(triple -> triple.getSubject())
                .toList()
                .forEach(scheme -> put(PublishedFile.of(scheme, about(scheme, graph), "")));
    }

    private void put(PublishedFile file) {
        byAddress.put(file.iri().getURI().substring(Cv.ROOT.length()), file);
    }

    /** A scheme and its concepts. */
    private static Graph about(Node scheme, Graph all) {
        Graph about = GraphFactory.createDefaultGraph();
        about.getPrefixMapping().setNsPrefixes(all.getPrefixMapping());
        Stream.concat(
                        Stream.of(scheme),
                        all
                                .find(Node.ANY, SKOS.inScheme.asNode(), scheme)
                                .mapWith(triple -> triple.getSubject())
                                .toList()
                                .stream())
                .forEach(subject -> all.find(subject, Node.ANY, Node.ANY).forEach(about::add));
        return about;
    }

    /** What stands at an address without its first stroke, such as {@code vocabulary/modality}. */
    Optional<PublishedFile> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Collection<String> addresses() {
        return Collections.unmodifiableSet(byAddress.keySet());
    }

    List<Example> examples() {
        return examples;
    }

    /**
     * A file that stands at its own IRI.
     *
     * @param turtle the file as it was written, or empty when it is a part of another
     * @param places where each IRI is defined in it, counted from 0
     */
    record PublishedFile(Node iri, Graph graph, String turtle, Map<String, Integer> places) {
        private static final Pattern DEFINED = Pattern.compile("(?m)^([A-Za-z-]*:[A-Za-z0-9._-]+|<[^>]+>) a ");

        private static final Pattern BRACKETED = Pattern.compile("<(.+)>");

        /** A file, or with an empty text a part of one. */
        static PublishedFile of(Node iri, Graph graph, String turtle) {
            Map<String, Integer> places = new HashMap<>();
            DEFINED.matcher(turtle)
                    .results()
                    .map(found -> iri(found.group(1), graph.getPrefixMapping()))
                    .forEach(defined -> places.putIfAbsent(defined, places.size()));
            return new PublishedFile(iri, graph, turtle, places);
        }

        /** Whether that is the version that it is. */
        boolean isVersion(String version) {
            return graph.contains(iri, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
        }

        /** The English text of a property, or any; empty without one. */
        String text(Node subject, Node property) {
            List<Node> texts = objects(subject, property);
            return texts.stream()
                    .filter(Node::isLiteral)
                    .min(Comparator.comparing(
                                    (Node text) -> text.getLiteralLanguage().equals("en") ? 0 : 1)
                            .thenComparing(Node::getLiteralLexicalForm))
                    .map(Node::getLiteralLexicalForm)
                    .orElse("");
        }

        /** All values, in an order that does not change. */
        List<Node> objects(Node subject, Node property) {
            return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                    .sorted(Comparator.comparing(Node::toString))
                    .toList();
        }

        /** What has a value, in the order in which the file defines it. */
        List<Node> subjects(Node property, Node object) {
            return graph.find(Node.ANY, property, object).mapWith(triple -> triple.getSubject()).toList().stream()
                    .filter(Node::isURI)
                    .distinct()
                    .sorted(Comparator.comparingInt((Node node) -> places.getOrDefault(node.getURI(), -1))
                            .thenComparing(Node::getURI))
                    .toList();
        }

        private static String iri(String written, PrefixMapping prefixes) {
            Matcher matcher = BRACKETED.matcher(written);
            return matcher.matches() ? matcher.group(1) : prefixes.expandPrefix(written);
        }
    }
}
