package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each client takes of the server's time. Addresses are kept in memory only, and as many as fit.
 *
 * <p>A client has a bucket of processing time, which fills up again at the rate of the limit. Requests from this machine
 * are not counted, unless a proxy says for whom they come.
 */
public final class RateLimiter {
    private static final int MOST = 10_000;
    private static final int NETWORK_BYTES = 8;
    private static final double MINUTE = 60;
    private static final double NANOS = 1e9;
    /** {@code [2001:db8::1]:443}, {@code [2001:db8::1]} and {@code 192.0.2.1:443}. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([0-9a-fA-F:.%]+)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    /** What is an address and no name, so that nobody has to be asked for it. */
    private static final Pattern NUMERIC = Pattern.compile(
            "[0-9a-fA-F:.]{0,39}:[0-9a-fA-F:.]{0,39}|((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(?!$)|$)){4}");

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
        List<String> headers =
                share.forwarded().isEmpty() ? List.of() : Collections.list(request.getHeaders(share.forwarded()));
        return name(request.getRemoteAddr(), headers);
    }

    /**
     * Who asks from an address, or through proxies that say so in these headers.
     *
     * @param headers as they came, each with one address or several
     */
    Optional<String> name(String remote, List<String> headers) {
        Optional<String> forwarded = forwarded(headers);
        return name(bare(forwarded.orElse(remote)), forwarded.isPresent());
    }

    /**
     * The address that the first of our proxies has seen: each adds the one it sees at the end, so that of a list what
     * stands before that is what a client says of itself.
     */
    private Optional<String> forwarded(List<String> headers) {
        List<String> hops = Stream.of(String.join(",", headers).split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(Math.max(0, hops.size() - share.hops())));
    }

    /** An address without its port and its brackets, and without the zone of a network card. */
    private static String bare(String written) {
        Matcher port = WITH_PORT.matcher(written);
        return (port.matches() ? Objects.requireNonNullElse(port.group(1), port.group(2)) : written)
                .replaceFirst("%.*", "");
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

    /** Takes something out of a client's bucket, or gives it back when it is negative. */
    synchronized void charge(String client, long costNanos) {
        TokenBucket bucket = buckets.get(client);
        if (bucket != null) {
            bucket.left -= costNanos;
        }
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

    /**
     * Who sends a request, and the bucket that pays for what is done for it elsewhere than in its own thread.
     *
     * @param client a name for the address; empty for this machine, which pays nothing
     * @param bucket takes nanoseconds, and gives back what is negative
     * @param presence whether it still waits
     */
    public record ClientShare(String client, LongConsumer bucket, Presence presence) {
        private static final String SHARE = "org.corvee.share";

        /** This machine. */
        public static final ClientShare OURS = new ClientShare("", nanos -> {}, Presence.LASTING);

        /** The one that a request belongs to. */
        public static ClientShare of(HttpServletRequest request) {
            return Optional.ofNullable((ClientShare) request.getAttribute(SHARE))
                    .orElse(OURS);
        }

        void over(HttpServletRequest request) {
            request.setAttribute(SHARE, this);
        }

        /** Takes so much out of the bucket. */
        public void charge(long nanos) {
            bucket.accept(nanos);
        }
    }
}
