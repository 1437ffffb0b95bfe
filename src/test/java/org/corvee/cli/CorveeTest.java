package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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

    @Test
    void writesWhatAShellCompletesWith() throws IOException, InterruptedException {
        assertEquals(Corvee.FINE, run("completion", "bash"));
        String script = out.toString();
        assertTrue(
                script.contains("--documents") && script.contains("function _picocli_corvee_query"),
                "commands and options");
        Process bash =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (OutputStream in = bash.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, bash.waitFor(), "bash reads it");
        assertEquals(Corvee.USAGE, run("completion", "fish"));
        assertTrue(err.toString().startsWith("corvee completion: "), err.toString());
    }
}
