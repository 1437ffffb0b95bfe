package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT * { ?s ?p ?o }}             | line 1, column 22: unexpected '}'; expected one of <EOF>, 'LIMIT', 'OFFSET', 'ORDER', 'VALUES', 'GROUP', 'HAVING'
                    SELECT * {~ ?s ?p 12 ; }~ORDER BYY ?s | line 3, column 7: unexpected 'BYY'
                    SELECT * {~ ?s ?p "abc~            | line 2, column 8: unexpected '"abc'
                    SELECT * { ?s foo:bar ?o }         | line 1, column 15: Unresolved prefixed name: foo:bar
                    SELECT ?x WHERE                    | line 1, column 11: unexpected end of the query; expected '{'
                    SELECT * { ?s <http://a b> ?o }    | line 1, column 15: unexpected '<'
                    SELECT * { ?가 ?p 가 }              | line 1, column 18: unexpected '가'
                    INSERT DATA { <a:a> <b:b> <c:c> }  | line 1, column 1: unexpected 'INSERT'; expected one of 'BASE', 'PREFIX', 'VERSION', 'SELECT', 'DESCRIBE', 'CONSTRUCT', 'ASK'
                    SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) } | BIND: Variable used when already in-scope: ?x in BIND(2 AS ?x)
                    SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y } | Non-group key variable in SELECT: ?x
                    """)
    void saysLineColumnAndToken(String text, String words) {
        Question question = new Question("file.rq", text.replace('~', '\n'), Map.of());
        BadQuery bad = assertThrows(BadQuery.class, () -> Graphs.endpoint().ask(question));
        assertEquals(words, bad.fault());
        assertEquals("file.rq: " + words, bad.getMessage());
    }
}
