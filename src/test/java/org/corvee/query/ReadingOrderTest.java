package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.corvee.model.Cv;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final Term PORT = new Term.Iri("https://example.org/port");
    private static final Term AFFIRMS = new Term.Iri(Cv.concept("stance", "affirms"));
    private static final Term DENIES = new Term.Iri(Cv.concept("stance", "denies"));
    private static final List<String> LIBRARY = List.of(
            "subject",
            "predicate",
            "object",
            "from",
            "to",
            "during",
            "stance",
            "modality",
            "voice",
            "depth",
            "claim",
            "document",
            "start",
            "says",
            "passage");

    private static ReadingOrder order(List<String> columns, List<Map<String, Term>> rows) {
        return ReadingOrder.of(new Result(columns, rows.stream().map(Row::new).toList()), iri -> "the port");
    }

    @Test
    void saysFirstThenWhoThenWhatThenWhenThenHowSurely() {
        ReadingOrder order = order(LIBRARY, List.of());
        assertEquals(
                List.of("says", "voice", "subject", "predicate", "object", "during", "modality", "document"),
                order.shown());
        assertEquals(List.of("from", "to", "stance", "depth", "claim", "start", "passage"), order.others());
    }

    @Test
    void showsAStanceOnlyWhereSomethingIsDenied() {
        List<String> denied = order(LIBRARY, List.of(Map.of("stance", AFFIRMS), Map.of("stance", DENIES)))
                .shown();
        assertEquals(List.of("stance"), denied, "the other columns are empty");
    }

    @Test
    void leavesFewColumnsAsTheyWereAsked() {
        List<String> few = List.of("passage", "says", "claim");
        assertEquals(few, order(few, List.of(Map.of("says", PORT))).shown());
    }

    @Test
    void showsAThingAndItsNameOnce() {
        Term name = Term.Literal.text("the port");
        assertEquals(
                List.of("thing"),
                order(List.of("thing", "label"), List.of(Map.of("thing", PORT, "label", name)))
                        .shown());
        assertEquals(
                List.of("place"),
                order(List.of("place", "placeLabel"), List.of(Map.of("place", PORT)))
                        .shown());
        Term other = Term.Literal.text("another name");
        assertEquals(
                List.of("thing", "label"),
                order(List.of("thing", "label"), List.of(Map.of("thing", PORT, "label", other)))
                        .shown(),
                "another name says more");
    }

    @Test
    void callsColumnsAsPeopleDo() {
        assertEquals("Who says so", ReadingOrder.head("voice"));
        assertEquals("Other currency", ReadingOrder.head("otherCurrency"));
        assertEquals("X", ReadingOrder.head("x"));
    }
}
