package org.corvee.curate.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.corvee.curate.pair.PairBook.Answer;
import org.corvee.curate.pair.ProposedPairs.Pair;
import org.corvee.match.DecisionFile;
import org.corvee.match.Party;
import org.corvee.model.Credibility;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.source.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairBookTest {
    private static final Answer SAME = new Answer(Verdict.SAME, Optional.empty(), "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private DecisionFile file() {
        return new DecisionFile(new DataFolder(folder, null));
    }

    private PairBook book(ProposedPairs pairs) {
        return new PairBook(() -> pairs, file(), "Ada Moon");
    }

    private static void decide(PairBook book, int place, Answer answer) throws IOException {
        book.decide(book.pair(place), answer, book.version());
    }

    @Test
    void writesEachDecisionWithItsReasonsAndGrade() throws IOException {
        PairBook book = book(TrialPairs.three());
        decide(book, 1, SAME);
        decide(book, 2, new Answer(Verdict.DIFFERENT, Optional.of(Credibility.CONFIRMED), "Two passports."));
        assertEquals(
                List.of("3 actor/mun exactMatch actor/moon", "1 actor/an-1 differentFrom actor/an-2"),
                Files.readAllLines(file().path()).stream()
                        .skip(1)
                        .map(line -> line.replaceAll(
                                ".*\"credibility\":\"(.)\".*\\[\\[\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\".*", "$1 $2 $3 $4"))
                        .toList());
        assertTrue(
                Files.readString(folder.resolve("documents/identity.txt"))
                        .matches("(?s).*Seen side by side, score \\d+\\. name: .*Two passports\\.\n"));
        assertEquals("curator-ada-moon", book.standing(book.pair(1)).get(0).curator());
        assertEquals(List.of(3), book.places(false));
        assertEquals(OptionalInt.of(3), book.next(1));
        assertEquals(OptionalInt.empty(), book.next(3));
    }

    @Test
    void knowsWhatWasDecidedBeforeItWasOpened() throws IOException {
        decide(book(TrialPairs.three()), 2, SAME);
        PairBook again = book(TrialPairs.three());
        assertEquals(List.of(2), again.places(true));
        assertEquals(Verdict.SAME, again.standing(again.pair(2)).get(0).verdict());
    }

    @Test
    void takesTheLastDecisionBackAndThenTheOneBefore() throws IOException {
        PairBook book = book(TrialPairs.three());
        decide(book, 1, SAME);
        decide(book, 3, SAME);
        assertEquals(3, book.undo(book.version()));
        assertEquals(List.of(1), book.places(true));
        assertEquals(1, book.undo(book.version()));
        assertEquals(List.of(), book.places(true));
        Unreadable none = assertThrows(Unreadable.class, () -> book.undo(book.version()));
        assertEquals("nothing has been decided here since the workbench was opened", none.problem());
        assertTrue(Files.readString(file().path()).contains("\"retracted\":"), "what was said stays");
    }

    @Test
    void writesNothingOverWhatItsCuratorHasNotSeen() throws IOException {
        PairBook book = book(TrialPairs.three());
        String seen = book.version();
        decide(book(TrialPairs.three()), 3, SAME);
        assertThrows(DecisionFile.Changed.class, () -> book.decide(book.pair(1), SAME, seen));
        assertEquals(List.of(3), book.places(true));
    }

    @Test
    void saysWhatAVerdictWouldContradict() throws IOException {
        Party one = TrialPairs.person("one", "1960", "Ri Chol");
        Party two = TrialPairs.person("two", "1960", "Ri Chol");
        Party three = TrialPairs.person("three", "1960", "Ri Chol");
        List<Pair> pairs =
                List.of(TrialPairs.pair(one, two), TrialPairs.pair(two, three), TrialPairs.pair(one, three));
        PairBook book = book(new ProposedPairs("0123456789ab", pairs, Map.of()));
        decide(book, 1, SAME);
        decide(book, 3, new Answer(Verdict.DIFFERENT, Optional.empty(), ""));
        assertEquals(
                Optional.of(List.of("actor/one", "actor/two", "actor/three")),
                book.contradiction(book.pair(2), Verdict.SAME));
        assertEquals(Optional.empty(), book.contradiction(book.pair(2), Verdict.DIFFERENT));
        assertEquals(Optional.empty(), book.contradiction(book.pair(3), Verdict.UNSURE));
        assertEquals(
                Optional.empty(),
                book.contradiction(book.pair(3), Verdict.SAME),
                "whoever decides a pair again takes back what they said of it");
    }

    @Test
    void tellsWhereThePairsEnd() {
        PairBook book = book(TrialPairs.three());
        Unreadable none = assertThrows(Unreadable.class, () -> book.pair(4));
        assertEquals("there is no pair 4; there are 3", none.problem() + "; " + none.remedy());
    }

    @Test
    void findsItsWayThroughFiftyThousandPairs() throws IOException {
        Pair pair = TrialPairs.three().pairs().get(0);
        PairBook book = book(new ProposedPairs(
                "0123456789ab",
                IntStream.range(0, 50_000).mapToObj(i -> pair).toList(),
                Map.of()));
        assertEquals(50_000, book.places(false).size());
        assertEquals(OptionalInt.of(2), book.next(1));
    }
}
