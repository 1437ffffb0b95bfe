package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.corvee.page.Site;

/**
 * What a page says of its server, for the build that the request is in.
 *
 * @param origin known once the server listens; never taken from a request
 */
public record Sites(Supplier<String> origin) {
    public Site of(HttpServletRequest request) {
        String brief =
                build(request).map(build -> build.snapshot().id().brief()).orElse("");
        return new Site(origin.get(), brief);
    }

    /** The build that the request was let into. */
    public static Optional<ServedBuild> build(HttpServletRequest request) {
        return request.getAttribute(Guard.BUILD) instanceof ServedBuild build ? Optional.of(build) : Optional.empty();
    }
}
