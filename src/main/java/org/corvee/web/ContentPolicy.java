package org.corvee.web;

import java.util.Map;

/** What a browser may do with pages of ours: run our own files and nothing else. */
public final class ContentPolicy {
    /** The headers that say so, of every server of ours. */
    public static final Map<String, String> STRICT = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private ContentPolicy() {}
}
