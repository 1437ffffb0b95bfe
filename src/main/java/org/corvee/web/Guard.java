package org.corvee.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.corvee.page.Site;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything: says what no request may do, and what every answer says to a browser.
 *
 * <p>It lets each request into the current build and out again, so that a build under a request stays open.
 */
final class Guard implements Filter {
    /** Where a request finds its {@link ServedBuild}. */
    static final String BUILD = "org.corvee.build";

    private static final String SPARQL = "/sparql";

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The one style that the editor writes into its table of results; on its page alone, also with a 304. */
    private static final String EDITOR_STYLE =
            "; style-src 'self' 'unsafe-hashes' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Where a question may be too long for an address; what is sent is a question all the same. */
    private static final Set<String> POSTS = Set.of("/sparql", "/reconcile");

    private final Builds builds;
    private final Sites sites;
    private final int limit;
    private final RateLimiter clients;

    Guard(Builds builds, Sites sites, int limit, RateLimiter clients) {
        this.clients = clients;
        this.builds = builds;
        this.sites = sites;
        this.limit = limit;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        harden(request, response);
        Optional<ProblemDetail> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Allow", methods(request));
            refusal.get().reply(request, site()).send(response);
        } else if (request.getMethod().equals("OPTIONS")) {
            preflight(request, response);
        } else {
            count(request, response, chain);
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> client = clients.name(request);
        OptionalLong later = client.isEmpty() ? OptionalLong.empty() : clients.enter(client.get());
        if (later.isPresent()) {
            String seconds = Long.toString(later.getAsLong());
            Reply.text(
                            429,
                            "429: your address takes more than its share; try again in %s s, see /about/limits"
                                    .formatted(seconds))
                    .with("Retry-After", seconds)
                    .with("Cache-Control", "no-store")
                    .send(response);
            return;
        }
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            pass(request, response, chain);
        } finally {
            long cost = THREADS.getCurrentThreadCpuTime() - before;
            client.ifPresent(name -> clients.leave(name, cost));
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
    }

    private static void harden(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", request.getRequestURI().equals(SPARQL) ? POLICY + EDITOR_STYLE : POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Link, Retry-After, Corvee-Truncated, Corvee-Incomplete");
        // Ask each time, and mostly hear 304: a new build is seen at once.
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("Link", "</.well-known/void>; rel=\"describedby\"");
        response.addHeader("Link", "<https://www.apache.org/licenses/LICENSE-2.0>; rel=\"license\"");
    }

    private Optional<ProblemDetail> refusal(HttpServletRequest request) {
        if (!READS.contains(request.getMethod()) && !isPost(request)) {
            return Optional.of(new ProblemDetail(
                    405,
                    "Only reading",
                    "405: this server only reads; ask by GET, or by POST to /sparql or /reconcile"));
        }
        if (request.getHeader("Content-Encoding") != null) {
            return Optional.of(
                    new ProblemDetail(415, "Not compressed", "415: a compressed request is not read; send it plain"));
        }
        if (length(request.getQueryString()) > limit) {
            return Optional.of(tooLong(414));
        }
        return request.getContentLengthLong() > limit ? Optional.of(tooLong(413)) : Optional.empty();
    }

    /** The site as it is now; a refused request is in no build. */
    private Site site() {
        String build = builds.now().map(now -> now.snapshot().id().brief()).orElse("");
        return new Site(sites.origin().get(), build);
    }

    private ProblemDetail tooLong(int status) {
        return new ProblemDetail(
                status,
                "Too long",
                "%d: a request has at most %d bytes; ask something shorter".formatted(status, limit));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST") && POSTS.contains(request.getRequestURI());
    }

    private static String methods(HttpServletRequest request) {
        return POSTS.contains(request.getRequestURI()) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private static void preflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(204);
        response.setHeader("Allow", methods(request));
        response.setHeader("Access-Control-Allow-Methods", methods(request));
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
