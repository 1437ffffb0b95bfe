package org.corvee.web;

import java.nio.ByteBuffer;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the HTTP server itself refuses, such as an address that is none: it comes to no handler of ours, and is told in
 * the same headers and the same shapes all the same.
 */
final class ServerErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private final Sites sites;
    private final Builds builds;
    private final KnownHosts hosts;

    ServerErrors(Sites sites, Builds builds, KnownHosts hosts) {
        this.hosts = hosts;
        this.sites = sites;
        this.builds = builds;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response.getStatus());
        response.setStatus(status);
        String accept = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        Reply reply = problem(status).reply(Negotiation.of(accept), builds.site(sites));
        Guard.harden(hosts, response.getHeaders()::put, (name, value) -> response.getHeaders()
                .add(name, value));
        reply.headers().forEach(response.getHeaders()::put);
        byte[] body = reply.bytes();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(request.getMethod().equals("HEAD") ? new byte[0] : body), callback);
        return true;
    }

    /** The status, where the server takes a fault of the client for its own. */
    private static int status(Request request, int status) {
        if (status != 500) {
            return status;
        }
        Object fault = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        if (fault instanceof UnsupportedCharsetException || fault instanceof IllegalCharsetNameException) {
            return 415;
        }
        LOG.error("the server failed: {}", fault);
        return status;
    }

    private static ProblemDetail problem(int status) {
        return ProblemDetail.of(
                status,
                switch (status) {
                    case 400 -> "the request cannot be read; its address, headers or body are not valid HTTP";
                    case 413 -> "the body is larger than allowed; send less";
                    case 414, 431 -> "the address or the headers are longer than allowed; send less";
                    case 415 -> "unknown charset; send the body in UTF-8";
                    case 500 -> "the request failed; see the server's log";
                    case 503 -> "the server is about to stop; try again soon";
                    default -> "the request is refused";
                });
    }
}
