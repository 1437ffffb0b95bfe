package org.corvee.triple;

import java.time.LocalDate;
import java.util.List;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.Attribution;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedDocument.PinnedText;
import org.corvee.claim.CuratedDocument.Publication;
import org.corvee.claim.CuratedDocument.Recording;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.CuratedTestimony.Utterance;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Thing.Names;
import org.corvee.claim.Value;
import org.corvee.model.Edtf;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.PassagePin;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;

/** Records of an invented harbour for tests; each has what its reader would have given it. */
final class Told {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Told() {}

    /** A reference thing with its id as its label. */
    static Thing thing(String id, String type) {
        return new Thing(
                ThingId.parse(id), type, new Names(id, List.of(), null), new Declaration.InReference(List.of()));
    }

    /** A thing that a document declares. */
    static Thing thingOf(String document, String id, String type) {
        return new Thing(ThingId.parse(id), type, new Names(id, List.of(), null), new Declaration.InDocument(document));
    }

    /** A clear document. */
    static CuratedDocument document(String id, String publisher, String... derivedFrom) {
        return document(id, publisher, Marking.CLEAR, derivedFrom);
    }

    static CuratedDocument document(String id, String publisher, Marking marking, String... derivedFrom) {
        return new CuratedDocument(
                id,
                id,
                new Publication(
                        ThingId.actor(publisher),
                        Edtf.parse("2031-03-04"),
                        List.of("ko", "en"),
                        List.of(derivedFrom).stream().map(ThingId::parse).toList()),
                new Recording(LocalDate.of(2031, 5, 1), marking),
                new PinnedText(id + ".txt", DIGEST, 1000));
    }

    /** A testimony, and the keys of those that relay it. */
    static CuratedTestimony testimony(String document, String key, String witness, String... relayedBy) {
        return new CuratedTestimony(
                new TestimonyId(document, key),
                new Utterance(ThingId.actor(witness), null, null, null, null),
                List.of(relayedBy).stream()
                        .map(k -> new TestimonyId(document, k))
                        .toList());
    }

    /** That cohort/pier-builders arrived in place/harbour, affirmed and reported, by that testimony. */
    static CuratedClaim claim(String document, String testimony) {
        CuratedStatement statement = new CuratedStatement(
                ThingId.parse("cohort/pier-builders"), "arrivesIn", new Value.OfThing(ThingId.parse("place/harbour")));
        return new CuratedClaim(
                statement,
                new Attribution(
                        new PassagePin(document, 10, 20, DIGEST), new TestimonyId(document, testimony), Part.BODY),
                new CuratedManner(Stance.AFFIRMS, Modality.REPORTED, null),
                new Annotation("The builders came to the harbour.", null, List.of()),
                new Assessment(Marking.CLEAR, null, null));
    }

    static CuratedClaim with(CuratedClaim claim, Modality modality) {
        return with(
                claim,
                new CuratedManner(
                        claim.manner().stance(), modality, claim.manner().when()));
    }

    static CuratedClaim with(CuratedClaim claim, Stance stance) {
        return with(
                claim,
                new CuratedManner(
                        stance, claim.manner().modality(), claim.manner().when()));
    }

    static CuratedClaim with(CuratedClaim claim, CuratedManner manner) {
        return new CuratedClaim(claim.statement(), claim.attribution(), manner, claim.annotation(), claim.assessment());
    }

    static CuratedClaim with(CuratedClaim claim, CuratedStatement statement) {
        return new CuratedClaim(statement, claim.attribution(), claim.manner(), claim.annotation(), claim.assessment());
    }

    static CuratedClaim with(CuratedClaim claim, Part part) {
        Attribution attribution = claim.attribution();
        return new CuratedClaim(
                claim.statement(),
                new Attribution(attribution.passage(), attribution.testimony(), part),
                claim.manner(),
                claim.annotation(),
                claim.assessment());
    }

    static CuratedClaim with(CuratedClaim claim, Assessment assessment) {
        return new CuratedClaim(claim.statement(), claim.attribution(), claim.manner(), claim.annotation(), assessment);
    }

    static CuratedClaim with(CuratedClaim claim, Annotation annotation) {
        return new CuratedClaim(claim.statement(), claim.attribution(), claim.manner(), annotation, claim.assessment());
    }

    static CuratedClaim marked(CuratedClaim claim, Marking marking) {
        return with(claim, new Assessment(marking, null, null));
    }
}
