package org.corvee.web.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.corvee.web.Refused;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final BuildAudits.BackgroundTasks<String> background =
            new BuildAudits.BackgroundTasks<>(BuildAudits.BackgroundTasks.oneAtATime(), 2);

    private String slow() throws InterruptedException {
        gate.await();
        return "slow";
    }

    @Test
    void makesAThingOnceAndKeepsIt() {
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of("thing 1"), background.get("a", () -> "thing " + times.incrementAndGet()));
        }
    }

    @Test
    void forgetsWhatNobodyAskedForInAWhile() {
        AtomicInteger times = new AtomicInteger();
        for (String name : new String[] {"a", "b", "c", "a"}) {
            background.get(name, () -> "thing " + times.incrementAndGet());
        }
        assertEquals(4, times.get());
    }

    @Test
    void saysNothingYetWhileItIsMade() {
        assertEquals(Optional.empty(), background.get("a", this::slow));
        gate.countDown();
        Optional<String> made = Optional.empty();
        for (int i = 0; i < 20 && made.isEmpty(); i++) {
            made = background.get("a", this::slow);
        }
        assertEquals(Optional.of("slow"), made);
    }

    @Test
    void refusesWhenTooManyWait() {
        BuildAudits.BackgroundTasks<String> wide =
                new BuildAudits.BackgroundTasks<>(BuildAudits.BackgroundTasks.oneAtATime(), 20);
        Refused refused = assertThrows(Refused.class, () -> {
            for (int i = 0; i < 9; i++) {
                wide.get("thing " + i, this::slow);
            }
        });
        gate.countDown();
        assertEquals(503, refused.status());
        assertTrue(refused.words().contains("try again"));
    }

    @Test
    void triesAgainAfterAFailure() {
        assertThrows(
                IllegalArgumentException.class,
                () -> background.get("a", () -> {
                    throw new IllegalArgumentException("no");
                }));
        assertEquals(Optional.of("yes"), background.get("a", () -> "yes"));
    }
}
