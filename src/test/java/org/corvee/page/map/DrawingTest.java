package org.corvee.page.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.corvee.page.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    private static final String HOSTILE = "</title><script>alert(1)</script>\u202e\"'";

    private static String timeline(Doubt doubt, When when) {
        return Timeline.of("t", List.of(Occurrences.of(Kind.RETURN, doubt, when, List.of())), "")
                .html()
                .markup();
    }

    @Test
    void drawsWhatIsStatedInFull() {
        String drawing = timeline(new Doubt(Modality.REPORTED, false), Occurrences.SPRING);
        assertTrue(drawing.contains("class=\"bar k-return d-stated\""), drawing);
        assertFalse(drawing.contains("hatched"), drawing);
        assertFalse(drawing.contains("fade"), drawing);
        assertTrue(drawing.contains("href=\"#c-gazette-1.000000000001\""), drawing);
    }

    @Test
    void hatchesWhatIsExpectedAndCrossesWhatIsDenied() {
        assertTrue(timeline(new Doubt(Modality.EXPECTED, false), Occurrences.SPRING)
                .contains("class=\"hatched\""));
        String denied = timeline(new Doubt(Modality.REPORTED, true), Occurrences.SPRING);
        assertTrue(denied.contains("d-stated d-denied"), denied);
        assertTrue(denied.contains("class=\"cross\""), denied);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12~,2019-12-01,2019-12-31",
        "2020-05/..,2020-05-01,",
        "../2019,,2019-12-31",
        "XXXX-09,2021-09-01,2021-09-30"
    })
    void blursTheEndsOfWhatIsUncertain(String edtf, LocalDate first, LocalDate last) {
        String drawing = timeline(new Doubt(Modality.ASSERTED, false), new When(edtf, first, last));
        assertTrue(drawing.contains("fade3"), drawing);
    }

    @Test
    void saysThatNothingHasATime() {
        assertTrue(timeline(new Doubt(Modality.ASSERTED, false), When.UNKNOWN).contains("Nothing of this has a time."));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-16,2019-12-16,2019-12-16,16 Dec 2019",
        "2017,2017-01-01,2017-12-31,2017",
        "2021-09,2021-09-01,2021-09-30,September 2021",
        "2019-12~,2019-12-01,2019-12-31,about December 2019",
        "2020/..,2020-01-01,,since 1 Jan 2020",
        "../2019-12-22,,2019-12-22,until 22 Dec 2019",
        "x,,,no time given"
    })
    void putsTimesIntoWords(String edtf, LocalDate first, LocalDate last, String words) {
        assertEquals(words, new When(edtf, first, last).words());
    }

    @Test
    void givesTwoPlacesOneFeatureAndOneNumber() {
        Occurrence both = Occurrences.of(
                Kind.ARRIVAL,
                new Doubt(Modality.REPORTED, false),
                Occurrences.SPRING,
                List.of(Occurrences.PORT, Occurrences.CAPITAL));
        String json = new GeoJson(List.of(Mark.of(both))).document();
        assertEquals(1, json.split("about 350 persons", -1).length - 1, json);
        assertTrue(json.contains("\"coordinates\":[[131.90000,43.10000],[37.60000,55.80000]]"), json);
        assertTrue(json.contains("\"areas\":[false,true]"), json);
        assertTrue(json.contains("\"origins\":[1,2]"), json);
    }

    @Test
    void leavesHostileWordsInert() {
        List<Occurrence> hostile = List.of(Occurrences.called(HOSTILE));
        String page = new MapPage(new Site("http://127.0.0.1", "b"), MapFilter.ALL, hostile, HOSTILE).document();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("\u202e"), page);
        String json = new GeoJson(List.of(Mark.of(hostile.get(0)))).document();
        assertFalse(json.contains("\u202e"), json);
        assertTrue(json.contains("\\u202e\\\"'"), json);
        assertTrue(json.contains("\"about\":\"\""), json);
    }

    @Test
    void refusesPlacesThatAreNotOnEarth() {
        Named nowhere = new Named("place/nowhere", "Nowhere");
        assertThrows(IllegalArgumentException.class, () -> new Place(nowhere, 200, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new Place(nowhere, 0, Double.NaN, false));
    }
}
