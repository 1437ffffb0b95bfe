package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each client takes of the server's time. Addresses are kept in memory only, and as many as fit.
 *
 * <p>A client has a bucket of processing time, which fills up again at the rate of the limit. Requests from this machine
 * are not counted, unless a proxy says for whom they come.
 */
final class RateLimiter {
    private static final int MOST = 10_000;
    private static final int NETWORK_BYTES = 8;
    private static final double MINUTE = 60;
    private static final double NANOS = 1e9;
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final Limits.Share share;
    private final LongSupplier nanos;
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param nanos a clock
     */
    RateLimiter(Limits.Share share, LongSupplier nanos) {
        this.share = share;
        this.nanos = nanos;
    }

    /** Who asks; empty for somebody who is not counted. */
    Optional<String> name(HttpServletRequest request) {
        String header = share.forwarded().isEmpty() ? "" : last(request.getHeader(share.forwarded()));
        return name(header.isEmpty() ? request.getRemoteAddr() : header, !header.isEmpty());
    }

    private static Optional<String> name(String written, boolean isForwarded) {
        if (!NUMERIC.matcher(written).matches()) {
            return Optional.of("unknown");
        }
        try {
            InetAddress address = InetAddress.getByName(written);
            if (address.isLoopbackAddress() && !isForwarded) {
                return Optional.empty();
            }
            return Optional.of(
                    address instanceof Inet6Address
                            ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                            : address.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.of("unknown");
        }
    }

    private static String last(@Nullable String header) {
        return header == null
                ? ""
                : header.substring(header.lastIndexOf(',') + 1).strip();
    }

    /** Lets a request in, or says after how many seconds to come again. Whoever is let in must {@link #leave}. */
    synchronized OptionalLong enter(String client) {
        TokenBucket bucket =
                buckets.computeIfAbsent(client, name -> new TokenBucket(share.seconds() * NANOS, nanos.getAsLong()));
        bucket.fill(nanos.getAsLong());
        if (bucket.inside >= share.parallel()) {
            return OptionalLong.of(1);
        }
        if (bucket.left <= 0) {
            return OptionalLong.of((long) Math.ceil(1 - bucket.left / bucket.rate() / NANOS));
        }
        bucket.inside++;
        return OptionalLong.empty();
    }

    /** Takes what a request has cost out of its client's bucket. */
    synchronized void leave(String client, long costNanos) {
        TokenBucket bucket = buckets.get(client);
        if (bucket != null) {
            bucket.inside--;
            bucket.left -= costNanos;
        }
    }

    private final class TokenBucket {
        private double left;
        private long filled;
        private int inside = 0;

        TokenBucket(double left, long filled) {
            this.left = left;
            this.filled = filled;
        }

        double rate() {
            return share.seconds() / MINUTE;
        }

        void fill(long now) {
            left = Math.min(share.seconds() * NANOS, left + (now - filled) * rate());
            filled = now;
        }
    }
}
