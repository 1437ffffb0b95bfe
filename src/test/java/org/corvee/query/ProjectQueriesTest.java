package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries that come with the project. */
class ProjectQueriesTest {
    private static final Path QUERIES = Path.of("queries");

    @TestFactory
    Stream<DynamicTest> arePlainSparql11() throws IOException {
        return Library.read(QUERIES).queries().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    Query parsed = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
                    assertFalse(parsed.isUnknownType());
                }));
    }

    @Test
    void offerThreeToBeginWith() throws IOException {
        assertTrue(Library.read(QUERIES).tagged("start").size() >= 3);
    }
}
