package org.corvee.query;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A small invented graph for tests, and questions to it. */
final class Graphs {
    static final String PREFIXES =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private Graphs() {}

    static DatasetGraph small() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(Objects.requireNonNull(Graphs.class.getResourceAsStream("/query/graph.ttl")))
                .lang(Lang.TURTLE)
                .parse(dataset);
        return dataset;
    }

    static LocalEndpoint endpoint() {
        return new LocalEndpoint(small(), new QueryBounds(Duration.ofSeconds(20)));
    }

    static Result rows(String query) {
        return rows(StoredQuery.of("test", PREFIXES + query), Map.of());
    }

    static Result rows(StoredQuery query, Map<String, String> arguments) {
        try (Answer answer = endpoint().ask(query.question(arguments, ShortNames.PUBLISHED))) {
            return answer.result();
        }
    }
}
