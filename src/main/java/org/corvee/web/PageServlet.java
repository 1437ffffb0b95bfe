package org.corvee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET and HEAD with what a maker makes. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private final transient PageMaker maker;

    PageServlet(PageMaker maker) {
        this.maker = maker;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request).send(response);
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return maker.reply(request);
        } catch (RuntimeException unforeseen) {
            LOG.error("a page failed", unforeseen);
            return Reply.text(500, "500: this page failed here; the server's log says more");
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new IOException("a servlet stays where it is");
    }
}
