package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CorveeTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(args);
    }

    @Test
    void saysItsVersion() {
        assertEquals(Corvee.FINE, run("--version"));
        assertEquals("corvee 0.1.0", out.toString().strip());
    }

    @Test
    void asksForACommandWhenNoneIsGiven() {
        assertEquals(Corvee.USAGE, run());
        assertEquals(
                "corvee: no command given; 'corvee --help' lists them",
                err.toString().strip());
    }

    @Test
    void namesTheNearOptionOfAnUnknownOne() {
        assertEquals(Corvee.USAGE, run("--versoin"));
        assertEquals(
                "corvee: unknown option '--versoin'; did you mean '--version'?",
                err.toString().strip());
    }
}
