package org.corvee.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is remembered of queries that have run. */
class QueryTimesTest {
    private final QueryRunner.QueryTimes shapes = new QueryRunner.QueryTimes(Duration.ofMillis(300));

    @Test
    void knowsNothingOfTheUnknown() {
        assertFalse(shapes.isQuick("new"));
        assertFalse(shapes.isHeavy("new"));
        assertEquals(500_000_000, shapes.expected("new"));
    }

    @Test
    void isHeavyAfterRunningLongOnce() {
        shapes.took("long", 300_000_000);
        assertTrue(shapes.isHeavy("long"));
        assertEquals(300_000_000, shapes.expected("long"));
    }

    @Test
    void isQuickAgainWhenItIs() {
        shapes.took("once", 900_000_000);
        shapes.took("once", 5_000_000);
        assertTrue(shapes.isQuick("once"));
        assertFalse(shapes.isHeavy("once"));
    }

    @Test
    void isHeavyWhenItWasStoppedWhileItRan() {
        shapes.ranOut("long", 200_000_000);
        assertTrue(shapes.isHeavy("long"));
    }

    @Test
    void isNotWhenOthersKeptItWaiting() {
        shapes.ranOut("starved", 20_000_000);
        assertFalse(shapes.isHeavy("starved"));
        assertTrue(shapes.isQuick("starved"));
    }
}
