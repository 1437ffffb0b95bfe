package org.corvee.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.corvee.model.Edtf;
import org.corvee.model.ThingPair;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final Proposals.Wanted ALL = new Proposals.Wanted(Likeness.PROPOSED, Set.of(), any -> true);

    @Test
    void comparesAboutAsManyPairsAsThereAreThings() {
        Proposals.Effort effort = Proposals.of(MadeUpParties.of(2_000), ALL).effort();
        assertEquals(2_000, effort.parties());
        assertTrue(effort.compared() < 2_000, effort.compared() + " pairs of two million");
    }

    /** What everybody is called is no reason to compare everybody, or the cost would be their square. */
    @Test
    void comparesNobodyForANameThatTooManyHave() {
        List<Party> crowd = IntStream.range(0, 2_000)
                .mapToObj(i -> person("%04d".formatted(i), "Kim Chol Su"))
                .toList();
        Proposals.Effort effort = Proposals.of(crowd, ALL).effort();
        assertEquals(0, effort.compared());
        assertTrue(effort.tooMany() > 0);
    }

    /** Of all who are called so, two may still be born on one day, and as good as one. */
    @Test
    void comparesThoseOfABusyNameWhoAreBornTogether() {
        List<Party> crowd = IntStream.range(0, 2_000)
                .mapToObj(i -> new Party(
                        "%04d".formatted(i),
                        Party.Kind.PERSON,
                        List.of("Kim Chol Su"),
                        new Party.Traits(List.of(day(i == 1_999 ? 7 : i)), Set.of(), Set.of(), Set.of()),
                        Set.of()))
                .toList();
        Proposals proposals = Proposals.of(crowd, ALL);
        assertTrue(proposals.effort().compared() < 50_000, proposals.effort().toString());
        Likeness likest = proposals.best().get(0);
        assertEquals("0007", likest.one().iri());
        assertEquals("1999", likest.other().iri());
        assertEquals(70, likest.score());
    }

    /** Another for each number. */
    private static Edtf day(int number) {
        return Edtf.parse("%d-%02d-%02d".formatted(1950 + number % 50, 1 + number / 50 % 12, 1 + number / 600));
    }

    private static Party person(String iri, String name, String... documents) {
        return new Party(iri, Party.Kind.PERSON, List.of(name), Party.Traits.NONE, Set.of(documents));
    }

    @Test
    void leavesOutWhatIsDecidedOrNotWanted() {
        List<Party> parties = List.of(
                person("a", "Ada of the Mole", "list"), person("b", "Ada of the Mole"), person("c", "Ada of the Mole"));
        assertEquals(3, Proposals.of(parties, ALL).best().size());
        assertEquals(
                2,
                Proposals.of(parties, new Proposals.Wanted(50, Set.of(ThingPair.of("b", "a")), any -> true))
                        .best()
                        .size());
        assertEquals(
                List.of("a", "a"),
                Proposals.of(parties, new Proposals.Wanted(50, Set.of(), party -> party.documents()
                                .contains("list")))
                        .best()
                        .stream()
                        .map(pair -> pair.one().iri())
                        .toList());
    }

    @Test
    void neverComparesAPersonWithACompany() {
        Party company =
                new Party("b", Party.Kind.ORGANISATION, List.of("Ada of the Mole"), Party.Traits.NONE, Set.of());
        Party either = new Party("c", Party.Kind.ACTOR, List.of("Ada of the Mole"), Party.Traits.NONE, Set.of());
        assertEquals(
                List.of(),
                Proposals.of(List.of(person("a", "Ada of the Mole"), company), ALL)
                        .best());
        assertEquals(
                1,
                Proposals.of(List.of(person("a", "Ada of the Mole"), either), ALL)
                        .best()
                        .size());
    }

    @Test
    void showsTheShareOfEveryFeature() {
        Party one = MadeUpParties.of(1).get(0);
        Likeness likeness = Proposals.likeness(one, one);
        assertEquals(
                List.of("name +60", "born +15", "country +6"),
                likeness.features().stream()
                        .map(feature -> "%s %+d".formatted(feature.sort().word(), feature.points()))
                        .toList());
        assertEquals(81, likeness.score());
    }
}
