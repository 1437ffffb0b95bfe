package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import org.corvee.page.AboutPage;
import org.corvee.web.Handler;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The page about the project; it is there also while nothing is built. */
public record AboutMaker(Sites sites) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        String build =
                Sites.build(request).map(served -> served.snapshot().id().hex()).orElse("");
        return Reply.html(200, new AboutPage(sites.of(request), build).document());
    }
}
