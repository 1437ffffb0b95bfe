package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.claim.CuratedTestimony.Utterance;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.ConceptId;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.HowKnown;
import org.corvee.model.Marking;
import org.corvee.model.Part;
import org.corvee.model.Quantity;
import org.corvee.model.Reliability;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    private static final Path DATA = Path.of("src/test/resources/data");

    /** The text of two documents, which is not there. */
    private static final List<String> MISSING = List.of("bulk.txt", "bulk.txt");

    private final Heard heard = new Heard();

    private static Reading reading(Path data) {
        return new Reading(new DataFolder(data, null), HarbourWords.lexicon());
    }

    private Heard read() throws IOException {
        reading(DATA).into(heard);
        return heard;
    }

    private CuratedClaim claim(String property) throws IOException {
        return read().claims.stream()
                .filter(c -> c.statement().property().equals(property))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void countsWhatItReads() throws IOException {
        assertEquals(
                new Reading.Summary(3, 15, 12, MISSING, List.of(), List.of()),
                reading(DATA).check());
    }

    @Test
    void readsADocument() throws IOException {
        CuratedDocument document = read().documents.get(2);
        assertEquals("harbour-letter", document.id());
        assertEquals(ThingId.actor("harbour-news"), document.publication().publisher());
        assertEquals(List.of("ko", "en"), document.publication().languages());
        assertEquals(
                List.of(ThingId.document("harbour-bulk")),
                document.publication().derivedFrom());
        assertEquals("2031-03", document.publication().published().text());
        assertEquals("2031-04-01", document.recording().on().toString());
        assertEquals(165, document.text().length());
    }

    @Test
    void readsATestimonyWithItsChain() throws IOException {
        CuratedTestimony builders = read().testimonies.get(4);
        assertEquals("harbour-letter.builders", builders.id().slug());
        assertEquals(2, builders.depth());
        assertEquals(
                List.of("clerk", "narrator"),
                builders.relayedBy().stream().map(TestimonyId::key).toList());
    }

    @Test
    void readsAVoiceWhole() throws IOException {
        Utterance clerk = read().testimonies.get(3).utterance();
        assertEquals(
                new Utterance(
                        ThingId.actor("harbour-letter.clerk"),
                        ThingId.actor("harbour-news"),
                        Edtf.parse("2031-03-05"),
                        HowKnown.WITNESSED,
                        Reliability.F),
                clerk);
    }

    @Test
    void declaresAWitnessWhoIsOnlyDescribed() throws IOException {
        Thing clerk = read().things.stream()
                .filter(t -> t.id().slug().equals("harbour-letter.clerk"))
                .findFirst()
                .orElseThrow();
        assertEquals("UnnamedPerson", clerk.type());
        assertEquals("ferry clerk", clerk.names().described());
    }

    @Test
    void letsAThingTakeTheClassOfItsIdType() throws IOException {
        Thing cohort = read().things.stream()
                .filter(t -> t.id().slug().equals("pier-builders"))
                .findFirst()
                .orElseThrow();
        assertEquals("WorkerCohort", cohort.type());
        assertEquals(List.of(new TaggedName("부두 건설 노동자", "ko")), cohort.names().others());
        assertEquals(new Declaration.InDocument("harbour-letter"), cohort.declaration());
    }

    @Test
    void readsAClaimWhole() throws IOException {
        CuratedClaim denial = read().claims.stream()
                .filter(c -> c.manner().stance() == Stance.DENIES)
                .findFirst()
                .orElseThrow();
        assertEquals(Part.CAPTION, denial.attribution().part());
        assertEquals(
                List.of(new ThingId("source", "port-register"), ThingId.document("harbour-bulk")),
                denial.annotation().sources());
        assertEquals(Marking.GREEN, denial.assessment().marking());
        assertEquals(Credibility.POSSIBLY_TRUE, denial.assessment().credibility());
        assertEquals("2031-05-01", String.valueOf(denial.assessment().retracted()));
        assertNull(denial.manner().when());
    }

    @Test
    void readsEveryFormOfValue() throws IOException {
        assertEquals(
                new Value.OfLiteral(Form.TEXT, "fees went up, twice"),
                claim("remark").statement().object());
        assertEquals(
                new Value.OfConcept(ConceptId.parse("visa-class/work")),
                claim("visaClass").statement().object());
        assertEquals(
                new Value.OfTime(Edtf.parse("2031-22")),
                claim("happensOn").statement().object());
        assertEquals(
                new Value.OfQuantity(Quantity.parse("~40 persons")),
                claim("headcount").statement().object());
        assertEquals(
                new Value.OfIri("https://example.org/place/1"),
                claim("exactMatch").statement().object());
        assertEquals(
                new Value.OfLiteral(Form.INTEGER, "3"),
                claim("floors").statement().object());
        assertEquals(
                new Value.OfLiteral(Form.DECIMAL, "12.5"),
                claim("height").statement().object());
        assertEquals(
                new Value.OfLiteral(Form.TRUTH, "true"),
                claim("isOpen").statement().object());
    }

    @Test
    void takesThingsAndConceptsWhereTheRangeIsEverything() throws IOException {
        List<Value> concerned = read().claims.stream()
                .map(CuratedClaim::statement)
                .filter(f -> f.property().equals("concerns"))
                .map(CuratedStatement::object)
                .toList();
        assertEquals(
                List.of(
                        new Value.OfConcept(ConceptId.parse("status/open")),
                        new Value.OfThing(ThingId.parse("place/vladivostok"))),
                concerned);
    }

    @Test
    void readsReferenceTablesFirst() throws IOException {
        assertEquals("actor/harbour-news", read().things.get(0).id().text());
        assertEquals(
                List.of(
                        "visa/pier-visa visaClass visa-class/work",
                        "place/vladivostok within place/russia",
                        "place/vladivostok point POINT(131.87353 43.10562)",
                        "place/vladivostok exactMatch https://example.org/a",
                        "place/vladivostok exactMatch https://example.org/b",
                        "site/pier-nine within place/vladivostok"),
                heard.references);
    }

    @Test
    void handsOutNothingAfterTheFirstFault(@TempDir Path folder) throws IOException {
        copy(DATA, folder);
        Files.writeString(folder.resolve("documents/a-worse.yaml"), "id: a-worse\n");
        assertThrows(BadData.class, () -> reading(folder).into(heard));
        assertTrue(heard.references.contains("place/vladivostok within place/russia"), "tables come before it");
        assertTrue(heard.things.stream().noneMatch(thing -> thing.id().text().equals("cohort/pier-builders")));
    }

    @Test
    void namesTheFaultsOfAllFilesInOneGo(@TempDir Path folder) throws IOException {
        copy(DATA, folder);
        Files.writeString(folder.resolve("documents/worse.yaml"), "id: worse\n");
        Files.writeString(folder.resolve("reference/worse.csv"), "id,label,source\nplace/x,x,\n");
        BadData bad = assertThrows(BadData.class, () -> reading(folder).check());
        assertEquals(
                2, bad.faults().stream().map(f -> f.spot().file()).distinct().count());
    }

    @Test
    void readsTheSameTwice() throws IOException {
        Heard again = new Heard();
        reading(DATA).into(again);
        assertEquals(read().claims, again.claims);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Keeps what it takes. */
    private static final class Heard implements ClaimSink {
        private final List<Thing> things = new ArrayList<>();
        private final List<CuratedDocument> documents = new ArrayList<>();
        private final List<CuratedTestimony> testimonies = new ArrayList<>();
        private final List<CuratedClaim> claims = new ArrayList<>();
        private final List<String> references = new ArrayList<>();

        @Override
        public void thing(Thing thing) {
            things.add(thing);
        }

        @Override
        public void document(CuratedDocument document) {
            documents.add(document);
        }

        @Override
        public void testimony(CuratedTestimony testimony) {
            testimonies.add(testimony);
        }

        @Override
        public void claim(CuratedClaim claim) {
            claims.add(claim);
        }

        @Override
        public void reference(CuratedStatement statement, List<ThingId> sources) {
            assertEquals(List.of(new ThingId("source", "port-register")), sources.subList(0, 1));
            references.add("%s %s %s"
                    .formatted(
                            statement.subject().text(),
                            statement.property(),
                            statement.object().canonical()));
        }
    }
}
