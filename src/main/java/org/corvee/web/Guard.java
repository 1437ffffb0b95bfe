package org.corvee.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything: says what no request may do, and what every answer says to a browser.
 *
 * <p>It lets each request into the current build and out again, so that a build under a request stays open.
 */
final class Guard implements Filter {
    /** Where a request finds its {@link ServedBuild}. */
    static final String BUILD = "org.corvee.build";

    /** Set by whoever could not finish an answer of which a part has been sent already. */
    static final String BROKEN = "org.corvee.broken";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SPARQL = "/sparql";

    private final Builds builds;
    private final int limit;

    Guard(Builds builds, int limit) {
        this.builds = builds;
        this.limit = limit;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        harden(response);
        Optional<Reply> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Allow", methods(request));
            refusal.get().send(response);
        } else if (request.getMethod().equals("OPTIONS")) {
            preflight(request, response);
        } else {
            pass(request, response, chain);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ServedBuild> build = builds.enter();
        try {
            build.ifPresent(entered -> request.setAttribute(BUILD, entered));
            chain.doFilter(request, response);
        } finally {
            build.ifPresent(ServedBuild::leave);
        }
        if (request.getAttribute(BROKEN) != null) {
            // The one honest end of an answer that has begun: a connection that breaks, not a text that looks whole.
            throw new IOException("an answer could not be finished");
        }
    }

    private static void harden(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-cache");
    }

    private Optional<Reply> refusal(HttpServletRequest request) {
        if (!READS.contains(request.getMethod()) && !isSparqlPost(request)) {
            return Optional.of(Reply.text(405, "405: this server only reads; ask by GET, or by POST to /sparql"));
        }
        if (request.getHeader("Content-Encoding") != null) {
            return Optional.of(Reply.text(415, "415: a compressed request is not read; send it plain"));
        }
        if (length(request.getQueryString()) > limit) {
            return Optional.of(tooLong(414));
        }
        return request.getContentLengthLong() > limit ? Optional.of(tooLong(413)) : Optional.empty();
    }

    private Reply tooLong(int status) {
        return Reply.text(status, "%d: a request has at most %d bytes; ask something shorter".formatted(status, limit));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean isSparqlPost(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(SPARQL);
    }

    private static String methods(HttpServletRequest request) {
        return request.getRequestURI().equals(SPARQL) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private static void preflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(204);
        response.setHeader("Allow", methods(request));
        response.setHeader("Access-Control-Allow-Methods", methods(request));
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
