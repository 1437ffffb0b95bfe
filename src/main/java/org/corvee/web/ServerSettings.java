package org.corvee.web;

import java.time.Duration;
import org.corvee.query.ShortNames;

/**
 * How a server listens, and what it allows.
 *
 * @param host the address to listen at; loopback unless somebody wants otherwise
 * @param port 0 finds a free one
 */
public record ServerSettings(String host, int port, Limits limits, ShortNames names) {
    /** Loopback, port 3330, the usual limits, the published base. */
    public static final ServerSettings USUAL =
            new ServerSettings("127.0.0.1", 3330, Limits.USUAL, ShortNames.PUBLISHED);

    /** The same on another port. */
    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, limits, names);
    }

    /** The same with other limits. */
    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(host, port, other, names);
    }

    /**
     * What a request may cost.
     *
     * @param answer the longest that an answer may take; a client may ask for less
     * @param request the largest request body, and the longest address, in bytes
     */
    public record Limits(Duration answer, int request) {
        /** Thirty seconds, 128 KiB. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 128 * 1024);
    }
}
