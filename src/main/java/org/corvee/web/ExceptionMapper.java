package org.corvee.web;

import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.web.sparql.Bulkhead;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told when a handler ends in an exception; the one place that decides it. */
public final class ExceptionMapper {
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionMapper.class);

    private ExceptionMapper() {}

    /** The problem that an exception is for the client; what nobody foresaw goes to the log. */
    public static ProblemDetail problem(Throwable fault) {
        return foreseen(fault).orElseGet(() -> {
            LOG.error("a request failed", fault);
            return ProblemDetail.of(500, "the request failed; see the server's log");
        });
    }

    private static Optional<ProblemDetail> foreseen(Throwable fault) {
        if (fault instanceof Refused refused) {
            return Optional.of(refused.problem());
        }
        if (fault instanceof BadQuery bad) {
            return Optional.of(misspelt(bad));
        }
        if (fault instanceof Question.WrongQuestion wrong) {
            return Optional.of(ProblemDetail.of(status(wrong), words(wrong)));
        }
        if (fault instanceof Endpoint.FailedQuery || fault instanceof QueryCancelledException) {
            return Optional.of(
                    ProblemDetail.of(
                            503,
                            "the answer took too long; ask for less or try again later; a SPARQL query can be split with LIMIT and OFFSET"));
        }
        if (fault instanceof Bulkhead.Busy busy) {
            return Optional.of(crowded(Long.toString(busy.again().toSeconds())));
        }
        if (fault instanceof Library.BadLibrary unreadable) {
            LOG.error("a query of the library cannot be read: {}", unreadable.getMessage());
            return Optional.of(
                    ProblemDetail.of(500, "the file of this query cannot be read; the server's log says where"));
        }
        if (fault instanceof QueryBounds.BeyondBounds grows) {
            return Optional.of(ProblemDetail.of(400, words(grows)));
        }
        if (fault instanceof StackOverflowError) {
            return Optional.of(ProblemDetail.of(400, "the query is nested too deeply; ask for fewer steps at once"));
        }
        return fault instanceof BadMessageException unreadable
                ? Optional.of(ProblemDetail.of(400, "the request cannot be read: " + unreadable.getReason()))
                : Optional.empty();
    }

    private static int status(Question.WrongQuestion wrong) {
        if (wrong instanceof Library.UnknownQuery) {
            return 404;
        }
        return wrong instanceof Format.NotExpressible ? 406 : 400;
    }

    private static ProblemDetail misspelt(BadQuery bad) {
        ProblemDetail problem = ProblemDetail.of(400, bad.fault());
        return bad.spot()
                .map(spot -> problem.with("line", spot.line())
                        .with("column", spot.column())
                        .with("token", spot.token()))
                .orElse(problem);
    }

    private static ProblemDetail crowded(String seconds) {
        return ProblemDetail.of(503, "too many queries are running; try again in %s s".formatted(seconds))
                .saying("Retry-After", seconds);
    }

    private static String words(Throwable fault) {
        return String.valueOf(fault.getMessage());
    }
}
