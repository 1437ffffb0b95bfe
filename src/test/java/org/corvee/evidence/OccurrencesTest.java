package org.corvee.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims are one thing that happens; each test changes one part of a claim. */
class OccurrencesTest {
    private static final ShortNames NAMES = ShortNames.PUBLISHED;

    private final List<Row> claims = new ArrayList<>();
    private final List<Row> whereabouts = new ArrayList<>(List.of(
            row("thing", "place/port", "label", "=Port", "point", "=POINT (131.9 43.1)"),
            row("thing", "place/capital", "label", "=Capital", "point", "=point(37.6 55.8)"),
            row("thing", "site/quay", "label", "=Quay", "holder", "place/port"),
            row("thing", "site/yard", "label", "=Yard", "holder", "place/port"),
            row("thing", "place/siberia", "label", "=Siberia", "area", "cv:Region"),
            row("thing", "actor/ferry", "label", "=Ferry", "holder", "place/capital")));

    /** A row of names and terms in turns; a text begins with {@code =}. */
    private static Row row(String... cells) {
        Map<String, Term> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], term(cells[i + 1]));
        }
        return new Row(row);
    }

    private static Term term(String written) {
        return written.startsWith("=")
                ? Term.Literal.text(written.substring(1))
                : NAMES.concept(written)
                        .filter(concept -> written.startsWith("modality/")
                                || written.startsWith("stance/")
                                || written.startsWith("status/"))
                        .or(() -> written.startsWith("cv:") ? NAMES.term(written) : NAMES.thing(written))
                        .orElseThrow();
    }

    /** A claim of the plain crew, with what is unlike it. */
    private OccurrencesTest claim(String... unlike) {
        List<String> cells = new ArrayList<>(List.of(
                "claim", "claim/gazette.%012d".formatted(claims.size()),
                "kind", "=arrival",
                "subject", "cohort/crew",
                "subjectLabel", "=the crew",
                "predicate", "cv:arrivesIn",
                "object", "place/port",
                "during", "=2031-03",
                "from", "=2031-03-01",
                "to", "=2031-03-31",
                "stance", "stance/affirms",
                "modality", "modality/reported",
                "says", "=They came.",
                "document", "document/gazette",
                "voice", "actor/clerk",
                "testimony", "testimony/gazette.clerk",
                "passage", "document/gazette#char=10,20"));
        cells.addAll(Arrays.asList(unlike));
        claims.add(row(cells.toArray(String[]::new)));
        return this;
    }

    private List<Occurrence> read() {
        Map<String, List<Row>> answers = Map.of(
                "page/occurrences",
                claims,
                "page/whereabouts",
                whereabouts,
                "page/headcounts",
                List.of(row("thing", "cohort/crew", "label", "=about 350 persons (“about”)")),
                "page/involved",
                List.of(row("thing", "cohort/crew", "actor", "actor/ferry", "label", "=Ferry")));
        return Occurrences.read(
                NAMES::brief, question -> new Result(List.of(), answers.getOrDefault(question, List.of())));
    }

    private Occurrence only() {
        List<Occurrence> all = read();
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private static List<String> places(Occurrence occurrence) {
        return occurrence.scene().places().stream()
                .map(place -> place.place().text())
                .toList();
    }

    @Test
    void countsACrewInTwoCitiesOnce() {
        Occurrence both = claim().claim("object", "place/capital").only();
        assertEquals(List.of("Port", "Capital"), places(both));
        assertEquals("about 350 persons", both.act().number());
        assertEquals(2, both.backing().claims().size());
        assertEquals("arrival: the crew, about 350 persons", both.title());
    }

    @Test
    void namesAPlaceOnceHoweverOftenItIsSaid() {
        Occurrence one = claim("object", "site/quay", "objectLabel", "=Quay")
                .claim()
                .claim()
                .only();
        assertEquals(List.of("Port"), places(one));
        assertEquals("at Quay", one.act().detail());
    }

    @Test
    void countsACrewAtTwoSitesOnce() {
        Occurrence both = claim("object", "site/quay", "objectLabel", "=Quay")
                .claim("object", "site/yard", "objectLabel", "=Yard")
                .only();
        assertEquals("at Quay and Yard", both.act().detail());
        assertEquals(List.of("Port"), places(both));
    }

    @ParameterizedTest
    @CsvSource({
        "passage,document/gazette#char=30,40",
        "testimony,testimony/gazette.other",
        "subject,cohort/other",
        "predicate,cv:leaves",
        "stance,stance/denies",
        "modality,modality/expected",
        "during,=2031-03~",
        "from,=2031-03-02",
        "to,=2031-03-30"
    })
    void partsWhatDiffersIn(String column, String term) {
        assertEquals(2, claim().claim(column, term).read().size());
    }

    @Test
    void keepsADenialBesideItsAffirmation() {
        List<Occurrence.Doubt> doubts = claim().claim("stance", "stance/denies").read().stream()
                .map(one -> one.speech().doubt())
                .toList();
        assertEquals(
                List.of(
                        new Occurrence.Doubt(Modality.REPORTED, Stance.AFFIRMS),
                        new Occurrence.Doubt(Modality.REPORTED, Stance.DENIES)),
                doubts);
    }

    @Test
    void partsTwoReadingsOfOneUnknownYear() {
        claim("during", "=XXXX-03").claim("during", "=XXXX-03", "from", "=2032-03-01", "to", "=2032-03-31");
        assertEquals(2, read().size());
    }

    @Test
    void partsWhatHappensAndNotWhere() {
        claim("kind", "=status", "predicate", "cv:hasStatus", "object", "status/open");
        claim("kind", "=status", "predicate", "cv:hasStatus", "object", "status/half-closed");
        assertEquals(
                List.of("open", "half closed"),
                read().stream().map(one -> one.act().detail()).toList());
    }

    @Test
    void countsAnEventInTwoCitiesOnceAndTwoDaysTwice() {
        claim("kind", "=event", "predicate", "cv:happensIn")
                .claim("kind", "=event", "predicate", "cv:happensIn", "object", "place/capital");
        assertEquals(1, read().size());
        claim("kind", "=event", "predicate", "cv:happensOn", "object", "time/2031-03-04");
        claim("kind", "=event", "predicate", "cv:happensOn", "object", "time/2031-03-05");
        assertEquals(3, read().size());
    }

    @Test
    void liesWhereItsSubjectLiesWhenItLeadsNowhere() {
        Occurrence one =
                claim("subject", "actor/ferry", "object", "event/feast").only();
        assertEquals(List.of("Capital"), places(one));
        assertEquals(
                List.of(),
                places(claim("object", "place/nowhere", "subject", "cohort/other")
                        .read()
                        .get(1)));
    }

    @Test
    void tellsAPointFromTheNameOfARegion() {
        Occurrence.Location siberia =
                claim("object", "place/siberia").only().scene().places().get(0);
        assertEquals(Occurrence.Location.Precision.NAME, siberia.precision());
        assertFalse(siberia.isClaimed());
        assertEquals("92", siberia.at().longitude().toPlainString());
    }

    @Test
    void goesByNoDayThatIsInNoCalendar() {
        Occurrence one = claim("from", "=2031-02-30", "to", "=soon").only();
        assertFalse(one.scene().dating().isKnown());
        assertFalse(claim("from", "=2031-03-04", "to", "=2031-03-01", "subject", "cohort/other")
                .read()
                .get(1)
                .scene()
                .dating()
                .isKnown());
    }

    @Test
    void knowsOnWhichDayItWasSaidAtTheLatest() {
        assertNull(claim().only().speech().latest());
        assertEquals(
                LocalDate.of(2031, 5, 1),
                claim("said", "=2031-05-01", "subject", "cohort/other")
                        .read()
                        .get(1)
                        .speech()
                        .latest());
    }

    @Test
    void restsOnTheOriginsOfAllItsClaims() {
        Occurrence.Backing backing = claim("least", "=1", "most", "=2")
                .claim("least", "=2", "most", "=3")
                .only()
                .backing();
        assertEquals("1–3", backing.origins());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "modality", "stance"})
    void refusesAWordThatIsNone(String column) {
        claim(column, column.equals("kind") ? "=arival" : column + "/arival");
        String fault = String.valueOf(
                assertThrows(IllegalStateException.class, this::read).getMessage());
        assertEquals(
                Map.of(
                                "kind",
                                "queries/page/occurrences.rq: no OccurrenceKind 'arival'; valid ones are dispatch, arrival,"
                                        + " presence, departure, return, status, event, deadline",
                                "modality",
                                "queries/page/occurrences.rq: no Modality 'arival'; valid ones are asserted, reported,"
                                        + " expected, rumoured, inferred, opinion",
                                "stance",
                                "queries/page/occurrences.rq: no Stance 'arival'; valid ones are affirms, denies")
                        .get(column),
                fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT(131.8 43.1)", "POINT (131.8 43.1)", " Point ( 131.8   43.1 ) "})
    void findsAPointHoweverItIsSpaced(String written) {
        whereabouts.add(row("thing", "place/bay", "label", "=Bay", "point", "=" + written));
        assertEquals(
                "131.8",
                claim("object", "place/bay")
                        .only()
                        .scene()
                        .places()
                        .get(0)
                        .at()
                        .longitude()
                        .toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POINT(131.8,43.1)", "POINT(,)", "POINT(200 43.1)", "POINT(131.8 43.1) x", "LINESTRING(1 1,2 2)"
            })
    void takesNothingElseForAPoint(String written) {
        whereabouts.add(row("thing", "place/bay", "label", "=Bay", "point", "=" + written));
        assertEquals(List.of(), places(claim("object", "place/bay").only()));
    }
}
