package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What SPARQL 1.2 refuses. Jena 5.6.0's parser takes thirteen kinds of it for right: they are listed here, so that an
 * upgrade that mends one is noticed. Each is evaluated within its bounds like any other query.
 */
class Sparql12Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s :p ?o FILTER EXISTS { BIND (1 AS ?o) } }",
                "SELECT * { ?s :p ?o FILTER NOT EXISTS { BIND (1 AS ?o) } }",
                "SELECT * { ?s :p ?o FILTER EXISTS { ?x :p ?y BIND (1 AS ?o) } }",
                "SELECT * { ?s :p ?o FILTER EXISTS { { ?x :p ?y } UNION { BIND (1 AS ?o) } } }",
                "SELECT * { ?s :p ?o FILTER EXISTS { VALUES ?o { 1 } } }",
                "SELECT * { ?s :p ?o FILTER EXISTS { SELECT (1 AS ?o) { } } }",
                "SELECT * { ?s :p ?o BIND (EXISTS { BIND (1 AS ?o) } AS ?e) }",
                "SELECT * { VALUES ?t { <<( 'x' :p :o )>> } }",
                "SELECT * { VALUES ?t { <<( <<( :a :b :c )>> :p :o )>> } }",
                "SELECT * { BIND (<<( 'x' :p :o )>> AS ?t) }",
                "SELECT * { BIND (<<( <<( :a :b :c )>> :p :o )>> AS ?t) }",
                "SELECT * { ?s ?p '\\U0000D83D\\U0000DE00' }",
                "SELECT * { ?s ?p <http://e/\\U0000D83D\\U0000DE00> }",
            })
    void isTakenForRight(String query) {
        assertDoesNotThrow(() -> read(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { <<:s :p (1 2)>> :q :o }",
                "SELECT * { <<:s :p/:q :o>> :q :o }",
                "SELECT * { ?x :y <<( :s [] :o )>> }",
                "SELECT * { ?x <<( :s :p :o )>> :y }",
                "SELECT * { :s :p :o {| |} }",
                "SELECT * { :s :p+ :o ~ :r }",
                "SELECT * { VALUES ?t { <<( :s ?p :o )>> } }",
                "SELECT * { BIND (<<:s :p :o>> AS ?t) }",
                "SELECT * { ?s ?p 'x'@en--LTR }",
                "SELECT * { ?s ?p '\\uD800' }",
            })
    void isRefused(String query) {
        assertThrows(BadQuery.class, () -> read(query));
    }

    private static BoundQuery read(String query) {
        return BoundQuery.of(new Question("query", "PREFIX : <http://example.org/> " + query, Map.of()));
    }
}
