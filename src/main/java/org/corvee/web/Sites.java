package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.corvee.page.MessagePage;
import org.corvee.page.Site;

/**
 * What a page says of its server, for the build that the request is in.
 *
 * @param origin known once the server listens; never taken from a request
 */
public record Sites(Supplier<String> origin) {
    /** What a reader is told where there is no build. */
    public static final String NO_BUILD = "The store has no build; './corvee build' makes one.";

    /** The heading of that. */
    public static final String NOTHING_YET = "Nothing is here yet";

    /** The page that stands in for one that would be made of a build. */
    public Reply noBuild(HttpServletRequest request) {
        return Reply.html(503, new MessagePage(NOTHING_YET, NO_BUILD).document(of(request)));
    }

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
