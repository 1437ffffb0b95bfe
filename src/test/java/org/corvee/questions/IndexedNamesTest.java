package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Answer;
import org.corvee.query.ShortNames;
import org.corvee.query.name.NameFinder;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.search.SearchIndex;
import org.corvee.search.SearchIndexWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a build picks the names that a look at every name would have found, and says the same of them. */
@SuppressWarnings("NullAway.Init")
class IndexedNamesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "names");
    private static final int SHOWN = 10;

    @TempDir
    private static Path folder;

    private static NameIndex all;
    private static SearchIndex index;
    private static List<String> names;

    @BeforeAll
    static void build() throws IOException {
        Desk desk = Desk.ofTheProject();
        try (Answer answer =
                desk.endpoint().ask(desk.library().query("page/names").question(Map.of(), ShortNames.PUBLISHED))) {
            var rows = answer.result();
            all = NameIndex.of(rows);
            names = rows.rows().stream()
                    .filter(row -> !row.text("where").equals("paraphrase"))
                    .map(row -> row.text("name"))
                    .distinct()
                    .toList();
        }
        new SearchIndexWriter().write(desk.endpoint().dataset(), folder);
        index = SearchIndex.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Stream<String> written(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream().skip(1).map(line -> line.split("\t")[0]);
    }

    private interface Way {
        List<NameIndex.NameMatch> ask(NameFinder finder, String text, Predicate<NamedThing> wanted);
    }

    private static final Way FIND = (finder, text, wanted) -> finder.find(text, SHOWN, wanted);
    private static final Way BEGUN = (finder, text, wanted) -> finder.begun(text, SHOWN, wanted);

    private static String words(List<NameIndex.NameMatch> matches) {
        return matches.stream()
                .map(match -> "%s %d %s %s"
                        .formatted(
                                match.named().iri(),
                                match.score(),
                                match.how(),
                                match.name().text()))
                .collect(Collectors.joining("\n"));
    }

    private static void areTheSame(Way way, Stream<String> texts) {
        long asked = texts.distinct()
                .peek(text -> {
                    assertEquals(
                            words(way.ask(all, text, any -> true)),
                            words(way.ask(index.names(), text, any -> true)),
                            text);
                    assertEquals(
                            words(way.ask(all, text, NamedThing::isUnnamed)),
                            words(way.ask(index.names(), text, NamedThing::isUnnamed)),
                            text);
                })
                .count();
        assertTrue(asked > 40, "%d texts asked".formatted(asked));
    }

    @Test
    void findsTheSameForWhatPeopleWrite() throws IOException {
        areTheSame(FIND, Stream.concat(written("right.tsv"), written("wrong.tsv")));
        areTheSame(BEGUN, Stream.concat(written("right.tsv"), written("wrong.tsv")));
    }

    @Test
    void findsTheSameForNamesCutAndMisspelt() {
        areTheSame(FIND, every(40).flatMap(IndexedNamesTest::misspelt));
        areTheSame(BEGUN, every(30).flatMap(IndexedNamesTest::cut));
    }

    private static Stream<String> every(int step) {
        return Stream.iterate(0, at -> at < names.size(), at -> at + step).map(names::get);
    }

    private static Stream<String> misspelt(String name) {
        int middle = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
        return Stream.of(
                name,
                name.substring(0, middle) + name.substring(Math.min(name.length(), middle + 1)),
                name.substring(0, middle) + "a" + name.substring(middle),
                name.replace('e', 'i').replace('k', 'g'));
    }

    private static Stream<String> cut(String name) {
        String[] words = name.split(" ");
        return Stream.of(
                name.substring(0, Math.min(3, name.length())),
                name.substring(Math.min(2, name.length() - 1)),
                words[words.length - 1],
                words[0] + " " + words[words.length / 2]);
    }

    @Test
    void knowsThingsByTheirIris() {
        NamedThing some = all.find("Vladivostok", 1, any -> true).get(0).named();
        assertEquals(some, index.names().thing(some.iri()).orElseThrow());
        assertTrue(index.names().thing(some.iri() + "x").isEmpty());
        assertTrue(index.claimsAbout(some.iri()) > 10);
        assertEquals(0, index.claimsAbout("urn:nobody"));
    }

    @Test
    void knowsTheFirstLettersOfWords() {
        for (String written : List.of("UNSCR 2397", "unscr 2397", "UNSC Resolution 2397")) {
            List<NameIndex.NameMatch> found = index.names().begun(written, 5, any -> true);
            assertEquals(
                    "https://w3id.org/corvee/id/resolution/2397",
                    found.get(0).named().iri(),
                    written);
            assertEquals(NameIndex.NameMatch.How.BY_ACRONYM, found.get(0).how(), written);
        }
        assertTrue(index.names().find("UNSCR 2397", 5, any -> true).isEmpty(), "no match of a table's row");
        assertTrue(index.names().begun("UNSCR 2398", 5, any -> true).isEmpty(), "another resolution");
    }

    @Test
    void offersNamesThatAreSomewhatLike() {
        assertTrue(
                index.names().like("Wladwostokk", 5).stream()
                        .anyMatch(name -> name.text().contains("ladivosto")),
                () -> index.names().like("Wladwostokk", 5).toString());
    }
}
