package org.corvee.triple;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;

/** The project's prefixes, as the head of a Turtle text. */
final class Turtles {
    static final String PREFIXES = Prefixes.of(declared()).getNsPrefixMap().entrySet().stream()
            .map(e -> "PREFIX %s: <%s>%n".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());

    private Turtles() {}

    private static Graph declared() {
        return RDFParser.source(Path.of("ontology", "prefixes.ttl")).toGraph();
    }
}
