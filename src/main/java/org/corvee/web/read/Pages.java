package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** What every page for readers needs: a build, and one transaction. */
record Pages(Sites sites) {
    /** The page that is made of the build; why there is none, the server says. */
    Reply of(HttpServletRequest request, Function<ServedBuild, Reply> maker) {
        ServedBuild build = Sites.needed(request);
        return build.read(() -> maker.apply(build));
    }

    /** What the address names below the page's own, without the slash, and written as in an IRI. */
    static String below(HttpServletRequest request) {
        String path = request.getRequestURI();
        long steps = request.getServletPath().chars().filter(c -> c == '/').count();
        int at = 0;
        for (long step = 0; step < steps && at >= 0; step++) {
            at = path.indexOf('/', at + 1);
        }
        return at < 0 ? "" : path.substring(at + 1);
    }
}
