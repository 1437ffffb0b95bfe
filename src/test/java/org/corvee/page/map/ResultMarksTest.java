package org.corvee.page.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.evidence.DateWords;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class ResultMarksTest {
    private static final String BASE = "https://w3id.org/corvee/";
    private static final Function<Term.Iri, String> SLUGS = iri -> iri.value()
            .replace(BASE + "id/", "")
            .replace(BASE + "vocabulary/modality#", "modality/")
            .replace(BASE + "vocabulary/stance#", "stance/");

    private static final TermHtml.TermNames NAMES = new TermHtml.TermNames() {
        @Override
        public String word(Term.Iri iri) {
            return iri.value().replaceFirst(".*[/#]", "");
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return Link.inside("/doc/" + SLUGS.apply(iri));
        }
    };

    private static Term.Iri thing(String slug) {
        return new Term.Iri(BASE + "id/" + slug);
    }

    private static Term.Iri concept(String scheme, String concept) {
        return new Term.Iri(BASE + "vocabulary/" + scheme + "#" + concept);
    }

    private static Term property(String name) {
        return new Term.Iri(BASE + "ontology#" + name);
    }

    private static Term text(String text) {
        return Term.Literal.text(text);
    }

    private static Row row(Object... cells) {
        Map<String, Term> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], (Term) cells[i + 1]);
        }
        return new Row(row);
    }

    /** The port has a point, the quay lies in the port, and the crew was sent to the capital, which is an area. */
    private static ResultMarks.Knowledge known() {
        List<String> columns = List.of("thing", "label", "holder", "point", "area");
        Result whereabouts = new Result(
                columns,
                List.of(
                        row("thing", thing("place/port"), "label", text("Port"), "point", text("POINT (131.9 43.1)")),
                        row("thing", thing("site/quay"), "label", text("Quay"), "holder", thing("place/port")),
                        row(
                                "thing",
                                thing("place/capital"),
                                "label",
                                text("Capital"),
                                "point",
                                text("POINT (37.6 55.8)"),
                                "area",
                                property("Region")),
                        row("thing", thing("cohort/crew"), "label", text("crew"), "holder", thing("place/capital"))));
        Result times = new Result(
                List.of("claim", "during"), List.of(row("claim", thing("claim/g.1"), "during", text("2019-12~"))));
        return ResultMarks.Knowledge.read(SLUGS, whereabouts, times);
    }

    private static Marker mark(Object... cells) {
        List<String> columns = Arrays.stream(cells)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return new ResultMarks(new Result(columns, List.of(row(cells))), known(), NAMES)
                .markers()
                .get(0);
    }

    private static String words(Marker marker) {
        return DateWords.of(marker.scene().dating());
    }

    private static List<String> places(Marker mark) {
        return mark.scene().places().stream().map(place -> place.place().text()).toList();
    }

    @Test
    void readsTimeFromItsColumnsAndItsDoubtFromTheClaim() {
        Marker mark = mark("from", text("2019-12-01"), "to", text("2019-12-31"), "claim", thing("claim/g.1"));
        assertEquals("about December 2019", words(mark));
        assertTrue(mark.scene().dating().isVague());
        Marker other = mark("earliest", text("2019-12-01"), "latest", text("2019-12-31"), "claim", thing("claim/g.2"));
        assertEquals("December 2019", words(other));
        assertEquals("16 December 2019", words(mark("label", text("x"), "published", text("2019-12-16"))));
    }

    @Test
    void hasNoTimeWhereNoneIsGivenOrItRunsBackwards() {
        assertFalse(mark("from", text("soon"), "to", text("")).scene().dating().isKnown());
        assertFalse(mark("from", text("2019-02-30"), "to", text("2019-13-01"))
                .scene()
                .dating()
                .isKnown());
        assertFalse(mark("from", text("2020-01-01"), "to", text("2019-01-01"))
                .scene()
                .dating()
                .isKnown());
    }

    @Test
    void liesAtThePlacesOfTheRowOrElseWhereItsThingLies() {
        assertEquals(List.of("Port"), places(mark("who", thing("cohort/crew"), "where", thing("site/quay"))));
        assertEquals(List.of("Capital"), places(mark("what", property("holdsVisa"), "who", thing("cohort/crew"))));
        assertEquals(List.of(), places(mark("who", thing("actor/gazette"))));
    }

    @Test
    void saysHowSurely() {
        Marker denied = mark("modality", concept("modality", "reported"), "stance", concept("stance", "denies"));
        assertEquals("stated denied", denied.look());
        assertEquals(
                "expected", mark("modality", concept("modality", "expected")).look());
        assertNull(mark("who", thing("cohort/crew")).doubt());
    }

    @Test
    void standsInTheBandOfItsFirstPropertyAndIsCalledByItsWords() {
        Marker mark = mark(
                "stance",
                concept("stance", "affirms"),
                "who",
                thing("cohort/crew"),
                "move",
                property("arrivesIn"),
                "claim",
                thing("claim/g.1"));
        assertEquals(new Marker.Band("arrivesIn", ""), mark.band());
        assertEquals("crew · arrivesIn · g.1", mark.title());
        assertEquals("/doc/cohort/crew", mark.told().get("about"));
        assertEquals(List.of("claim/g.1"), mark.told().get("claims"));
        assertEquals(
                "They came.",
                mark("who", thing("cohort/crew"), "says", text("They came.")).title());
    }

    @Test
    void givesEachRowItsAnchor() {
        Result result = new Result(List.of("x"), List.of(row("x", text("1")), row("x", text("2"))));
        assertEquals(
                List.of("row-1", "row-2"),
                new ResultMarks(result, known(), NAMES)
                        .markers().stream().map(Marker::anchor).toList());
    }

    @Test
    void saysThatThereAreMore() {
        List<Marker> one = List.of(mark("who", thing("cohort/crew")));
        assertTrue(new GeoJson(one, true).document().contains("\"truncated\":true,"));
        assertFalse(new GeoJson(one).document().contains("truncated"));
    }

    @Test
    void writesHostileWordsInertly() {
        String json = new GeoJson(List.of(mark("says", text("</script>\u202e\"")))).document();
        assertFalse(json.contains("\u202e"), json);
        assertTrue(json.contains("\"title\":\"</script>\\u202e\\\"\""), json);
        assertTrue(json.contains("\"geometry\":null"), json);
    }
}
