package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;

/**
 * A page for a frame of another site, {@code /embed/…}: the same without head and foot, whose links open elsewhere.
 *
 * @param page the page as it stands by itself
 * @param embedders the origins of the sites that may show it
 */
record EmbedHandler(Handler page, List<String> embedders) implements Handler {
    private static final String EMBEDDED = "org.corvee.embedded";
    private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors %s";

    EmbedHandler {
        embedders = List.copyOf(embedders);
    }

    /** Whether a request is for a frame. */
    static boolean isEmbedded(HttpServletRequest request) {
        return request.getAttribute(EMBEDDED) != null;
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        request.setAttribute(EMBEDDED, true);
        return page.reply(new UnframedRequest(request))
                .with("Content-Security-Policy", POLICY.formatted(String.join(" ", embedders)));
    }

    /** The request as the page would get it by itself. */
    private static final class UnframedRequest extends HttpServletRequestWrapper {
        private static final int START = "/embed".length();

        UnframedRequest(HttpServletRequest framed) {
            super(framed);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().substring(START);
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().substring(START);
        }
    }
}
