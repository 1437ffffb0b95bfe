package org.corvee.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.query.Answer;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;

/**
 * Where analysts ask: the library's queries, a graph, and where in the texts its claims stand.
 *
 * @param passages by the claims' short names
 */
record Desk(Library library, LocalEndpoint endpoint, Map<String, Span> passages) {
    static final Path DATA = Path.of("data");
    private static final Path QUERIES = Path.of("queries");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Desk> OF_THE_PROJECT = new ArrayList<>();

    /** Asks of what is made of the project's own data, once for all tests; nobody changes it. */
    static Desk ofTheProject() throws IOException {
        synchronized (QUERIES) {
            if (OF_THE_PROJECT.isEmpty()) {
                OF_THE_PROJECT.add(over(DATA));
            }
            return OF_THE_PROJECT.get(0);
        }
    }

    /** Asks of what is made of a folder of data. */
    static Desk over(Path data) throws IOException {
        DatasetGraph graph = PublishedGraph.of(data);
        Desk desk = new Desk(Library.read(QUERIES), new LocalEndpoint(graph, new QueryBounds(PATIENCE)), Map.of());
        return new Desk(desk.library(), desk.endpoint(), passages(desk.ask("claims", Map.of())));
    }

    private static Map<String, Span> passages(Table claims) {
        return claims.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("claim"),
                        row -> new Span(
                                row.get("file").substring(0, 3),
                                Integer.parseInt(row.get("start")),
                                Integer.parseInt(row.get("end")))));
    }

    /** The answer of the analysts' query of that name. */
    Table ask(String query, Map<String, String> arguments) {
        try (Answer answer =
                endpoint.ask(library.query("analyst/" + query).question(arguments, ShortNames.PUBLISHED))) {
            return Table.of(answer.result());
        }
    }

    /** The passages of some claims. */
    List<Span> passagesOf(Collection<String> claims) {
        return claims.stream().map(passages::get).toList();
    }
}
