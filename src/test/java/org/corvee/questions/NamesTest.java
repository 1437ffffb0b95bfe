package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.query.Answer;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names as people write them, and what they mean in the project's own data; beside them names of what is not there. */
class NamesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "names");
    private static final int WORTH_SHOWING = 60;
    private static NameIndex index;

    @BeforeAll
    static void build() throws IOException {
        Desk desk = Desk.ofTheProject();
        index = NameIndex.of(ask(desk, "page/names"));
    }

    private static Result ask(Desk desk, String query) {
        try (Answer answer =
                desk.endpoint().ask(desk.library().query(query).question(Map.of(), ShortNames.PUBLISHED))) {
            return answer.result();
        }
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }

    private static String slug(NameIndex.NameMatch match) {
        return ShortNames.PUBLISHED.slug(new Term.Iri(match.named().iri())).orElseThrow();
    }

    private static List<NameIndex.NameMatch> find(String text) {
        return index.find(text, 5, named -> true);
    }

    @TestFactory
    Stream<DynamicTest> findsWhatIsMeant() throws IOException {
        return lines("right.tsv").stream()
                .map(line -> DynamicTest.dynamicTest(line[0], () -> {
                    List<NameIndex.NameMatch> found = find(line[0]);
                    assertFalse(found.isEmpty(), line[0]);
                    assertEquals(line[1], slug(found.get(0)), () -> found.toString());
                    assertTrue(found.get(0).score() >= Integer.parseInt(line[2]), () -> found.get(0)
                            .toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingForTheNameOfSomethingElse() throws IOException {
        return lines("wrong.tsv").stream()
                .map(line -> DynamicTest.dynamicTest(line[0], () -> {
                    List<NameIndex.NameMatch> found = find(line[0]);
                    assertTrue(found.isEmpty() || found.get(0).score() < WORTH_SHOWING, () -> line[1] + " " + found);
                }));
    }

    @Test
    void saysTheSameTwice() {
        assertEquals(find("Kim"), find("Kim"));
        assertEquals(find("work visa"), find("work visa"));
    }

    @Test
    void putsThoseWithANameBeforeThoseWithout() {
        List<NameIndex.NameMatch> named = index.find("Dandong", 10, one -> true);
        assertEquals("place/dandong", slug(named.get(0)));
        assertTrue(named.get(0).isExact());
        assertTrue(named.stream().skip(1).noneMatch(NameIndex.NameMatch::isExact));
    }

    @Test
    void findsAnUnnamedVoiceByThePublishersWordsAlone() {
        List<NameIndex.NameMatch> found = index.find("trader from Dandong", 5, NamedThing::isUnnamed);
        assertTrue(found.stream().allMatch(match -> match.named().names().stream()
                .allMatch(name -> name.text().equals(match.named().label()))));
    }

    @Test
    void suggestsByBeginnings() {
        assertEquals(
                "place/pyongyang", slug(index.begun("Pyong", 5, one -> true).get(0)));
        assertEquals(
                "place/vladivostok", slug(index.begun("Влад", 5, one -> true).get(0)));
        assertEquals("place/kilju", slug(index.begun("길", 5, one -> true).get(0)));
        assertEquals(
                "place/vladivostok", slug(index.begun("wladi", 5, one -> true).get(0)));
        assertTrue(index.begun("", 5, one -> true).isEmpty());
    }
}
