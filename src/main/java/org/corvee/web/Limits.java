package org.corvee.web;

import java.time.Duration;
import java.util.List;
import org.corvee.page.LimitsPage.Limit;
import org.corvee.query.ResultLimit;

/**
 * What a request may cost.
 *
 * @param answer the longest that an answer may take; a client may ask for less
 * @param request the largest request body, and the longest address, in bytes
 * @param result how much of an answer goes out
 * @param lanes how many queries run at once
 * @param share what one client may take of it
 */
public record Limits(Duration answer, int request, ResultLimit result, Lanes lanes, Share share) {
    private static final int KIBI = 1024;
    private static final int MEBI = KIBI * KIBI;

    /** Thirty seconds, 128 KiB in, 100,000 rows or 16 MiB out, and the usual lanes and share. */
    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(30), 128 * KIBI, new ResultLimit(100_000, 16 * MEBI), Lanes.USUAL, Share.USUAL);

    /**
     * How many queries run at once.
     *
     * @param light of those that look light
     * @param heavy of those that look or turn out heavy
     * @param queue how many of each may wait for a place
     * @param patience how long they wait
     * @param moment how long a light query may run before it counts as heavy
     */
    public record Lanes(int light, int heavy, int queue, Duration patience, Duration moment) {
        /** Of light queries so many times as many may wait as of heavy ones, since each is done in a moment. */
        public static final int LIGHT_WAIT = 16;

        private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

        /** One heavy query for two processors and eight light ones, twenty waiting for five seconds, light for a moment. */
        public static final Lanes USUAL = new Lanes(
                Math.max(4, 4 * PROCESSORS),
                Math.max(1, PROCESSORS / 2),
                20,
                Duration.ofSeconds(5),
                Duration.ofMillis(300));
    }

    /**
     * What one client may take; an address of IPv6 counts as the network of 64 bits that it is in.
     *
     * @param seconds of processing in a minute
     * @param parallel requests at once
     * @param forwarded the header in which proxies of ours tell whose request it is; empty without a proxy
     * @param hops how many proxies of ours a request comes through, each of which adds an address at the end
     */
    public record Share(int seconds, int parallel, String forwarded, int hops) {
        /** A minute of processing in a minute, five requests at once, no proxy. */
        public static final Share USUAL = new Share(60, 5, "");

        public Share {
            if (hops < 1) {
                throw new IllegalArgumentException("%d hops: a header comes from one proxy at least".formatted(hops));
            }
        }

        /** Behind one proxy, or none. */
        public Share(int seconds, int parallel, String forwarded) {
            this(seconds, parallel, forwarded, 1);
        }
    }

    /** The same with another time for an answer. */
    public Limits withAnswer(Duration other) {
        return new Limits(other, request, result, lanes, share);
    }

    /** The same with another limit of the result. */
    public Limits withResult(ResultLimit other) {
        return new Limits(answer, request, other, lanes, share);
    }

    /** The same with other lanes. */
    public Limits withLanes(Lanes other) {
        return new Limits(answer, request, result, other, share);
    }

    /** The same with another share. */
    public Limits withShare(Share other) {
        return new Limits(answer, request, result, lanes, other);
    }

    /** Each limit in words and numbers, for people and for programs. */
    public List<Limit> list() {
        return List.of(
                new Limit(
                        "answer",
                        "Longest answer",
                        answer.toSeconds(),
                        "seconds",
                        "503; a client can set a shorter limit with timeout=SECONDS"),
                new Limit(
                        "rows",
                        "Maximum rows or triples in an answer",
                        result.rows(),
                        "rows",
                        "the answer is truncated and says so"),
                new Limit(
                        "bytes",
                        "Maximum bytes in an answer, approximately",
                        result.bytes(),
                        "bytes",
                        "the answer is truncated and says so"),
                new Limit("request", "Maximum size of body or address", request, "bytes", "413 or 414"),
                new Limit("light", "Light queries at once", lanes.light(), "queries", "further queries wait"),
                new Limit("heavy", "Heavy queries at once", lanes.heavy(), "queries", "further queries wait"),
                new Limit(
                        "queue",
                        "Heavy queries that may wait (light queries: %d times as many)".formatted(Lanes.LIGHT_WAIT),
                        lanes.queue(),
                        "queries",
                        "503 with Retry-After"),
                new Limit("patience", "Longest wait", lanes.patience().toSeconds(), "seconds", "503 with Retry-After"),
                new Limit(
                        "moment",
                        "Running time after which a query counts as heavy",
                        lanes.moment().toMillis(),
                        "milliseconds",
                        "it is restarted as a heavy query"),
                new Limit(
                        "share",
                        "Processing time for one address in a minute",
                        share.seconds(),
                        "seconds",
                        "429 with Retry-After; requests from this machine, and answers that are kept, are not counted"),
                new Limit(
                        "parallel",
                        "Concurrent requests from one address",
                        share.parallel(),
                        "requests",
                        "429 with Retry-After; requests from this machine, and answers that are kept, are not counted"));
    }
}
