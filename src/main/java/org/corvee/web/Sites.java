package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.corvee.page.Layout;

/**
 * What a page says of its server, for the build that the request is in.
 *
 * @param origin known once the server listens; never taken from a request
 */
public record Sites(Supplier<String> origin) {
    /** What everybody is told, at whatever address, where there is no build. */
    private static final ProblemDetail NO_BUILD =
            new ProblemDetail(503, "No build yet", "The store has no build; './corvee build' makes one.");

    /** What a page says of its server. */
    public Layout.Site of(HttpServletRequest request) {
        String brief =
                build(request).map(build -> build.snapshot().id().brief()).orElse("");
        Layout.Site plain = new Layout.Site(origin.get(), brief);
        Layout.Site site = AsOf.of(request)
                .map(asOf -> plain.then(asOf.then(today(request))))
                .orElse(plain);
        return EmbedHandler.isEmbedded(request) ? site.embedded() : site;
    }

    private static String today(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> request.getRequestURI() + "?" + query)
                .orElse(request.getRequestURI());
    }

    /** The build that the request was let into. */
    public static Optional<ServedBuild> build(HttpServletRequest request) {
        return request.getAttribute(Guard.BUILD) instanceof ServedBuild build ? Optional.of(build) : Optional.empty();
    }

    /** What a page says of its server where a policy decides what the page says. */
    public Layout.Site of(HttpServletRequest request, ChosenPolicy policy) {
        return of(request).with(policy.choices());
    }

    /**
     * The build that the request was let into, for an answer that there is not without one.
     *
     * @throws Refused with 503 when the store has no build
     */
    public static ServedBuild needed(HttpServletRequest request) {
        return build(request).orElseThrow(() -> new Refused(NO_BUILD));
    }

    /**
     * The answer that the build gives, read inside one transaction.
     *
     * @throws Refused with 503 when the store has no build
     */
    public static Reply reading(HttpServletRequest request, Function<ServedBuild, Reply> answer) {
        ServedBuild build = needed(request);
        return build.read(() -> answer.apply(build));
    }

    /** What the address names below the page's own, without the slash, and written as in an IRI. */
    public static String below(HttpServletRequest request) {
        String path = request.getRequestURI();
        long steps = request.getServletPath().chars().filter(c -> c == '/').count();
        int at = 0;
        for (long step = 0; step < steps && at >= 0; step++) {
            at = path.indexOf('/', at + 1);
        }
        return at < 0 ? "" : path.substring(at + 1);
    }
}
