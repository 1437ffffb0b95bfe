package org.corvee.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One place, and who gets it. */
class BulkheadTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final Bulkhead one = new Bulkhead(1, 3, LONG);
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    private void enter(String client) throws InterruptedException {
        int before = threads.size();
        Thread thread = new Thread(() -> {
            try {
                one.run(client, LONG, () -> {
                    order.add(client);
                    await(open);
                    return client;
                });
            } catch (Bulkhead.Busy busy) {
                order.add(client + " sent away");
            }
        });
        threads.add(thread);
        thread.start();
        while (before == 0 ? order.isEmpty() : isOnItsWay(thread)) {
            Thread.sleep(1);
        }
    }

    private static boolean isOnItsWay(Thread thread) {
        return thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish() throws InterruptedException {
        open.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void givesThePlaceToWhoHasHadLeast() throws InterruptedException {
        for (String client : List.of("much", "much", "much", "little")) {
            enter(client);
        }
        finish();
        assertEquals(List.of("much", "little", "much", "much"), order);
    }

    @Test
    void makesRoomForAnotherWhereOneFillsTheQueue() throws InterruptedException {
        for (String client : List.of("much", "much", "much", "much", "little")) {
            enter(client);
        }
        finish();
        assertEquals(List.of("much", "much sent away", "little", "much", "much"), order);
    }

    @Test
    void sendsAwayWhoWaitsTooLong() throws InterruptedException {
        enter("first");
        assertThrows(Bulkhead.Busy.class, () -> one.run("second", Duration.ofMillis(20), () -> "never"));
        finish();
        assertEquals(List.of("first"), order);
    }
}
