package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.query.FailedQuery;
import org.corvee.query.WrongQuestion;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** What every page for readers needs: a build, one transaction, and words for what went wrong. */
record Pages(Sites sites) {
    /** The page that is made of the build, or one that says why there is none. */
    Reply of(HttpServletRequest request, Function<ServedBuild, Reply> maker) {
        Optional<ServedBuild> build = Sites.build(request);
        if (build.isEmpty()) {
            return message(request, 503, Sites.NOTHING_YET, Sites.NO_BUILD);
        }
        try {
            return build.get().read(() -> maker.apply(build.get()));
        } catch (Refused refused) {
            return message(request, refused.status(), "Nothing here", refused.words());
        } catch (WrongQuestion wrong) {
            return message(request, 400, "This cannot be asked", String.valueOf(wrong.getMessage()));
        } catch (FailedQuery failed) {
            return message(request, 503, "No answer came", String.valueOf(failed.getMessage()));
        }
    }

    private Reply message(HttpServletRequest request, int status, String title, String words) {
        return new ProblemDetail(status, title, words).reply(request, sites.of(request));
    }

    /** What the address names below the page's own, without the slash. */
    static String below(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
    }
}
