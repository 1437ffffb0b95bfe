package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client is told of what went wrong. */
class ExceptionMapperTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Refused(410, "gone"), 410, "gone"),
                Arguments.of(new Question.WrongQuestion("no such parameter"), 400, "no such parameter"),
                Arguments.of(new Format.NotExpressible("not in XML"), 406, "not in XML"),
                Arguments.of(
                        new QueryCancelledException(),
                        503,
                        "the answer took too long; ask for less or try again later; a SPARQL query can be split with LIMIT and OFFSET"),
                Arguments.of(
                        new StackOverflowError(), 400, "the query is nested too deeply; ask for fewer steps at once"),
                Arguments.of(
                        new IllegalStateException("/srv/secret: broken"),
                        500,
                        "the request failed; see the server's log"),
                Arguments.of(
                        new Library.BadLibrary(List.of("/srv/queries/x.rq:1: byte E9 is not UTF-8")),
                        500,
                        "the file of this query cannot be read; the server's log says where"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsEachAsOneProblem(Throwable fault, int status, String detail) {
        ProblemDetail problem = ExceptionMapper.problem(fault);
        assertEquals(status, problem.status());
        assertEquals(detail, problem.detail());
        assertFalse(problem.heading().isEmpty());
    }

    @Test
    void keepsWhatAProblemSaysBesides() {
        ProblemDetail problem =
                ProblemDetail.of(429, "too much").saying("Retry-After", "7").with("line", 3);
        assertEquals(problem, ExceptionMapper.problem(new Refused(problem)));
    }
}
