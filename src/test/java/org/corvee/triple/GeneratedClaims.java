package org.corvee.triple;

import static org.corvee.triple.Told.testimony;
import static org.corvee.triple.Told.thing;
import static org.corvee.triple.Told.thingOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.Attribution;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.Value;
import org.corvee.model.Edtf;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.PassagePin;
import org.corvee.model.Quantity;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.When;

/**
 * As many invented records as are wanted, the same each time.
 *
 * @param documents how many documents
 * @param claims how many claims in each
 */
record GeneratedClaims(int documents, int claims) {
    private static final int PLACES = 100;
    private static final int PUBLISHERS = 20;
    private static final List<Modality> MODALITIES = List.of(
            Modality.REPORTED,
            Modality.REPORTED,
            Modality.REPORTED,
            Modality.ASSERTED,
            Modality.EXPECTED,
            Modality.RUMOURED);

    /** Gives them all to the sink. */
    void giveTo(ClaimSink sink) {
        for (int i = 0; i < PLACES; i++) {
            sink.thing(thing("place/port-" + i, "City"));
        }
        for (int i = 0; i < PUBLISHERS; i++) {
            sink.thing(thing("actor/paper-" + i, "NewsOrganisation"));
        }
        Random random = new Random(1);
        for (int i = 0; i < documents; i++) {
            document(i, sink, random);
        }
    }

    private void document(int number, ClaimSink sink, Random random) {
        String id = "letter-" + number;
        String publisher = "paper-" + number % PUBLISHERS;
        sink.document(
                number % 7 == 6
                        ? Told.document(id, publisher, "document/letter-" + (number - 1))
                        : Told.document(id, publisher));
        sink.thing(thingOf(id, "cohort/crew-" + number, "WorkerCohort"));
        sink.testimony(testimony(id, "narrator", publisher));
        sink.testimony(testimony(id, "clerk", "paper-" + (number + 1) % PUBLISHERS, "narrator"));
        for (int i = 0; i < claims; i++) {
            sink.claim(claim(id, number, i, random));
        }
    }

    private static CuratedClaim claim(String document, int number, int at, Random random) {
        PassagePin passage =
                new PassagePin(document, at, at + 1, "%016x%016x".formatted(random.nextLong(), random.nextLong()));
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        return new CuratedClaim(
                statement(number, at, random),
                new Attribution(
                        passage,
                        new TestimonyId(document, at % 3 == 0 ? "narrator" : "clerk"),
                        at == 0 ? Part.HEADLINE : Part.BODY),
                new CuratedManner(
                        at % 10 == 9 ? Stance.DENIES : Stance.AFFIRMS,
                        MODALITIES.get(random.nextInt(MODALITIES.size())),
                        When.asSaid(Edtf.parse(day.toString()))),
                new Annotation("A crew of letter %d did thing %d in a port.".formatted(number, at), null, List.of()),
                new Assessment(Marking.CLEAR, null, null));
    }

    private static CuratedStatement statement(int number, int at, Random random) {
        ThingId crew = ThingId.parse("cohort/crew-" + number);
        return switch (at % 3) {
            case 0 ->
                new CuratedStatement(
                        crew, "arrivesIn", new Value.OfThing(ThingId.parse("place/port-" + random.nextInt(PLACES))));
            case 1 ->
                new CuratedStatement(
                        crew,
                        "headcount",
                        new Value.OfQuantity(Quantity.parse("~%d persons".formatted(random.nextInt(5000) + 1))));
            default ->
                new CuratedStatement(
                        crew, "worksIn", new Value.OfThing(ThingId.parse("place/port-" + random.nextInt(PLACES))));
        };
    }
}
