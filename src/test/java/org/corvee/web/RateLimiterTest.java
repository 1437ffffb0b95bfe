package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a clock that goes when it is told to. */
class RateLimiterTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong clock = new AtomicLong();
    private final RateLimiter clients = new RateLimiter(new Limits.Share(6, 2, ""), clock::get);

    private void asks(String client, long seconds) {
        assertEquals(OptionalLong.empty(), clients.enter(client));
        clients.leave(client, seconds * SECOND);
    }

    @Test
    void sendsAwayWhoHasTakenMoreThanAMinutesShare() {
        asks("a", 4);
        asks("a", 3);
        assertEquals(OptionalLong.of(11), clients.enter("a"));
        asks("b", 1);
    }

    @Test
    void fillsThePurseWithTime() {
        asks("a", 7);
        clock.addAndGet(11 * SECOND);
        assertEquals(OptionalLong.empty(), clients.enter("a"));
        clients.leave("a", 0);
        clock.addAndGet(3600 * SECOND);
        asks("a", 6);
        assertEquals(OptionalLong.of(1), clients.enter("a"));
    }

    @Test
    void letsSoManyInAtOnce() {
        assertEquals(OptionalLong.empty(), clients.enter("a"));
        assertEquals(OptionalLong.empty(), clients.enter("a"));
        assertEquals(OptionalLong.of(1), clients.enter("a"));
        clients.leave("a", 0);
        assertEquals(OptionalLong.empty(), clients.enter("a"));
    }

    private static Optional<String> name(int hops, String remote, String... headers) {
        Limits.Share share = new Limits.Share(6, 2, "X-Forwarded-For", hops);
        return new RateLimiter(share, () -> 0).name(remote, List.of(headers));
    }

    @Test
    void believesAsManyProxiesAsThereAre() {
        String[] headers = {"203.0.113.9, 192.0.2.1", "198.51.100.2"};
        assertEquals(Optional.of("198.51.100.2"), name(1, "127.0.0.1", headers));
        assertEquals(Optional.of("192.0.2.1"), name(2, "127.0.0.1", headers));
        assertEquals(Optional.of("203.0.113.9"), name(3, "127.0.0.1", headers));
        assertEquals(Optional.of("203.0.113.9"), name(9, "127.0.0.1", headers));
        assertEquals(Optional.empty(), name(1, "127.0.0.1"));
        assertEquals(Optional.empty(), name(1, "127.0.0.1", " , "));
        assertEquals(Optional.of("127.0.0.1"), name(1, "127.0.0.1", "127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1:4711|192.0.2.1",
                "::ffff:192.0.2.1|192.0.2.1",
                "[::ffff:192.0.2.1]:443|192.0.2.1",
                "[2001:db8::1]|2001:db8::2",
                "[2001:db8::1]:443|2001:db8:0:0:ffff::",
                "fe80::1%eth0|fe80::2",
                "some.host|_hidden",
                "face|999.1.1.1",
                "256.1.1.1|1.2.3"
            })
    void knowsAnAddressHoweverItIsWritten(String one, String other) {
        assertEquals(name(1, "127.0.0.1", one), name(1, "127.0.0.1", other));
    }
}
