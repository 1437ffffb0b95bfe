package org.corvee.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.corvee.curate.ClaimRecord.Place;
import org.corvee.curate.ThreeWay.Choice;
import org.corvee.curate.ThreeWay.Difference;
import org.corvee.model.Json;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final ClaimsFile BASE = ClaimsFile.of(
            """
            things:
              place/a: {label: A}
            testimonies:
              n: {witness: n}
            claims:
              # kept
              - {passage: [0, 1, aaaaaaaaaaaaaaaa], testimony: n, modality: asserted, says: One.}
              - {passage: [2, 3, aaaaaaaaaaaaaaaa], testimony: n, modality: asserted, says: Two.}
              - {passage: [4, 5, aaaaaaaaaaaaaaaa], testimony: n, modality: asserted, says: Three.}
            """);

    @Test
    void whatOnlyOneSideTouchedNeedsNobody() {
        ClaimsFile mine = added(changed(BASE, 0, "modality", "reported"), 6, "Mine.");
        ClaimsFile theirs = added(ClaimsFile.of(BASE.without(BASE.claims().get(1))), 7, "Theirs.");
        theirs = ClaimsFile.of(theirs.withThing("place/b", Json.object("label", "B")));
        ThreeWay sides = new ThreeWay(BASE, mine, theirs);
        assertEquals(5, sides.differences().size());
        assertTrue(sides.differences().stream().noneMatch(Difference::isConflict));
        ClaimsFile merged = ClaimsFile.of(sides.merged(Map.of()));
        assertEquals(List.of("One. reported", "Three. asserted", "Mine. asserted", "Theirs. asserted"), words(merged));
        assertTrue(merged.text().contains("# kept") && merged.things().containsKey("place/b"), merged.text());
    }

    @Test
    void whereBothChangedAClaimSomebodyChooses() {
        ThreeWay sides =
                new ThreeWay(BASE, changed(BASE, 1, "modality", "opinion"), changed(BASE, 1, "modality", "rumoured"));
        assertEquals(
                1, sides.differences().stream().filter(Difference::isConflict).count());
        assertEquals(
                "nothing is chosen for number 1",
                assertThrows(IllegalArgumentException.class, () -> sides.merged(Map.of()))
                        .getMessage());
        assertEquals("Two. opinion", second(sides, Choice.MINE));
        assertEquals("Two. rumoured", second(sides, Choice.THEIRS));
        ClaimsFile both = ClaimsFile.of(sides.merged(Map.of(0, Choice.BOTH)));
        assertEquals(List.of("One. asserted", "Two. rumoured", "Two. opinion", "Three. asserted"), words(both));
    }

    @Test
    void aClaimThatOneSideRemovedAndTheOtherChangedIsNotLost() {
        ClaimsFile without = ClaimsFile.of(BASE.without(BASE.claims().get(1)));
        ClaimsFile other = changed(BASE, 1, "modality", "opinion");
        ThreeWay mineIsGone = new ThreeWay(BASE, without, other);
        assertThrows(IllegalArgumentException.class, () -> mineIsGone.merged(Map.of()));
        assertEquals("Two. opinion", second(mineIsGone, Choice.THEIRS));
        assertEquals("Three. asserted", second(mineIsGone, Choice.MINE));
        assertEquals("Two. opinion", second(new ThreeWay(BASE, other, without), Choice.MINE));
    }

    @Test
    void twoClaimsOfOneVoiceInOnePlaceAreNotTakenForEachOther() {
        ClaimsFile mine = changed(BASE, 1, "modality", "opinion");
        ClaimsFile theirs = added(ClaimsFile.of(BASE.without(BASE.claims().get(1))), 2, "Another.");
        ClaimsFile merged = ClaimsFile.of(new ThreeWay(BASE, mine, theirs).merged(Map.of(0, Choice.MINE)));
        assertEquals(List.of("One. asserted", "Another. asserted", "Two. opinion", "Three. asserted"), words(merged));
    }

    @Test
    void theSameOnBothSidesIsThereOnce() {
        ClaimsFile both = ClaimsFile.of(added(BASE, 6, "Same.").withVoice("v", Json.object("witness", "w")));
        ClaimsFile merged = ClaimsFile.of(new ThreeWay(BASE, both, both).merged(Map.of()));
        assertEquals(both.text(), merged.text());
        ClaimsFile otherVoice = ClaimsFile.of(BASE.withVoice("v", Json.object("witness", "x")));
        ThreeWay sides = new ThreeWay(BASE, both, otherVoice);
        int number = IntStream.range(0, sides.differences().size())
                .filter(i -> sides.differences().get(i).isConflict())
                .findFirst()
                .orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> sides.merged(Map.of(number, Choice.BOTH)));
        assertTrue(sides.merged(Map.of(number, Choice.MINE)).contains("v: {witness: w}"));
    }

    @Test
    void aNoteThatNothingIsStatedGoesBothWays() {
        Place place = new Place(8, 9, "aaaaaaaaaaaaaaaa");
        ClaimsFile noted = ClaimsFile.of(BASE.withNothing(place));
        assertEquals(
                1,
                ClaimsFile.of(new ThreeWay(BASE, noted, added(BASE, 6, "T.")).merged(Map.of()))
                        .nothing()
                        .size());
        assertEquals(
                0,
                ClaimsFile.of(new ThreeWay(noted, BASE, added(noted, 6, "T.")).merged(Map.of()))
                        .nothing()
                        .size());
    }

    private static String second(ThreeWay sides, Choice choice) {
        return words(ClaimsFile.of(sides.merged(Map.of(0, choice)))).get(1);
    }

    private static List<String> words(ClaimsFile file) {
        return file.claims().stream()
                .map(filed -> filed.claim().text("says").orElseThrow() + " "
                        + filed.claim().text("modality").orElseThrow())
                .toList();
    }

    private static ClaimsFile added(ClaimsFile file, int start, String says) {
        JsonObject fields = BASE.claims().get(0).claim().fields();
        fields.add("passage", new Place(start, start + 1, "aaaaaaaaaaaaaaaa").json());
        fields.addProperty("says", says);
        return ClaimsFile.of(file.with(new ClaimRecord(fields)));
    }

    private static ClaimsFile changed(ClaimsFile file, int number, String key, String value) {
        JsonObject fields = file.claims().get(number).claim().fields();
        fields.addProperty(key, value);
        return ClaimsFile.of(file.with(file.claims().get(number), new ClaimRecord(fields)));
    }
}
