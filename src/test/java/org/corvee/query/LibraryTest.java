package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writesThreeQueries() throws IOException {
        write(
                "analyst/arrivals.rq",
                "#+ summary: Who came where.\n#+ tags: place, start\nSELECT * { ?who ?came ?where }");
        write("analyst/home.rq", "#+ summary: Who went home.\nSELECT * { ?who ?went ?home }");
        write("page/home.rq", "#+ summary: What is here.\nSELECT * { ?s ?p ?o }");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String problems() {
        String said = String.valueOf(assertThrows(Library.BadLibrary.class, () -> Library.read(folder))
                .getMessage());
        return said.replace(folder + "/", "");
    }

    @Test
    void namesQueriesByGroupAndFile() throws IOException {
        assertEquals(
                List.of("analyst/arrivals", "analyst/home", "page/home"),
                Library.read(folder).queries().stream().map(StoredQuery::name).toList());
    }

    @Test
    void findsAQueryByItsFileNameAlone() throws IOException {
        assertEquals("analyst/arrivals", Library.read(folder).query("arrivals").name());
        assertEquals("page/home", Library.read(folder).query("page/home").name());
    }

    @Test
    void findsQueriesByTag() throws IOException {
        assertEquals(
                List.of("analyst/arrivals"),
                Library.read(folder).tagged("start").stream()
                        .map(StoredQuery::name)
                        .toList());
    }

    @Test
    void takesTheAnalystsQueryOfSeveralGroupsAndKnowsTheOthers() throws IOException {
        Library library = Library.read(folder);
        assertEquals("analyst/home", library.query("home").name());
        assertEquals(List.of("page/home"), library.namesakes("home"));
        assertEquals(List.of(), library.namesakes("page/home"));
        assertEquals(List.of(), library.namesakes("arrivals"));
    }

    @Test
    void asksWhichWhenNoGroupOfThemIsTheAnalysts() throws IOException {
        write("describe/start.rq", "#+ summary: Where it starts.\nSELECT * { ?s ?p ?o }");
        write("page/start.rq", "#+ summary: What is first.\nSELECT * { ?s ?p ?o }");
        Library library = Library.read(folder);
        assertEquals(
                "several queries 'start'; say which: describe/start or page/start",
                assertThrows(Library.UnknownQuery.class, () -> library.query("start"))
                        .getMessage());
    }

    @Test
    void namesTheNearQueryOfAnUnknownOne() throws IOException {
        Library library = Library.read(folder);
        assertEquals(
                "no query 'arivals'; did you mean 'arrivals'?",
                assertThrows(Library.UnknownQuery.class, () -> library.query("arivals"))
                        .getMessage());
        assertEquals(
                "no query 'zzz'; 'corvee queries' lists them",
                assertThrows(Library.UnknownQuery.class, () -> library.query("zzz"))
                        .getMessage());
    }

    @Test
    void saysWhatIsWrongInAllHeadersWithItsLine() throws IOException {
        write(
                "analyst/wrong.rq",
                """
                # a remark
                #+ summry: Who.
                #+ summary: One.
                #+ summary: Two.
                #+ param: where thng : a place
                #+ param: since date = yesterday : when
                #+ param: whom thing : nobody asks
                #+ param: ?where thing : a place
                #+ nothing
                #+ tags:
                SELECT * { ?where ?since ?o }
                #+ description: too late
                """);
        write("analyst/silent.rq", "ASK {}");
        write("loose.rq", "#+ summary: Loose.\nASK {}");
        assertEquals(
                """
                analyst/silent.rq:1: no summary; begin with '#+ summary: ' and one sentence
                analyst/wrong.rq:2: unknown key 'summry'; did you mean 'summary'?
                analyst/wrong.rq:9: '#+ nothing' is no header line; write '#+ key: value'
                analyst/wrong.rq:12: a header line below the query's start; move it to the top
                analyst/wrong.rq:4: 'summary' a second time; keep one
                analyst/wrong.rq:10: 'tags' says nothing; write it after the colon
                analyst/wrong.rq:5: unknown type 'thng'; did you mean 'thing'?
                analyst/wrong.rq:6: parameter 'since': 'yesterday' is not a date such as 2019-12-22
                analyst/wrong.rq:7: parameter 'whom': the query has no ?whom; name one of its variables
                analyst/wrong.rq:8: '?where thing : a place' is no parameter; write '#+ param: name type = default : what it is for'
                loose.rq: in no group; move it into a folder such as analyst"""
                        .lines()
                        .sorted()
                        .toList(),
                problems().lines().sorted().toList());
    }

    @Test
    void joinsIndentedHeaderLines() throws IOException {
        write(
                "analyst/long.rq",
                "#+ summary: Long.\n#+ description: It goes\n#+   on.\n#+ param: x string? : what\n#+   it is\nASK { ?x ?y ?z }");
        StoredQuery.Header header = Library.read(folder).query("long").header();
        assertEquals("It goes on.", header.description());
        assertEquals("what it is", header.parameters().get(0).explanation());
    }

    @Test
    void acceptsAnAuditQueryThatStatesItsProblem() throws IOException {
        write(
                "audit/no-passage.rq",
                "#+ problem: A claim has no passage.\n#+ why: Nobody can check it.\n#+ fix: Add one.\nASK {}");
        assertEquals(
                "Add one.",
                Library.read(folder).query("no-passage").header().remarks().get("fix"));
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(
                nowhere + ": no such folder; a project keeps its queries there",
                assertThrows(Library.BadLibrary.class, () -> Library.read(nowhere))
                        .getMessage());
    }

    @Test
    void putsOutABadFilesOwnQueryAlone() throws IOException {
        Files.write(
                folder.resolve("analyst/latin.rq"),
                "#+ summary: One.\n# caf\u00E9\nASK {}".getBytes(StandardCharsets.ISO_8859_1));
        write("analyst/merged.rq", "#+ summary: One.\n<<<<<<< HEAD\nASK {}\n");
        Library library = Library.readable(folder);
        assertEquals("analyst/arrivals", library.query("arrivals").name());
        assertEquals(
                folder + "/analyst/latin.rq:2: byte E9 is not UTF-8; save the file as UTF-8",
                assertThrows(Library.BadLibrary.class, () -> library.query("latin"))
                        .getMessage());
        assertEquals(
                """
                analyst/latin.rq:2: byte E9 is not UTF-8; save the file as UTF-8
                analyst/merged.rq:2: '<<<<<<< HEAD' is left of a merge; keep one of the two versions and remove the marks around them""",
                problems());
    }

    @Test
    void readsTheSameTextWhateverLineEndsAndMarkItHas() throws IOException {
        String text = "#+ summary: One.\nASK { ?s ?p \"\"\"two\nlines\"\"\" }\n";
        write("analyst/plain.rq", text);
        write("analyst/windows.rq", "\uFEFF" + text.replace("\n", "\r\n"));
        Library library = Library.read(folder);
        assertEquals(text, library.query("windows").text());
        assertEquals(library.query("plain").text(), library.query("windows").text());
    }
}
