package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.BadQuery;
import org.corvee.query.BeyondBounds;
import org.corvee.query.FailedQuery;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The query operation of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>, and what
 * becomes of a request that cannot be answered.
 *
 * <p>Of Fuseki's own query operation nothing is left but its place in the dispatch: that one takes a callback, a
 * stylesheet and a forced content type from the caller, knows no HEAD, and ends a timed-out answer with a 200 and a
 * remark inside.
 */
public final class SparqlAction extends ActionService {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlAction.class);
    private final SparqlService service;

    public SparqlAction(SparqlService service) {
        this.service = service;
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void validate(HttpAction action) {
        // Guard and SparqlRequest have looked or will look at all of it.
    }

    @Override
    public void execute(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        try {
            answer(request, response);
        } catch (UncheckedIOException | RuntimeIOException | IOException gone) {
            LOG.debug("a client left before its answer", gone);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            service.answer(request, response);
        } catch (Refused refused) {
            send(
                    request,
                    response,
                    new ProblemDetail(refused.status(), "The request cannot be answered", refused.words()));
        } catch (BadQuery bad) {
            service.refuse(request, response, bad);
        } catch (FailedQuery | QueryCancelledException late) {
            String seconds = service.seconds(request);
            ProblemDetail problem = new ProblemDetail(
                    503,
                    "The query took too long",
                    "the answer took longer than it may; ask for less, or page through it with LIMIT");
            send(request, response, problem.saying("Corvee-Stopped-After", seconds));
        } catch (Bulkhead.Busy busy) {
            String seconds = Long.toString(busy.again().toSeconds());
            ProblemDetail problem = new ProblemDetail(
                    503,
                    "Too many ask at once",
                    "too many queries are at work here; try again in %s s".formatted(seconds));
            send(request, response, problem.saying("Retry-After", seconds));
        } catch (BeyondBounds grows) {
            send(
                    request,
                    response,
                    new ProblemDetail(400, "The query grows too large", String.valueOf(grows.getMessage())));
        } catch (StackOverflowError deep) {
            send(
                    request,
                    response,
                    new ProblemDetail(
                            400, "The query goes too deep", "the query goes too deep; ask for fewer steps at once"));
        } catch (BadMessageException unreadable) {
            send(
                    request,
                    response,
                    new ProblemDetail(
                            400,
                            "The request cannot be read",
                            "the request cannot be read: " + unreadable.getReason()));
        } catch (RuntimeIOException | UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException unforeseen) {
            LOG.error("a query failed", unforeseen);
            send(
                    request,
                    response,
                    new ProblemDetail(500, "The query failed", "the query failed here; the server's log says more"));
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.reply(request, service.site(request)).send(response);
    }
}
