package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
        assertEquals(Corvee.FINE, corvee.execute("bench", "audit", "--claims", "200"), out::toString);
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
    void makesDataUpThatPassAndBuild(@TempDir Path folder) {
        StringWriter out = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String data = folder.resolve("data").toString();
        String texts = folder.resolve("texts").toString();
        assertEquals(
                Corvee.FINE,
                corvee.execute("bench", "data", "--claims", "1000", "--texts", texts, data),
                out::toString);
        assertTrue(out.toString().contains("build them with: corvee build --data " + data), out::toString);
        assertEquals(Corvee.FINE, corvee.execute("lint", "--data", data, "--documents", texts), out::toString);
        assertTrue(out.toString().contains("14 documents, 1,000 claims, 317 things: no problem\n"), out::toString);
        String store = folder.resolve("store").toString();
        assertEquals(Corvee.FINE, corvee.execute("build", "--data", data, "--store", store), out::toString);
        assertEquals(Corvee.FINE, corvee.execute("audit", "--store", store, "--fail-on", "error"), out::toString);
    }

    @Test
    void loadsTriplesIntoADatabaseOfItsOwn(@TempDir Path folder) throws IOException {
        Path triples =
                Files.writeString(folder.resolve("two.nt"), "<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> <urn:d> .\n");
        StringWriter out = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setOut(new PrintWriter(out));
        Path database = folder.resolve("database");
        assertEquals(Corvee.FINE, corvee.execute("bench", "load", triples.toString(), database.toString()));
        assertTrue(out.toString().startsWith("2 triples in "), out::toString);
        assertTrue(Files.isDirectory(database.resolve("Data-0001")));
    }

    @Test
    void measuresNoSizeThatIsTooSmall() {
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "scale", "--claims", "1000,100"));
        assertTrue(err.toString().contains("--claims 100: too few"), err::toString);
    }

    @Test
    void writesIntoNoFolderThatHoldsSomething(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("own.txt"));
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "data", folder.toString()));
        assertTrue(err.toString().contains(folder + ": not empty; name a new folder"), err::toString);
        assertEquals(
                Corvee.USAGE,
                corvee.execute("bench", "data", folder.resolve("own.txt").toString()));
        assertTrue(err.toString().contains("own.txt: not a folder; name a new one"), err::toString);
    }

    @Test
    void makesUpNoFewerClaimsThanTheSkewNeeds(@TempDir Path folder) {
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "data", "--claims", "20", folder.toString()));
        assertTrue(
                err.toString().contains("--claims 20: too few for the skew of real data; make 200 or more"),
                err::toString);
    }

    @Test
    void asksForTheNameOfAnAuditThatItKnows() {
        StringWriter err = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setErr(new PrintWriter(err));
        assertEquals(Corvee.USAGE, corvee.execute("bench", "audit", "--audit", "colour"));
        assertTrue(err.toString().contains("single-witness"), err::toString);
    }
}
