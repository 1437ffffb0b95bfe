package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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
}
