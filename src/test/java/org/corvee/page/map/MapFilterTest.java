package org.corvee.page.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapFilterTest {
    private static MapFilter filter(String name, String... values) {
        return MapFilter.read(Map.of(name, List.of(values)));
    }

    @Test
    void asksNothingWhenNothingIsGiven() {
        assertEquals(MapFilter.ALL, MapFilter.read(Map.of()));
        assertEquals(MapFilter.ALL, filter("document", ""));
        assertTrue(MapFilter.ALL.passes(SampleOccurrences.plain()));
        assertEquals("", MapFilter.ALL.query());
    }

    @ParameterizedTest
    @CsvSource({
        "kind,arrival,return",
        "modality,reported,expected",
        "document,document/gazette-1,document/other",
        "actor,actor/gazette,actor/other",
        "actor,actor/company,actor/other",
        "actor,cohort/crew,cohort/other",
        "place,place/port,place/capital",
        "origins,2,3",
        "from,2023,2024",
        "to,2023,2022"
    })
    void lessensWhatIsShown(String parameter, String right, String wrong) {
        assertTrue(filter(parameter, right).passes(SampleOccurrences.plain()));
        assertFalse(filter(parameter, wrong).passes(SampleOccurrences.plain()));
    }

    @Test
    void takesSeveralKinds() {
        assertTrue(filter("kind", "return", "arrival").passes(SampleOccurrences.plain()));
    }

    private static Occurrence at(Dating dating) {
        return SampleOccurrences.of(
                Occurrence.OccurrenceKind.PRESENCE, SampleOccurrences.doubt(Modality.ASSERTED), dating, List.of());
    }

    private static boolean shows(int from, int to, Occurrence occurrence) {
        return new MapFilter(MapFilter.ALL.criteria(), 1, new MapFilter.Window(from, to)).passes(occurrence);
    }

    @Test
    void leavesOutWhatHasNoTimeWhenYearsAreAsked() {
        Occurrence timeless = SampleOccurrences.of(
                Occurrence.OccurrenceKind.EVENT,
                SampleOccurrences.doubt(Modality.ASSERTED),
                Dating.UNKNOWN,
                List.of(SampleOccurrences.PORT));
        assertFalse(filter("from", "2000").passes(timeless));
        assertTrue(MapFilter.ALL.passes(timeless));
    }

    @Test
    void holdsWhatHasAnOpenEnd() {
        Occurrence open = at(Dating.of("2020/.."));
        assertTrue(filter("from", "2024").passes(open));
        assertFalse(filter("to", "2019").passes(open));
    }

    @Test
    void holdsWhatGoesOnUntilTheDayOnWhichItIsSaid() {
        Occurrence open = SampleOccurrences.said(Dating.of("2019-09-05/.."), LocalDate.of(2020, 4, 30));
        assertTrue(shows(2019, 2019, open));
        assertTrue(shows(2020, 2020, open));
        assertFalse(shows(2021, 2030, open), "nobody knew of 2021 in 2020");
        assertFalse(shows(1800, 1801, open));
        Occurrence plan = SampleOccurrences.said(Dating.of("2026/.."), LocalDate.of(2025, 4, 30));
        assertTrue(shows(2026, 2026, plan), "what is to begin is said of its first day");
        assertFalse(shows(2025, 2025, plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2019-12-22", "/2019-12-22"})
    void holdsOfWhatOnlyEndsItsEndAlone(String edtf) {
        Occurrence until = at(Dating.of(edtf));
        assertFalse(shows(1800, 1801, until), "nobody says that it was so in 1800");
        assertFalse(shows(2018, 2018, until));
        assertTrue(shows(2019, 2019, until));
        assertTrue(shows(1800, 2100, until));
        assertFalse(shows(2020, 2020, until));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|arival|kind=arival: unknown; did you mean 'arrival'?",
                "from|soon|from=soon: not a whole number from 1 to 9999; write one, or leave it empty",
                "origins|0|origins=0: not a whole number from 1 to 99; write one, or leave it empty",
                "documnt|x|documnt: not a parameter of this page; did you mean 'document'?"
            })
    void saysWhatIsWrong(String name, String value, String words) {
        MapFilter.UnreadableFilter wrong = assertThrows(MapFilter.UnreadableFilter.class, () -> filter(name, value));
        assertEquals(words, wrong.words());
    }

    @Test
    void refusesYearsThatEndBeforeTheyBegin() {
        Map<String, List<String>> asked = Map.of("from", List.of("2024"), "to", List.of("2019"));
        MapFilter.UnreadableFilter wrong = assertThrows(MapFilter.UnreadableFilter.class, () -> MapFilter.read(asked));
        assertEquals("from=2024, to=2019: the range ends before it begins; swap the two years", wrong.words());
    }

    @Test
    void writesItselfAsAnAddressThatReadsTheSame() {
        Map<String, List<String>> asked = Map.of(
                "kind", List.of("return", "arrival"),
                "document", List.of("document/a&b"),
                "from", List.of("2019"));
        String query = MapFilter.read(asked).query();
        assertEquals("kind=arrival&kind=return&document=document%2Fa%26b&from=2019", query);
    }
}
