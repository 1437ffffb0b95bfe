package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Who sends a request, and the bucket that pays for what is done for it elsewhere than in its own thread.
 *
 * @param client a name for the address; empty for this machine, which pays nothing
 * @param bucket takes nanoseconds, and gives back what is negative
 */
public record ClientShare(String client, LongConsumer bucket) {
    private static final String SHARE = "org.corvee.share";

    /** This machine. */
    public static final ClientShare OURS = new ClientShare("", nanos -> {});

    /** The one that a request belongs to. */
    public static ClientShare of(HttpServletRequest request) {
        return Optional.ofNullable((ClientShare) request.getAttribute(SHARE)).orElse(OURS);
    }

    void over(HttpServletRequest request) {
        request.setAttribute(SHARE, this);
    }

    /** Takes so much out of the bucket. */
    public void charge(long nanos) {
        bucket.accept(nanos);
    }
}
