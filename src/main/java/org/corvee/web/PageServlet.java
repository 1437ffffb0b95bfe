package org.corvee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers GET and HEAD, and POST where a maker takes it, with what a maker makes.
 *
 * <p>A page is decided by the build, its address and what the client accepts, so that its tag is known before it is
 * made, and a client that has it gets 304 at once.
 */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private final transient Handler maker;
    private final transient EntityTags tags;
    private final transient Sites sites;
    private final boolean decided;

    /**
     * A servlet for a maker.
     *
     * @param decided whether the build alone decides pages; with texts that may change under them, they have no tag
     */
    PageServlet(Handler maker, EntityTags tags, Sites sites, boolean decided) {
        this.maker = maker;
        this.tags = tags;
        this.sites = sites;
        this.decided = decided;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<EntityTag> tag =
                Sites.build(request).filter(build -> decided).map(build -> tags.of(build, request, wish(request)));
        if (tag.isPresent() && tag.get().isAtHand(request)) {
            response.setHeader("ETag", tag.get().value());
            response.setStatus(304);
            return;
        }
        Reply reply = reply(request);
        if (tag.isPresent() && reply.status() == 200) {
            response.setHeader("ETag", tag.get().value());
        }
        reply.send(response);
    }

    /** Only where {@link Guard} lets it through; what was sent is not part of a tag, so there is none. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request).send(response);
    }

    /** All that decides a page, besides the build. */
    private static List<String> wish(HttpServletRequest request) {
        return List.of(
                "page",
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return maker.reply(request);
        } catch (RuntimeException unforeseen) {
            LOG.error("a page failed", unforeseen);
            return new ProblemDetail(500, "This page failed", "500: this page failed here; the server's log says more")
                    .reply(request, sites.of(request));
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
