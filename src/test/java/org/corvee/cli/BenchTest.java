package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.corvee.query.Library;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void asksEveryQuestionOfThePagesOfWhatHasMostToShow(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setOut(new PrintWriter(out));
        TestStores.build(folder, "first");
        assertEquals(
                Corvee.FINE,
                corvee.execute("bench", "pages", "--repeats", "1", "--store", folder.toString()),
                out::toString);
        List<String> lines = out.toString().lines().skip(1).toList();
        assertEquals(
                Library.read(Path.of("queries")).queries().stream()
                        .filter(query -> query.group().equals("page"))
                        .count(),
                lines.size(),
                out::toString);
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("page/document-ties +1 .* document/gazette-1")),
                out::toString);
        assertEquals(Corvee.USAGE, corvee.execute("bench", "pages", "--repeats", "0"));
    }

    @Test
    void asksForTheNameOfAnAuditThatItKnows() {
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "audit", "--audit", "colour"));
        assertTrue(err.toString().contains("single-witness"), err::toString);
    }
}
