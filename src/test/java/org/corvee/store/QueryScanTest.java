package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.corvee.audit.scan.RandomClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up in sorted numbers is what ARQ finds: the same rows, as often. */
class QueryScanTest {
    private static final Path QUERIES = Path.of("queries");
    private static final int GRAPHS = 3;

    /** Rules that count or have OPTIONAL, for which there is a scan of their own or that are asked once. */
    private static final Set<String> OTHERS = Set.of(
            "compliance-2375-17.rq",
            "compliance-2397-8.rq",
            "conflict-expected-against-reported-presence.rq",
            "corroboration-by-origin.rq",
            "equal-values.rq",
            "single-witness.rq");

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> rules = Files.list(QUERIES.resolve("rules"));
                Stream<Path> policies = Files.list(QUERIES.resolve("policy"))) {
            return Stream.concat(rules, policies)
                    .filter(file -> file.toString().endsWith(".rq"))
                    .filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsWhatArqFinds(Path file) throws IOException {
        Query query = QueryFactory.read(file.toString());
        int found = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            found += agrees(query, RandomMatches.of(query, seed));
        }
        assertTrue(found > 0, "nothing to find");
    }

    /** The same rows of a SELECT, or triples of a CONSTRUCT. */
    private static int agrees(Query query, Graph graph) {
        TripleTable table = new TripleTable();
        graph.stream().filter(triple -> triple.hashCode() % 3 > 0).forEach(table::add);
        table.settleData();
        graph.stream().filter(triple -> triple.hashCode() % 3 <= 0).forEach(table::add);
        table.settle();
        List<String> asked = new ArrayList<>();
        List<String> scanned = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
            if (query.isSelectType()) {
                exec.select().forEachRemaining(row -> asked.add(words(row)));
                QueryScan.select(query, table, row -> scanned.add(words(row)));
            } else {
                exec.constructTriples().forEachRemaining(triple -> asked.add(triple.toString()));
                DraftQuery.construct(table.dataset(), query, triple -> scanned.add(triple.toString()));
            }
        }
        assertEquals(distinct(asked, query), distinct(scanned, query));
        return asked.size();
    }

    private static List<String> distinct(List<String> rows, Query query) {
        Stream<String> sorted = rows.stream().sorted();
        return query.isSelectType() ? sorted.toList() : sorted.distinct().toList();
    }

    private static String words(Binding row) {
        TreeMap<String, String> values = new TreeMap<>();
        row.forEach((variable, node) -> {
            if (variable.isNamedVar()) {
                values.put(variable.getName(), node.toString());
            }
        });
        return values.toString();
    }

    private static final String PREFIXES =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a ?b { ?a cv:stance ?b }",
                "SELECT ?p { ?a ?p ?a }",
                "SELECT ?a ?p ?o { VALUES ?o { 1 'nowhere' true } ?a ?p ?o }",
                "SELECT ?a ?b { ?a cv:testimony/cv:witness ?b FILTER (!EXISTS { ?b ?p ?a } || ?a = ?b) }",
                "SELECT ?a ?c { { ?a cv:stance ?b } UNION { ?a cv:modality ?b BIND (STR(?b) AS ?c) } }",
                "SELECT ?a (CONCAT(STR(?a), ?none) AS ?x) (UCASE(STR(?a)) AS ?y) { ?a a cv:Claim }",
                "SELECT DISTINCT ?b { ?a rdf:subject|rdf:object ?b . ?b ^rdf:subject ?a }",
                "SELECT ?b ?c { { SELECT DISTINCT ?b { ?a rdf:subject ?b } } ?b cv:containedInAll? ?c }",
                "SELECT ?a { ?a cv:stance ?b . { ?a cv:modality ?m . FILTER NOT EXISTS { ?a cv:retractedOn ?b } } }",
            })
    void findsWhatArqFindsInShort(String text) {
        Query query = QueryFactory.create(PREFIXES + text);
        agrees(query, RandomClaims.graph(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a { ?a cv:stance ?b OPTIONAL { ?a cv:part ?c } }",
                "SELECT ?a { ?a cv:stance ?b MINUS { ?a cv:part ?c } }",
                "SELECT (COUNT(*) AS ?n) { ?a cv:stance ?b }",
                "SELECT ?a { ?a cv:stance ?b } LIMIT 1",
                "SELECT ?a { ?a cv:stance ?b BIND (?b AS ?c) ?c ?p ?o }",
                "SELECT ?a { ?a cv:stance ?b { ?a cv:part ?c FILTER (?b = ?c) } UNION { ?a cv:part ?d } }",
                "SELECT ?a { ?a !cv:stance ?b }",
                "SELECT ?a { ?a cv:relays+ ?b }",
                "SELECT ?a { ?a cv:relays* ?b }",
            })
    void leavesToArqWhatItDoesNotKnow(String text) {
        TripleTable table = new TripleTable();
        RandomClaims.graph(2).stream().forEach(table::add);
        table.settleData();
        Query query = QueryFactory.create(PREFIXES + text);
        assertThrows(QueryScan.Unknown.class, () -> QueryScan.select(query, table, row -> {}));
        List<Binding> rows = new ArrayList<>();
        DatasetGraph dataset = table.dataset();
        DraftQuery.select(dataset, query, rows::add);
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            assertEquals(exec.select().materialize().stream().count(), rows.size());
        }
    }
}
