package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.Answer;
import org.corvee.query.BadQuery;
import org.corvee.query.FailedQuery;
import org.corvee.query.Format;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The query operation of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>.
 *
 * <p>Of Fuseki's own query operation nothing is left but its place in the dispatch: that one takes a callback, a
 * stylesheet and a forced content type from the caller, knows no HEAD, and ends a timed-out answer with a 200 and a
 * remark inside.
 */
final class SparqlAction extends ActionService {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlAction.class);
    private final ServerSettings.Limits limits;

    SparqlAction(ServerSettings.Limits limits) {
        this.limits = limits;
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
        try {
            answer(action);
        } catch (Refused refused) {
            refuse(action, refused.status(), refused.words());
        } catch (BadQuery bad) {
            refuse(action, 400, bad.fault());
        } catch (FailedQuery | QueryCancelledException late) {
            refuse(action, 503, "the answer took longer than it may; ask for less, or page through it with LIMIT");
        } catch (BadMessageException unreadable) {
            refuse(action, 400, "the request cannot be read: " + unreadable.getReason());
        } catch (UncheckedIOException | RuntimeIOException gone) {
            action.getRequest().setAttribute(Guard.BROKEN, gone);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.error("a query failed", unforeseen);
            refuse(action, 500, "the query failed here; the server's log says more");
        }
    }

    private void answer(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        if (Sites.build(request).isEmpty()) {
            throw new Refused(503, "the store has no build yet");
        }
        Query query = SparqlRequest.of(request).query();
        Format format = Negotiation.format(request, kind(query));
        action.getResponse().setContentType(format.mediaType() + ";charset=utf-8");
        action.getResponse().setHeader("Vary", "Accept");
        action.setResponseStatus(200);
        if (!request.getMethod().equals("HEAD")) {
            write(action, query, format);
        }
    }

    private static Format.Kind kind(Query query) {
        return query.isSelectType() || query.isAskType() ? Format.Kind.ROWS : Format.Kind.TRIPLES;
    }

    private void write(HttpAction action, Query query, Format format) {
        QueryBounds bounds = new QueryBounds(SparqlRequest.timeout(action.getRequest(), limits.answer()));
        action.beginRead();
        try (Answer answer = new LocalEndpoint(action.getActiveDSG(), bounds).answer("query", query)) {
            answer.write(format, action.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            action.endRead();
        }
    }

    private static void refuse(HttpAction action, int status, String words) {
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            action.getRequest().setAttribute(Guard.BROKEN, words);
            return;
        }
        response.resetBuffer();
        action.setResponseStatus(status);
        try {
            Reply.text(status, words).send(response);
        } catch (IOException gone) {
            action.getRequest().setAttribute(Guard.BROKEN, gone);
        }
    }
}
