package org.corvee.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
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
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Stands before all handlers: says what no request may do, and what every answer says to a browser.
 *
 * <p>It lets each request into the current build and out again, so that a build under a request stays open.
 */
final class Guard implements Filter {
    /** Where a request finds its {@link ServedBuild}. */
    static final String BUILD = "org.corvee.build";

    /** Names of headers, as RFC 9110 has them. */
    private static final Pattern TOKENS = Pattern.compile(
            "\\s*[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}(\\s*,\\s*[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}){0,49}\\s*");

    private static final String USUAL_HEADERS = "Accept, Content-Type, If-None-Match";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Builds builds;
    private final Sites sites;
    private final Routes routes;
    private final int limit;
    private final KnownHosts hosts;
    private final RateLimiter clients;

    /**
     * @param limit of a request's body and of its address, in bytes
     */
    Guard(Builds builds, Sites sites, Routes routes, int limit, KnownHosts hosts, RateLimiter clients) {
        this.hosts = hosts;
        this.builds = builds;
        this.sites = sites;
        this.routes = routes;
        this.limit = limit;
        this.clients = clients;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        harden(hosts, response::setHeader, response::addHeader);
        try {
            hosts.check(request.getHeader("Host"));
            check(request);
            if (request.getMethod().equals("OPTIONS")) {
                preflight(request, response);
            } else {
                count(request, DecodedRequest.of(request), response, chain);
            }
        } catch (Refused refused) {
            if (refused.status() == 405) {
                response.setHeader("Allow", methods(request));
            }
            String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
            refused.problem().reply(Negotiation.of(accept), builds.site(sites)).send(response);
        }
    }

    private void count(
            HttpServletRequest sent, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> client = clients.name(sent);
        OptionalLong later = client.isEmpty() ? OptionalLong.empty() : clients.enter(client.get());
        if (later.isPresent()) {
            String seconds = Long.toString(later.getAsLong());
            throw new Refused(ProblemDetail.of(
                            429,
                            "your address has used up its share; try again in %s s, see /about/limits"
                                    .formatted(seconds))
                    .saying("Retry-After", seconds));
        }
        client.map(name ->
                        new RateLimiter.ClientShare(name, nanos -> clients.charge(name, nanos), Presence.of(request)))
                .orElseGet(() -> new RateLimiter.ClientShare("", nanos -> {}, Presence.of(request)))
                .over(request);
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            pass(request, response, chain);
        } finally {
            long cost = THREADS.getCurrentThreadCpuTime() - before;
            client.ifPresent(name -> atEnd(request, () -> clients.leave(name, cost)));
        }
    }

    /** Does something when the answer is sent, which may be after the request has been dealt with. */
    private static void atEnd(HttpServletRequest request, Runnable last) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtEnd(last));
        } else {
            last.run();
        }
    }

    private record AtEnd(Runnable last) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            last.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ServedBuild> build =
                AsOf.of(request).map(asOf -> builds.enter(asOf.release())).orElseGet(builds::enter);
        try {
            build.ifPresent(entered -> request.setAttribute(BUILD, entered));
            chain.doFilter(request, response);
        } finally {
            build.ifPresent(ServedBuild::leave);
        }
    }

    /** Says what every answer says to a browser, the HTTP server's own errors too. */
    static void harden(KnownHosts hosts, BiConsumer<String, String> set, BiConsumer<String, String> add) {
        ContentPolicy.STRICT.forEach(set);
        if (!hosts.areWords()) {
            set.accept("Access-Control-Allow-Origin", "*");
            set.accept(
                    "Access-Control-Expose-Headers",
                    "ETag, Link, Memento-Datetime, Retry-After, Corvee-Truncated, Corvee-Incomplete");
        }
        // Ask each time, and mostly hear 304: a new build is seen at once.
        set.accept("Cache-Control", "no-cache");
        set.accept("Vary", "Accept, Accept-Encoding, Accept-Language");
        add.accept("Link", "</.well-known/void>; rel=\"describedby\"");
        add.accept("Link", "<https://www.apache.org/licenses/LICENSE-2.0>; rel=\"license\"");
    }

    private void check(HttpServletRequest request) {
        if (!routes.methods(request.getRequestURI()).contains(request.getMethod())) {
            throw new Refused(405, "this server is read-only; use GET, or POST to " + routes.posts());
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new Refused(415, "compressed requests are not supported; send it uncompressed");
        }
        if (Objects.requireNonNullElse(request.getQueryString(), "").length() > limit) {
            throw tooLong(414);
        }
        if (request.getContentLengthLong() > limit) {
            throw tooLong(413);
        }
    }

    private Refused tooLong(int status) {
        return new Refused(status, "a request may have at most %d bytes; send a shorter one".formatted(limit));
    }

    private String methods(HttpServletRequest request) {
        return String.join(", ", routes.methods(request.getRequestURI()));
    }

    /** Whatever a script wants to send is let in, and its cookies and passwords are not asked for. */
    private void preflight(HttpServletRequest request, HttpServletResponse response) {
        String wanted = Objects.requireNonNullElse(request.getHeader("Access-Control-Request-Headers"), "");
        response.setStatus(204);
        response.setHeader("Allow", methods(request));
        if (hosts.areWords()) {
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", methods(request));
        response.setHeader(
                "Access-Control-Allow-Headers",
                TOKENS.matcher(wanted).matches() ? USUAL_HEADERS + ", " + wanted.strip() : USUAL_HEADERS);
        response.setHeader("Access-Control-Max-Age", "86400");
        response.addHeader("Vary", "Access-Control-Request-Headers");
    }
}
