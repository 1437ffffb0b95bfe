package org.corvee.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.Thing;
import org.corvee.claim.Value;
import org.corvee.model.Edtf;
import org.corvee.model.PassagePin;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.propose.Proposal.Amount;
import org.corvee.propose.Proposal.Clause;
import org.corvee.propose.Proposal.Dated;
import org.corvee.propose.Proposal.Described;
import org.corvee.propose.Proposal.Named;
import org.corvee.propose.Proposal.OtherVoice;
import org.corvee.propose.Proposal.Shared;
import org.corvee.source.Stretch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proposals against what the curators of the five documents made of them; none of the five is needed to build. */
class GoldTest {
    private static final Pattern DATED =
            Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
    private static CuratedGold gold;
    private static final Map<String, List<Proposal>> PROPOSED = new TreeMap<>();

    @BeforeAll
    static void propose() throws IOException {
        String folder = System.getenv("CORVEE_DOCUMENTS");
        assumeTrue(folder != null, "the five texts are not at hand: set CORVEE_DOCUMENTS");
        gold = CuratedGold.read(Path.of(folder));
        assertEquals(5, gold.texts.size());
        ThingNames names = new ThingNames(
                gold.things.stream().filter(GoldTest::isReference).toList());
        for (String document : gold.texts.keySet()) {
            Map<String, SourceText> others = new TreeMap<>(gold.texts);
            others.remove(document);
            PROPOSED.put(document, new Proposals(names, others).of(gold.text(document), gold.sentences(document)));
        }
    }

    private static boolean isReference(Thing thing) {
        return thing.declaration() instanceof Thing.Declaration.InReference;
    }

    private static <P extends Proposal> List<P> proposed(String document, Class<P> kind) {
        return PROPOSED.getOrDefault(document, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Entries of the files: a passage and a voice, whatever is stated there. */
    private static List<CuratedClaim> entries(String document) {
        Set<Object> seen = new HashSet<>();
        return gold.claims.getOrDefault(document, List.of()).stream()
                .filter(claim -> seen.add(List.of(
                        claim.attribution().passage(),
                        claim.attribution().testimony(),
                        claim.annotation().says())))
                .toList();
    }

    private static int overlap(Stretch one, PassagePin passage) {
        return Math.max(0, Math.min(one.end(), passage.end()) - Math.max(one.start(), passage.start()));
    }

    /** How a maker did. */
    private record Score(String what, int right, int wanted, int proposed) {
        double recall() {
            return (double) right / wanted;
        }

        double precision() {
            return (double) right / proposed;
        }

        String row() {
            return "| %s | %d | %d | %d | %.2f | %.2f |"
                    .formatted(what, wanted, proposed, right, recall(), precision());
        }
    }

    private static Score voices() {
        int right = 0;
        int wanted = 0;
        int flagged = 0;
        for (String document : gold.texts.keySet()) {
            List<OtherVoice> voices = proposed(document, OtherVoice.class);
            for (CuratedClaim entry : entries(document)) {
                PassagePin passage = entry.attribution().passage();
                boolean isOther = !entry.attribution().testimony().key().equals("narrator");
                int covered = voices.stream()
                        .mapToInt(v -> overlap(v.place(), passage))
                        .sum();
                boolean isFlagged = 2 * covered > passage.end() - passage.start();
                wanted += isOther ? 1 : 0;
                flagged += isFlagged ? 1 : 0;
                right += isOther && isFlagged ? 1 : 0;
            }
        }
        return new Score("another voice, by entry", right, wanted, flagged);
    }

    /** Things of the reference tables that a document's claims are about. */
    private static Score things(Predicate<ThingId> isSought, Class<? extends Proposal> kind, String what) {
        int right = 0;
        int wanted = 0;
        int proposed = 0;
        for (String document : gold.texts.keySet()) {
            Set<ThingId> used = used(document);
            used.removeIf(isSought.negate());
            Set<ThingId> found = new TreeSet<>();
            if (kind != Described.class) {
                proposed(document, Named.class).forEach(named -> found.addAll(named.choices()));
            }
            if (kind != Named.class) {
                proposed(document, Described.class).forEach(described -> found.add(described.thing()));
            }
            found.removeIf(isSought.negate());
            wanted += used.size();
            proposed += found.size();
            used.retainAll(found);
            right += used.size();
        }
        return new Score(what, right, wanted, proposed);
    }

    private static Set<ThingId> used(String document) {
        Map<ThingId, Thing> capital = gold.things.stream()
                .filter(GoldTest::isReference)
                .filter(thing -> thing.names().label().matches(".*[A-Z].*"))
                .collect(Collectors.toMap(Thing::id, thing -> thing));
        return gold.claims.getOrDefault(document, List.of()).stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.statement().subject()),
                        claim.statement().object() instanceof Value.OfThing object
                                ? Stream.of(object.thing())
                                : Stream.of()))
                .filter(capital::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Quantities that a passage states, found in it with the same number; whatever the unit is called. */
    private static Score amounts() {
        int right = 0;
        int wanted = 0;
        int proposed = 0;
        for (String document : gold.texts.keySet()) {
            List<Amount> amounts = proposed(document, Amount.class);
            proposed += amounts.size();
            for (CuratedClaim claim : gold.claims.getOrDefault(document, List.of())) {
                if (claim.statement().object() instanceof Value.OfQuantity stated) {
                    wanted++;
                    List<Amount> here = amounts.stream()
                            .filter(a -> overlap(a.place(), claim.attribution().passage()) > 0)
                            .filter(a -> a.quantity()
                                    .amount()
                                    .equals(stated.quantity().amount()))
                            .toList();
                    right += here.isEmpty() ? 0 : 1;
                }
            }
        }
        return new Score("amounts, by statement", right, wanted, proposed);
    }

    /** Times of passages that have a month or a year in them: read as curated, or so that it is left open what they resolved. */
    private static Score dates() {
        int right = 0;
        int wanted = 0;
        int proposed = 0;
        for (String document : gold.texts.keySet()) {
            List<Dated> dates = proposed(document, Dated.class);
            proposed += dates.size();
            for (CuratedClaim claim : gold.claims.getOrDefault(document, List.of())) {
                PassagePin passage = claim.attribution().passage();
                String words = gold.text(document).passage(passage.start(), passage.end());
                if (claim.manner().when() != null && DATED.matcher(words).find()) {
                    wanted++;
                    Edtf said = claim.manner().when().said();
                    right += dates.stream()
                                    .filter(d -> overlap(d.place(), passage) > 0)
                                    .anyMatch(d ->
                                            d.time().equals(said) || d.time().admits(said))
                            ? 1
                            : 0;
                }
            }
        }
        return new Score("dates, by statement", right, wanted, proposed);
    }

    /** Passages that begin and end where a sentence or a clause does. */
    private static Score passages() {
        int right = 0;
        int wanted = 0;
        int proposed = 0;
        for (String document : gold.texts.keySet()) {
            Set<Stretch> places = new HashSet<>(gold.sentences(document));
            proposed(document, Clause.class).forEach(clause -> places.add(clause.place()));
            proposed += places.size();
            Set<Integer> starts = places.stream().map(Stretch::start).collect(Collectors.toSet());
            Set<Integer> ends = places.stream().map(Stretch::end).collect(Collectors.toSet());
            Set<Stretch> passages = entries(document).stream()
                    .map(entry -> entry.attribution().passage())
                    .map(p -> new Stretch(p.start(), p.end()))
                    .collect(Collectors.toSet());
            wanted += passages.size();
            right += (int) passages.stream()
                    .filter(p -> starts.contains(p.start()) && ends.contains(p.end()))
                    .count();
        }
        return new Score("passages, both ends", right, wanted, proposed);
    }

    private static List<Score> scores() {
        return List.of(
                voices(),
                things(id -> true, Proposal.class, "things, by document"),
                things(id -> id.type().equals("place"), Named.class, "places, by name alone"),
                amounts(),
                dates(),
                passages());
    }

    @Test
    void proposesAsWellAsTheSiteSays() throws IOException {
        List<String> rows = scores().stream().map(Score::row).toList();
        List<String> published = Files.readAllLines(Path.of("src/site/proposals.md")).stream()
                .filter(line -> line.matches("\\| .* \\| [0-9.]+ \\| [0-9.]+ \\|"))
                .toList();
        assertEquals(published, rows, String.join("\n", rows));
    }

    @Test
    void flagsOtherVoices() {
        assertTrue(voices().recall() >= 0.87, voices().row());
        assertTrue(voices().precision() >= 0.75, voices().row());
    }

    @Test
    void findsTheThings() {
        Score things = things(id -> true, Proposal.class, "things");
        assertTrue(things.recall() >= 0.9, things.row());
    }

    /** Two articles of one publisher that show the same photograph; others share a line of their publisher's at most. */
    @Test
    void findsThePairThatSharesAnOrigin() {
        Map<Set<String>, Integer> shared = new HashMap<>();
        gold.texts.keySet().forEach(document -> proposed(document, Shared.class)
                .forEach(one -> shared.merge(
                        Set.of(document, one.document()),
                        one.place().end() - one.place().start(),
                        Integer::sum)));
        int pair = shared.getOrDefault(Set.of("rfa-2019-12", "rfa-2020-03"), 0);
        assertTrue(pair > 1_000, shared.toString());
        assertTrue(shared.values().stream().filter(n -> n != pair).allMatch(n -> n < 200), shared.toString());
    }

    @Test
    void leavesTheChoiceBetweenTwoPlacesOfOneName() {
        assertTrue(PROPOSED.values().stream()
                .flatMap(List::stream)
                .filter(Named.class::isInstance)
                .map(Named.class::cast)
                .anyMatch(named ->
                        named.name().equals("Donetsk") && named.choices().size() > 1));
    }
}
