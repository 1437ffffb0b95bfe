package org.corvee.page.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFilterTest {
    private static MapFilter filter(String name, String... values) {
        return MapFilter.read(Map.of(name, List.of(values)));
    }

    @Test
    void asksNothingWhenNothingIsGiven() {
        assertEquals(MapFilter.ALL, MapFilter.read(Map.of()));
        assertEquals(MapFilter.ALL, filter("document", ""));
        assertTrue(MapFilter.ALL.passes(Occurrences.plain()));
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
        assertTrue(filter(parameter, right).passes(Occurrences.plain()));
        assertFalse(filter(parameter, wrong).passes(Occurrences.plain()));
    }

    @Test
    void takesSeveralKinds() {
        assertTrue(filter("kind", "return", "arrival").passes(Occurrences.plain()));
    }

    @Test
    void leavesOutWhatHasNoTimeWhenYearsAreAsked() {
        Occurrence timeless = Occurrences.of(
                Kind.EVENT, new Doubt(Modality.ASSERTED, false), When.UNKNOWN, List.of(Occurrences.PORT));
        assertFalse(filter("from", "2000").passes(timeless));
        assertTrue(MapFilter.ALL.passes(timeless));
    }

    @Test
    void holdsWhatHasAnOpenEnd() {
        When since = new When("2020/..", LocalDate.of(2020, 1, 1), null);
        Occurrence open = Occurrences.of(Kind.PRESENCE, new Doubt(Modality.ASSERTED, false), since, List.of());
        assertTrue(filter("from", "2024").passes(open));
        assertFalse(filter("to", "2019").passes(open));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|arival|kind=arival: unknown; did you mean 'arrival'?",
                "from|soon|from=soon: no whole number from 1 to 9999; write one, or leave it empty",
                "origins|0|origins=0: no whole number from 1 to 99; write one, or leave it empty",
                "documnt|x|documnt: no parameter of this page; did you mean 'document'?"
            })
    void saysWhatIsWrong(String name, String value, String words) {
        UnreadableFilter wrong = assertThrows(UnreadableFilter.class, () -> filter(name, value));
        assertEquals(words, wrong.words());
    }

    @Test
    void refusesYearsThatEndBeforeTheyBegin() {
        Map<String, List<String>> asked = Map.of("from", List.of("2024"), "to", List.of("2019"));
        UnreadableFilter wrong = assertThrows(UnreadableFilter.class, () -> MapFilter.read(asked));
        assertEquals("from=2024, to=2019: the years end before they begin; exchange them", wrong.words());
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
