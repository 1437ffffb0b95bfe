package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.corvee.claim.CuratedClaim.Annotation;
import org.corvee.claim.CuratedClaim.Assessment;
import org.corvee.claim.CuratedClaim.Attribution;
import org.corvee.claim.CuratedClaim.CuratedManner;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.PassagePin;
import org.corvee.model.Quantity;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are promises: a change that makes one of these fail breaks every link to us. */
class IdsTest {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final CuratedStatement ARRIVAL = new CuratedStatement(
            ThingId.parse("cohort/pier-builders"), "arrivesIn", new Value.OfThing(ThingId.parse("place/vladivostok")));

    private static CuratedClaim claim(CuratedStatement statement, String digest, Stance stance, Modality modality) {
        return new CuratedClaim(
                statement,
                new Attribution(
                        new PassagePin("harbour-letter", 10, 20, digest),
                        new TestimonyId("harbour-letter", "clerk"),
                        Part.BODY),
                new CuratedManner(stance, modality, null),
                new Annotation("They came.", null, List.of()),
                new Assessment(Marking.CLEAR, null, null));
    }

    private static String id(CuratedStatement statement) {
        return claim(statement, DIGEST, Stance.AFFIRMS, Modality.REPORTED).id().slug();
    }

    @Test
    void ofAClaimStays() {
        assertEquals("harbour-letter.28cdedfc3bcf", id(ARRIVAL));
    }

    @Test
    void ofAClaimOfAQuantityStays() {
        Value headcount = new Value.OfQuantity(Quantity.parse("~40 persons"));
        assertEquals(
                "harbour-letter.d3e641ab5e19", id(new CuratedStatement(ARRIVAL.subject(), "headcount", headcount)));
    }

    @Test
    void ofADenialIsAnother() {
        assertEquals(
                "harbour-letter.e36b8e8a5099",
                claim(ARRIVAL, DIGEST, Stance.DENIES, Modality.REPORTED).id().slug());
    }

    @Test
    void ofAClaimIsTheSameUnderAShorterDigestOfThePassage() {
        assertEquals(
                id(ARRIVAL),
                claim(ARRIVAL, DIGEST.substring(0, 16), Stance.AFFIRMS, Modality.REPORTED)
                        .id()
                        .slug());
    }

    @Test
    void ofAClaimIsTheSameInAnotherModality() {
        assertEquals(
                id(ARRIVAL),
                claim(ARRIVAL, DIGEST, Stance.AFFIRMS, Modality.RUMOURED).id().slug());
    }

    @Test
    void ofClaimsDifferWhereOnePartEndsElsewhere() {
        CuratedStatement one = new CuratedStatement(ARRIVAL.subject(), "title", new Value.OfLiteral(Form.TEXT, "x"));
        CuratedStatement other = new CuratedStatement(ARRIVAL.subject(), "titlex", new Value.OfLiteral(Form.TEXT, ""));
        assertNotEquals(id(one), id(other));
    }

    @Test
    void areSlugsWithOneDotAtMost() {
        assertEquals(
                "actor/harbour-letter.clerk",
                ThingId.actor("harbour-letter.clerk").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place",
                "place/",
                "/x",
                "Place/x",
                "place/X",
                "place/a b",
                "place/a--b",
                "place/-a",
                "a/b.c.d",
                "a/ö"
            })
    void areNothingElse(String text) {
        assertThrows(Unreadable.class, () -> ThingId.parse(text));
    }
}
