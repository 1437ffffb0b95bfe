package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on an invented list, and on the real one where {@value #VARIABLE} names a folder that has it. */
class ImportTest {
    private static final String VARIABLE = "CORVEE_LISTS";
    private static final Path LISTS = Path.of("src/test/resources/list");
    private static final String HARBOUR = LISTS.resolve("harbour-un.xml").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void hasReferenceTables() throws IOException {
        Files.createDirectories(data.resolve("reference"));
        for (Path table : files(Path.of("data/reference"))) {
            Files.copy(table, data.resolve("reference").resolve(table.getFileName()));
        }
        for (Path document : files(Path.of("data/documents"))) {
            Files.createDirectories(data.resolve("documents"));
            Files.copy(document, data.resolve("documents").resolve(document.getFileName()));
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Corvee.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private int run(List<String> args) {
        return run(args.toArray(String[]::new));
    }

    @Test
    void importsAListThatTheReaderTakesUp() throws IOException {
        assertEquals(
                Corvee.FINE,
                run("import", "un-consolidated", HARBOUR, "--programme", "DPRK", "--data", data.toString()),
                err.toString());
        Path list = data.resolve("lists/un-consolidated-dprk-2031-05-02.jsonl");
        assertEquals(list + ": 3 rows, 64 claims", out.toString().strip());
        assertEquals(
                Corvee.FINE, run("lint", "--data", data.toString(), "--documents", LISTS.toString()), out.toString());
        assertTrue(out.toString().matches("(?s)7 documents, .*: no problem .*"), out.toString());
    }

    @Test
    void importsEntitiesThatTheReaderTakesUp() {
        String entities = LISTS.resolve("harbour.ftm.json").toString();
        assertEquals(
                Corvee.FINE,
                run("import", "ftm", entities, "--publisher", "Harbour Data", "--data", data.toString()),
                out.toString());
        assertEquals(
                data.resolve("lists/ftm-harbour-data-2031-05-02.jsonl") + ": 21 rows, 112 claims",
                out.toString().strip());
        assertEquals(
                Corvee.FINE, run("lint", "--data", data.toString(), "--documents", LISTS.toString()), out.toString());
    }

    @Test
    void importsStatementsThatTheReaderTakesUp() {
        String statements = LISTS.resolve("harbour.statements.csv").toString();
        assertEquals(
                Corvee.FINE,
                run("import", "ftm-statements", statements, "--publisher", "Harbour Data", "--data", data.toString()),
                out.toString());
        assertEquals(
                data.resolve("lists/ftm-statements-harbour-data-2031-05-02.jsonl") + ": 15 rows, 22 claims",
                out.toString().strip());
        assertEquals(
                Corvee.FINE, run("lint", "--data", data.toString(), "--documents", LISTS.toString()), out.toString());
    }

    /** What each kind of list says of the same invented people is one body of data. */
    @Test
    void importsListsOfOtherAuthoritiesThatTheReaderTakesUp() {
        String[][] imports = {
            {"un-consolidated", "harbour-un.xml", "un-consolidated-2031-05-02.jsonl: 4 rows, "},
            {"eu-fsf", "harbour-eu.xml", "eu-fsf-2031-05-02.jsonl: 3 rows, "},
            {"ofac-advanced", "harbour-ofac.xml", "ofac-2031-05-02.jsonl: 9 rows, "},
            {"wikidata", "harbour.wikidata.json", "wikidata-2031-05-02.jsonl: 29 rows, "},
        };
        for (String[] one : imports) {
            assertEquals(
                    Corvee.FINE,
                    run("import", one[0], LISTS.resolve(one[1]).toString(), "--data", data.toString()),
                    out.toString());
            assertTrue(out.toString().startsWith(data.resolve("lists") + "/" + one[2]), out.toString());
        }
        assertEquals(
                Corvee.FINE, run("lint", "--data", data.toString(), "--documents", LISTS.toString()), out.toString());
    }

    @Test
    void asksWhoPublishesEntities() {
        assertEquals(
                Corvee.USAGE,
                run("import", "ftm", LISTS.resolve("harbour.ftm.json").toString()));
        assertEquals(
                "corvee import: a file of FollowTheMoney does not say who publishes it; name the publisher with"
                        + " --publisher",
                err.toString().strip());
    }

    @Test
    void readerChecksTheRowsAgainstTheListsText(@TempDir Path texts) throws IOException {
        run("import", "un-consolidated", HARBOUR, "--data", data.toString());
        Files.writeString(
                texts.resolve("harbour-un.xml"),
                Files.readString(Path.of(HARBOUR)).replace("Pier 4", "Pier 5"));
        assertEquals(Corvee.FINDINGS, run("lint", "--data", data.toString(), "--documents", texts.toString()));
        assertTrue(
                out.toString()
                        .contains(
                                "un-consolidated-2031-05-02.jsonl:1: 'harbour-un.xml' is not the text that is pinned"),
                out.toString());
    }

    @Test
    void printsTheAccount() {
        run("import", "un-consolidated", HARBOUR, "--account", "--data", data.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals(
                "field                                          rows  values  claims  repeats  note", lines.get(0));
        assertTrue(
                lines.contains(
                        "INDIVIDUAL_ALIAS/QUALITY                          1       2       0        0  grade of the"
                                + " alias"),
                out.toString());
    }

    @Test
    void tellsWhatIsWrongAndImportsNothing(@TempDir Path texts) throws IOException {
        Path file = texts.resolve("list.xml");
        Files.writeString(file, Files.readString(Path.of(HARBOUR)).replace("<GENDER>Male", "<GENDER>Mail"));
        assertEquals(Corvee.FINDINGS, run("import", "un-consolidated", file.toString(), "--data", data.toString()));
        assertEquals(
                file + ":96: no GENDER 'Mail'; it is Male or Female; correct it in a copy of the file",
                out.toString().strip());
        assertEquals("corvee import: nothing was imported", err.toString().strip());
        assertEquals(List.of(), files(data.resolve("lists")));
    }

    @Test
    void asksForAKindThatThereIs() {
        assertEquals(Corvee.USAGE, run("import", "un-consolidate", HARBOUR));
        assertEquals(
                "corvee import: no kind of list 'un-consolidate'; did you mean 'un-consolidated'?",
                err.toString().strip());
    }

    @Test
    void asksForAProgrammeThatThereIs() {
        assertEquals(Corvee.USAGE, run("import", "un-consolidated", HARBOUR, "--programme", "DPRKK"));
        assertEquals(
                "corvee import: no programme 'DPRKK' of the UN; did you mean 'DPRK'?",
                err.toString().strip());
    }

    @Test
    void asksForAFileThatExists() {
        assertEquals(Corvee.USAGE, run("import", "un-consolidated", "nowhere.xml"));
        assertEquals(
                "corvee import: nowhere.xml: no such file; name the list's file",
                err.toString().strip());
    }

    @Test
    void asksBeforeItTakesAListThatHasShrunk(@TempDir Path texts) throws IOException {
        run("import", "un-consolidated", HARBOUR, "--data", data.toString());
        String xml = Files.readString(Path.of(HARBOUR)).replace("2031-05-02T", "2031-05-09T");
        Path next = texts.resolve("next.xml");
        Files.writeString(next, xml.replaceAll("(?s)    <INDIVIDUAL>\\s*<DATAID>9000002.*?</INDIVIDUAL>\n", ""));
        List<String> command = List.of("import", "un-consolidated", next.toString(), "--data", data.toString());
        assertEquals(Corvee.FINDINGS, run(command));
        assertEquals(
                "corvee import: " + next
                        + ": 3 rows, where un-consolidated-2031-05-02 had 4; see whether the file is whole, and say --accept"
                        + " if it is",
                err.toString().strip());
        assertEquals(
                Corvee.FINE, run("import", "un-consolidated", next.toString(), "--accept", "--data", data.toString()));
        assertTrue(out.toString().endsWith("3 rows, 64 claims; gone since the last list: 1\n"), out.toString());
        assertEquals(Corvee.FINE, run("lint", "--data", data.toString()), out.toString());
    }

    private static Path real(String name) {
        String folder = System.getenv(VARIABLE);
        Assumptions.assumeTrue(folder != null, "no folder of real lists: name it in " + VARIABLE);
        Path list = Path.of(String.valueOf(folder)).resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(list), list + " is not there");
        return list;
    }

    @Test
    void accountsForEveryFieldOfTheRealList() throws IOException {
        Path list = real("un-consolidated-2026-02-27.xml");
        assertEquals(
                Corvee.FINE,
                run(
                        "import",
                        "un-consolidated",
                        list.toString(),
                        "--programme",
                        "DPRK",
                        "--account",
                        "--data",
                        data.toString()),
                out.toString());
        assertEquals(
                Files.readString(LISTS.resolve("un-dprk-2026-02-27.account.txt")),
                out.toString().replace(data + "/", ""));
        String records = Files.readString(data.resolve("lists/un-consolidated-dprk-2026-02-27.jsonl"));
        assertEquals(80, records.split("\\{\"type\":\"Person\"").length - 1);
        assertEquals(75, records.split("\\{\"type\":\"Organisation\"").length - 1);
    }

    @Test
    void accountsForEveryFieldOfRealEntities() {
        Path list = real("opensanctions-sample.ftm.json");
        assertEquals(
                Corvee.FINE,
                run(
                        "import",
                        "ftm",
                        list.toString(),
                        "--publisher",
                        "OpenSanctions",
                        "--account",
                        "--data",
                        data.toString()),
                out.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(lines.size() - 1).contains("91 rows, "), out.toString());
        for (String line : lines.subList(1, lines.size() - 1)) {
            assertTrue(
                    line.matches("\\S+ +[\\d,]+ +[\\d,]+ +(?:[1-9][\\d,]* +\\d.*|0 +0  \\S.*)"),
                    line + " makes no claim and says not why");
        }
        assertEquals(
                Corvee.FINE,
                run("lint", "--data", data.toString(), "--documents", String.valueOf(list.getParent())),
                out.toString());
    }

    @Test
    void leadsFromAnEntryOfTheRealListToItsCharacters() throws IOException {
        Path list = real("un-consolidated-2026-02-27.xml");
        Path store = data.resolve("store");
        String texts = String.valueOf(list.getParent());
        run("import", "un-consolidated", list.toString(), "--programme", "DPRK", "--data", data.toString());
        assertEquals(
                Corvee.FINE,
                run("build", "--data", data.toString(), "--documents", texts, "--store", store.toString()),
                err.toString());
        assertEquals(
                Corvee.FINE,
                run("trace", "actor/un-kpe-050", "--store", store.toString(), "--documents", texts),
                err.toString());
        String traced = out.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
        assertTrue(
                traced.contains("passage document/un-consolidated-dprk-2026-02-27#char=1796672,1798148, characters"
                        + " 1796672–1798148\nsha256 d8005c4e3e183a9ffa078203ebe4944b19c799ea2252c617daee9a7f5daa241f\n"
                        + "“<ENTITY>"),
                traced);
        assertTrue(
                traced.contains("voices\nUN Security Council 1718 Committee (actor/un-1718-committee), depth 0, said"
                        + " 2017-08-05\n"),
                traced);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
