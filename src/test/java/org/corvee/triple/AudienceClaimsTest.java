package org.corvee.triple;

import static org.corvee.triple.Told.claim;
import static org.corvee.triple.Told.document;
import static org.corvee.triple.Told.marked;
import static org.corvee.triple.Told.testimony;
import static org.corvee.triple.Told.thing;
import static org.corvee.triple.Told.thingOf;
import static org.corvee.triple.Told.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.PassedClaims;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Value;
import org.corvee.model.Audience;
import org.corvee.model.Cv;
import org.corvee.model.Edtf;
import org.corvee.model.Marking;
import org.corvee.model.Quantity;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.triple.AudienceClaims.MarkedUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is marked leaves no trace: the graph with it is the graph without it. */
class AudienceClaimsTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEAR")
    void markedClaimsLeaveNoTrace(Marking marking) {
        Consumer<ClaimSink> secret = sink -> {
            sink.thing(thingOf("letter", "cohort/hidden", "WorkerCohort"));
            sink.thing(thingOf("letter", "actor/letter.informer", "UnnamedPerson"));
            sink.testimony(testimony("letter", "informer", "letter.informer", "narrator"));
            for (Value value : List.of(
                    new Value.OfThing(ThingId.parse("place/harbour")),
                    new Value.OfQuantity(Quantity.parse("12345 persons")),
                    new Value.OfTime(Edtf.parse("2031-09-09")))) {
                CuratedStatement statement = new CuratedStatement(ThingId.parse("cohort/hidden"), "remark", value);
                sink.claim(marked(with(claim("letter", "informer"), statement), marking));
            }
        };
        assertEquals(triples(letter(sink -> {})), triples(letter(secret)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEAR")
    void markedDocumentsLeaveNoTrace(Marking marking) {
        Consumer<ClaimSink> secret = sink -> {
            letter(s -> {}).accept(sink);
            sink.document(document("cable", "newsletter", marking));
            sink.thing(thingOf("cable", "cohort/hidden", "WorkerCohort"));
            sink.testimony(testimony("cable", "narrator", "newsletter"));
            sink.claim(marked(claim("cable", "narrator"), marking));
            sink.claim(claim("cable", "narrator"));
        };
        assertEquals(triples(letter(sink -> {})), triples(secret));
    }

    @Test
    void namesWhatIsWithheldAndNothingElse() {
        AudienceClaims clear = new AudienceClaims(ClaimSink.UNHEARD);
        CuratedClaim hidden = with(
                claim("letter", "informer"),
                new CuratedStatement(
                        ThingId.parse("cohort/hidden"),
                        "arrivesIn",
                        new Value.OfThing(ThingId.parse("place/harbour"))));
        letter(sink -> {
                    sink.thing(thingOf("letter", "cohort/hidden", "WorkerCohort"));
                    sink.thing(thingOf("letter", "cohort/idle", "WorkerCohort"));
                    sink.thing(thingOf("letter", "actor/letter.informer", "UnnamedPerson"));
                    sink.testimony(testimony("letter", "informer", "letter.informer", "narrator"));
                    sink.claim(marked(hidden, Marking.GREEN));
                })
                .accept(clear);
        clear.document(document("cable", "newsletter", Marking.AMBER));
        clear.thing(thingOf("cable", "place/cellar", "City"));
        clear.testimony(testimony("cable", "narrator", "newsletter"));
        clear.claim(claim("cable", "narrator"));
        clear.finish();
        Iris iris = new Iris(Iris.BASE);
        assertEquals(
                Stream.of(
                                iris.claim(hidden.id()),
                                iris.claim(claim("cable", "narrator").id()),
                                iris.document("cable"),
                                iris.testimony(new TestimonyId("letter", "informer")),
                                iris.testimony(new TestimonyId("cable", "narrator")),
                                iris.thing(ThingId.parse("cohort/hidden")),
                                iris.thing(ThingId.parse("actor/letter.informer")),
                                iris.thing(ThingId.parse("place/cellar")))
                        .map(Node::getURI)
                        .collect(Collectors.toSet()),
                clear.withheld(iris));
    }

    @Test
    void thingsStandAlsoWhereOnlyALaterDocumentNeedsThem() {
        CuratedClaim needing = with(
                claim("other", "narrator"),
                new CuratedStatement(
                        ThingId.parse("cohort/lent"), "arrivesIn", new Value.OfThing(ThingId.parse("place/harbour"))));
        Set<Triple> triples = triples(sink -> {
            letter(s -> s.thing(thingOf("letter", "cohort/lent", "WorkerCohort")))
                    .accept(sink);
            sink.document(document("other", "newsletter"));
            sink.testimony(testimony("other", "narrator", "newsletter"));
            sink.claim(needing);
        });
        assertTrue(
                triples.stream().anyMatch(t -> t.getObject().equals(NodeFactory.createURI(Cv.term("WorkerCohort")))));
    }

    @Test
    void refusesWhatRestsOnAThingOfAMarkedDocument() {
        Consumer<ClaimSink> wrong = sink -> {
            sink.document(document("cable", "newsletter", Marking.AMBER));
            sink.thing(thingOf("cable", "cohort/pier-builders", "WorkerCohort"));
            letter(s -> {}).accept(sink);
        };
        assertEquals(
                "cohort/pier-builders: is declared in document/cable, which is marked, and something clear needs it; declare it in data/reference",
                assertThrows(MarkedUse.class, () -> triples(wrong)).getMessage());
    }

    @Test
    void refusesWhatCitesAMarkedDocument() {
        Annotation citing = new Annotation("It is so.", "As the cable has it.", List.of(ThingId.document("cable")));
        Consumer<ClaimSink> wrong = sink -> {
            letter(s -> s.claim(with(with(claim("letter", "narrator"), citing), Stance.DENIES)))
                    .accept(sink);
            sink.document(document("cable", "newsletter", Marking.AMBER_STRICT));
        };
        assertEquals(
                "document/cable: is marked, and something clear cites it; mark that too, or leave the citation out",
                assertThrows(MarkedUse.class, () -> triples(wrong)).getMessage());
    }

    @Test
    void withholdsRowsThatAreKnownFromMarkedDocumentsAlone() {
        Consumer<ClaimSink> secret = sink -> {
            row(sink, "place/cellar", "cable");
            letter(s -> {}).accept(sink);
            sink.document(document("cable", "newsletter", Marking.AMBER));
        };
        assertEquals(triples(letter(sink -> {})), triples(secret));
    }

    @Test
    void refusesWhatRestsOnSuchARow() {
        CuratedClaim needing = with(
                claim("letter", "narrator"),
                new CuratedStatement(
                        ThingId.parse("cohort/lent"), "arrivesIn", new Value.OfThing(ThingId.parse("place/cellar"))));
        Consumer<ClaimSink> wrong = sink -> {
            row(sink, "place/cellar", "cable");
            letter(s -> s.claim(needing)).accept(sink);
            sink.document(document("cable", "newsletter", Marking.RED));
        };
        assertEquals(
                "place/cellar: is known from documents alone that are marked, and something clear needs it; name a source of it"
                        + " that is not",
                assertThrows(MarkedUse.class, () -> triples(wrong)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"COMMUNITY,1", "CLIENTS,2", "ORGANISATION,3", "PERSONS,4"})
    void admitsWhatAnAudienceMayReadAndNoMore(Audience audience, int admitted) {
        List<CuratedClaim> heard = new ArrayList<>();
        AudienceClaims claims = new AudienceClaims(audience, new PassedClaims() {
            @Override
            public void claim(CuratedClaim claim) {
                heard.add(claim);
            }
        });
        letter(sink -> EnumSet.complementOf(EnumSet.of(Marking.CLEAR))
                        .forEach(marking -> sink.claim(marked(claim("letter", "narrator"), marking))))
                .accept(claims);
        claims.finish();
        assertEquals(admitted + 1, heard.size());
        assertTrue(
                heard.stream().noneMatch(claim -> claim.assessment().marking().isStricterThan(audience.ceiling())));
    }

    @Test
    void keysWhatIsMarkedSoThatNobodyCanGuessIt() {
        CuratedClaim clear = claim("letter", "narrator");
        CuratedClaim hidden = marked(clear, Marking.GREEN);
        Digests keyed = new KeyedDigests("one key".getBytes(StandardCharsets.UTF_8));
        Digests other = new KeyedDigests("another".getBytes(StandardCharsets.UTF_8));
        assertEquals(clear.id(), keyed.claim(clear));
        assertNotEquals(hidden.id(), keyed.claim(hidden));
        assertNotEquals(other.claim(hidden), keyed.claim(hidden));
        assertEquals(keyed.claim(hidden), keyed.claim(hidden));
        String digest = keyed.passage(clear.attribution().passage());
        assertTrue(digest.matches("[0-9a-f]{64}"), digest);
        assertNotEquals(other.passage(clear.attribution().passage()), digest);
        assertNotEquals(clear.attribution().passage().digest(), digest);
    }

    private static void row(ClaimSink sink, String id, String document) {
        Thing plain = thing(id, "City");
        sink.thing(new Thing(
                plain.id(),
                plain.type(),
                plain.names(),
                new Declaration.InReference(List.of(ThingId.document(document)))));
    }

    /** A clear letter with one clear claim, and what else stands in it. */
    private static Consumer<ClaimSink> letter(Consumer<ClaimSink> more) {
        return sink -> {
            sink.thing(thing("place/harbour", "City"));
            sink.document(document("letter", "newsletter"));
            sink.testimony(testimony("letter", "narrator", "newsletter"));
            more.accept(sink);
            sink.claim(claim("letter", "narrator"));
        };
    }

    private static Set<Triple> triples(Consumer<ClaimSink> records) {
        return Collected.of(records).stream().collect(Collectors.toSet());
    }
}
