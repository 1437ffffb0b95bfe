package org.corvee.bench.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.bench.data.MadeUpWorld.Kind;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.Reading;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.claim.Value;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.source.DataFolder;
import org.corvee.triple.OntologyLexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDataTest {
    private static final int CLAIMS = 4_000;
    private static final Tally TALLY = new Tally();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void readsWhatItWrote() throws IOException {
        List<Integer> progress = new ArrayList<>();
        new GeneratedData(CLAIMS).into(folder.resolve("data"), folder.resolve("texts"), progress::add);
        assertEquals(CLAIMS, progress.get(progress.size() - 1));
        DataFolder data = new DataFolder(folder.resolve("data"), folder.resolve("texts"));
        Reading.Summary read = new Reading(data, OntologyLexicon.read(Path.of("ontology"))).into(TALLY);
        assertEquals(CLAIMS, read.claims());
        assertEquals(List.of(), read.withoutText());
    }

    @Test
    void writesTheSameBytesForTheSameNumber(@TempDir Path again) throws IOException {
        new GeneratedData(CLAIMS).into(again.resolve("data"), again.resolve("texts"), done -> {});
        assertEquals(digest(folder), digest(again));
    }

    @Test
    void keepsItsBytesFromVersionToVersion(@TempDir Path small) throws IOException {
        new GeneratedData(1_000).into(small, null, done -> {});
        assertEquals("458e2f433394574056bd7b52b9752e094eb4e73b86e01eda885dfcdafb9447f9", digest(small));
    }

    @Test
    void namesOnePlaceInATenthOfAllClaims() {
        assertEquals(CLAIMS / 10, TALLY.most(TALLY.objects), 4);
        assertEquals(TALLY.most(TALLY.objects), TALLY.of(TALLY.objects, Kind.CITY, MadeUpWorld.BUSY_PLACE));
    }

    @Test
    void letsOneVoiceMakeAFifthOfAllClaims() {
        assertEquals(CLAIMS / 5, TALLY.most(TALLY.voices), 4);
        assertEquals(TALLY.most(TALLY.voices), TALLY.of(TALLY.voices, Kind.NEWSROOM, MadeUpWorld.BUSY_VOICE));
    }

    @Test
    void claimsATwentiethOfOneCohortAndInOneDocument() {
        assertEquals(CLAIMS / 20, TALLY.of(TALLY.subjects, Kind.COHORT, MadeUpWorld.BUSY_COHORT), 3);
        assertEquals(CLAIMS / 20, TALLY.most(TALLY.documents), 3);
    }

    @Test
    void leavesAQuarterWithoutADate() {
        assertEquals(CLAIMS / 4, TALLY.count(claim -> claim.manner().when() == null), CLAIMS / 20);
    }

    @Test
    void deniesPlansAndWithdraws() {
        assertTrue(TALLY.count(claim -> claim.manner().stance() == Stance.DENIES) > CLAIMS / 50);
        assertTrue(TALLY.count(claim -> claim.manner().modality() == Modality.EXPECTED) > CLAIMS / 50);
        assertTrue(TALLY.count(claim -> claim.assessment().retracted() != null) > CLAIMS / 200);
        assertTrue(TALLY.count(claim -> claim.manner().qualifier() != null) > CLAIMS / 100);
    }

    @Test
    void repeatsAndContradicts() {
        long told =
                TALLY.claims.stream().map(CuratedClaim::statement).distinct().count();
        assertTrue(told < CLAIMS * 2 / 3, () -> told + " statements");
        Map<ThingId, Long> counts = new HashMap<>();
        TALLY.claims.stream()
                .map(CuratedClaim::statement)
                .filter(statement -> statement.property().equals("headcount"))
                .distinct()
                .forEach(statement -> counts.merge(statement.subject(), 1L, Long::sum));
        assertTrue(counts.values().stream().anyMatch(several -> several > 1), counts::toString);
    }

    @Test
    void passesOnThroughFortyVoicesAndDerivesInARow() {
        assertEquals(40, TALLY.deepest);
        assertTrue(TALLY.derived > TALLY.documents.size() / 7, () -> TALLY.derived + " derive");
    }

    @Test
    void namesThingsInAllScripts() {
        assertTrue(TALLY.languages.keySet().containsAll(List.of("ko", "zh", "ru", "vi", "ar", "ja", "th", "pl")));
    }

    @Test
    void refusesWhatIsTooSmallForTheSkew() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new GeneratedData(GeneratedData.LEAST - 1));
        assertEquals("199 claims are too few; make 200 or more", refused.getMessage());
    }

    private static String digest(Path folder) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    /** Counts what is read. */
    private static final class Tally implements ClaimSink {
        private final Map<ThingId, Integer> objects = new HashMap<>();
        private final Map<ThingId, Integer> subjects = new HashMap<>();
        private final Map<ThingId, Integer> voices = new HashMap<>();
        private final Map<String, Integer> documents = new HashMap<>();
        private final Map<String, Integer> languages = new HashMap<>();
        private final Map<TestimonyId, ThingId> witnesses = new HashMap<>();
        private final List<CuratedClaim> claims = new ArrayList<>();
        private int deepest = 0;
        private int derived = 0;

        int of(Map<ThingId, Integer> counts, Kind kind, int number) {
            return counts.getOrDefault(
                    ThingId.parse(MadeUpWorld.thing(kind, number).id()), 0);
        }

        int most(Map<?, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        }

        long count(Predicate<CuratedClaim> which) {
            return claims.stream().filter(which).count();
        }

        @Override
        public void thing(Thing thing) {
            thing.names().others().stream()
                    .map(TaggedName::language)
                    .forEach(language -> languages.merge(language, 1, Integer::sum));
        }

        @Override
        public void document(CuratedDocument document) {
            derived += document.publication().derivedFrom().isEmpty() ? 0 : 1;
        }

        @Override
        public void testimony(CuratedTestimony testimony) {
            witnesses.put(testimony.id(), testimony.utterance().witness());
            deepest = Math.max(deepest, testimony.depth());
        }

        @Override
        public void claim(CuratedClaim claim) {
            claims.add(claim);
            subjects.merge(claim.statement().subject(), 1, Integer::sum);
            if (claim.statement().object() instanceof Value.OfThing object) {
                objects.merge(object.thing(), 1, Integer::sum);
            }
            voices.merge(witnesses.get(claim.attribution().testimony()), 1, Integer::sum);
            documents.merge(claim.attribution().passage().document(), 1, Integer::sum);
        }

        @Override
        public void reference(CuratedStatement statement, List<ThingId> sources) {}
    }
}
