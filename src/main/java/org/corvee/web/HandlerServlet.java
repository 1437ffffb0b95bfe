package org.corvee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.corvee.web.sparql.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of a {@link Routes.Route} with what its handler makes, and with a {@link ProblemDetail} where it fails.
 *
 * <p>A page is decided by the build, its address and what the client accepts, so that its tag is known before it is
 * made, and a client that has it gets 304 at once.
 */
final class HandlerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);
    private final transient Routes.Route route;
    private final transient EntityTags tags;
    private final transient Sites sites;
    private final transient QueryRunner runner;
    private final transient ReplySender sender;
    private final boolean decided;

    /**
     * A servlet for a route.
     *
     * @param runner where pages wait for their turn
     * @param decided whether the build alone decides pages; with texts that may change under them, they have no tag
     */
    HandlerServlet(
            Routes.Route route, EntityTags tags, Sites sites, QueryRunner runner, ReplySender sender, boolean decided) {
        this.sender = sender;
        this.runner = runner;
        this.route = route;
        this.tags = tags;
        this.sites = sites;
        this.decided = decided && route.tagging() == Routes.Route.Tagging.BY_BUILD;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<EntityTag> tag =
                Sites.build(request).filter(build -> decided).map(build -> tags.of(build, request, tagParts(request)));
        if (tag.isPresent() && tag.get().isAtHand(request)) {
            send(Reply.notModified(tag.get()), request, response);
            return;
        }
        Reply reply = reply(request);
        Reply tagged = reply.status() == 200 ? tag.map(reply::with).orElse(reply) : reply;
        send(isAtHand(tagged, request) ? Reply.notModified(tagged.tag().orElseThrow()) : tagged, request, response);
    }

    /** Only where {@link Guard} lets it through; what was sent is not part of a tag, so there is none. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(reply(request), request, response);
    }

    private static boolean isAtHand(Reply reply, HttpServletRequest request) {
        return reply.status() == 200
                && reply.tag()
                        .filter(tag -> tag.isAtHand(request) || EntityTag.isAnyAtHand(request))
                        .isPresent();
    }

    /** All that decides a page, besides the build. */
    private static List<String> tagParts(HttpServletRequest request) {
        return List.of(
                "page",
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return route.queue() == Routes.Route.Queue.BY_HANDLER
                    ? route.handler().reply(request)
                    : runner.page(RateLimiter.ClientShare.of(request), () -> route.handler()
                            .reply(request));
        } catch (RuntimeException | StackOverflowError fault) {
            return ExceptionMapper.problem(fault).reply(Negotiation.of(request), sites.of(request));
        }
    }

    private void send(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        try {
            sender.send(reply, request, response);
        } catch (UncheckedIOException | RuntimeIOException | IOException gone) {
            LOG.debug("a client left before its answer", gone);
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
