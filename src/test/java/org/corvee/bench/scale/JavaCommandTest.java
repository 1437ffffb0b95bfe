package org.corvee.bench.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
    private static final String MAIN = "org.corvee.cli.Corvee";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void measuresACommand() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        JavaCommand.Cost cost =
                new JavaCommand(MAIN, "200m", folder).run("data", List.of("bench", "data", "--claims", "300", data));
        assertTrue(cost.cpu() > 0 && cost.wall() > 0 && cost.heap() > 0 && cost.heap() < 200, cost::toString);
        assertTrue(Files.readString(folder.resolve("data.log")).startsWith("300 claims in " + data));
    }

    @Test
    void namesTheLogOfACommandThatFails() {
        JavaCommand java = new JavaCommand(MAIN, "200m", folder);
        IOException failed = assertThrows(IOException.class, () -> java.run("odd", List.of("odd")));
        assertEquals("'odd' ended with 2; see " + folder.resolve("odd.log"), failed.getMessage());
    }

    @Test
    void readsTheMostThatTheHeapHeldFromItsLog() {
        List<String> log = List.of(
                "[0.2s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(128M) 3.1ms",
                "[0.9s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 71M->9M(128M) 3.1ms",
                "[1.0s][info][gc,heap,exit]  garbage-first heap   total 131072K, used 51200K [0x1, 0x2)");
        assertEquals(71, JavaCommand.mostHeld(log));
        assertEquals(50, JavaCommand.mostHeld(log.subList(2, 3)));
    }
}
