package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {
    @Test
    void findsScansAndQueriesToAgreeOnGeneratedClaims() {
        StringWriter out = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setOut(new PrintWriter(out));
        assertEquals(Corvee.FINE, corvee.execute("bench", "audit", "--claims", "300"), out::toString);
        assertEquals(
                2, out.toString().lines().filter(line -> line.endsWith("yes")).count(), out::toString);
    }

    @Test
    void asksForTheNameOfAnAuditThatItKnows() {
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "audit", "--audit", "colour"));
        assertTrue(err.toString().contains("single-witness"), err::toString);
    }
}
