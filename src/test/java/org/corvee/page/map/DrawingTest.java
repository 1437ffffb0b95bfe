package org.corvee.page.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.table.OccurrenceColumns;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    private static final String HOSTILE = "</title><script>alert(1)</script>\u202e\"'";

    private static Element timeline(Occurrence.Doubt doubt, Dating dating) {
        Occurrence occurrence = SampleOccurrences.of(Occurrence.OccurrenceKind.RETURN, doubt, dating, List.of());
        return Jsoup.parseBodyFragment(Timeline.of(List.of(occurrence), marker -> Link.here(marker.anchor()))
                        .html()
                        .markup())
                .body();
    }

    private static Document page(Occurrence... occurrences) {
        Layout.Site site = new Layout.Site("http://127.0.0.1", "b");
        return Jsoup.parse(new MapPage(site, MapFilter.ALL, List.of(occurrences), 1, "").document());
    }

    private static Elements cells(Dating dating) {
        Occurrence occurrence = SampleOccurrences.of(
                Occurrence.OccurrenceKind.PRESENCE, SampleOccurrences.doubt(Modality.ASSERTED), dating, List.of());
        return page(occurrence).select("table.occurrences tbody td");
    }

    @Test
    void drawsWhatIsStatedInFull() {
        Element drawing = timeline(SampleOccurrences.doubt(Modality.REPORTED), SampleOccurrences.SPRING);
        Element bar = drawing.expectFirst("a.bar");
        assertEquals("bar k-return d-stated", bar.className());
        assertEquals("#c-gazette-1.000000000001", bar.attr("href"));
        assertEquals(List.of("solid"), bar.select("rect").eachAttr("class"));
    }

    @Test
    void hatchesWhatIsExpectedAndCrossesWhatIsDenied() {
        Element expected = timeline(SampleOccurrences.doubt(Modality.EXPECTED), SampleOccurrences.SPRING);
        assertEquals(1, expected.select("rect.hatched").size());
        Element denied = timeline(SampleOccurrences.denied(Modality.REPORTED), SampleOccurrences.SPRING);
        assertEquals(1, denied.select("a.d-stated.d-denied path.cross").size());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12~,2019-12-01,2019-12-31",
        "2020-05/..,2020-05-01,+999999999-12-31",
        "../2019,-999999999-01-01,2019-12-31",
        "XXXX-09,2021-09-01,2021-09-30"
    })
    void blursTheEndsOfWhatIsUncertain(String edtf, LocalDate first, LocalDate last) {
        Dating dating = new Dating(edtf, new Bounds(first, last));
        Element drawing = timeline(SampleOccurrences.doubt(Modality.ASSERTED), dating);
        assertFalse(drawing.select("rect.fade3").isEmpty(), drawing::html);
    }

    @Test
    void writesWordsBesideABarAndAnArrowWhereItIsOpen() {
        Element drawing = timeline(SampleOccurrences.doubt(Modality.ASSERTED), Dating.of("2020-05/.."));
        assertEquals(
                "the crew, about 350 persons",
                drawing.expectFirst("text.caption").text());
        assertEquals(1, drawing.select("path.open-end").size());
        assertEquals(
                0,
                timeline(SampleOccurrences.doubt(Modality.ASSERTED), SampleOccurrences.SPRING)
                        .select("path.open-end")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-12-16 | Dec 2019",
                "2019-11/2020-02 | Nov 2019, Dec, 2020, Feb",
                "2017-03/2018-09 | Apr 2017, Jul, Oct, 2018, Apr, Jul",
                "2016/2019 | 2016, 2017, 2018, 2019",
                "1949/2019-02 | 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019"
            })
    void drawsALineThatFitsItsTimes(String edtf, String ticks) {
        Element drawing = timeline(SampleOccurrences.doubt(Modality.ASSERTED), Dating.of(edtf));
        assertEquals(
                ticks, String.join(", ", drawing.select("text.year, text.month").eachText()));
    }

    @Test
    void saysThatNothingHasATime() {
        Element nothing = timeline(SampleOccurrences.doubt(Modality.ASSERTED), Dating.UNKNOWN);
        assertEquals("None of these has a time.", nothing.expectFirst("p.empty").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-12-16 | 16 December 2019",
                "2020-05/.. | since May 2020 no end given",
                "../2019-12-22 | until 22 December 2019 no beginning given"
            })
    void tellsTimesInItsTableAndWhereTheyAreOpen(String edtf, String words) {
        assertEquals(words, cells(Dating.of(edtf)).get(0).text());
        assertEquals(edtf, cells(Dating.of(edtf)).get(0).expectFirst("span").attr("title"));
    }

    @Test
    void tellsTheSameTimeInEachOfItsForms() {
        Dating read = new Dating("XXXX-04-10", Dating.of("2025-04-10").bounds());
        Occurrence occurrence = SampleOccurrences.of(
                Occurrence.OccurrenceKind.ARRIVAL, SampleOccurrences.doubt(Modality.REPORTED), read, List.of());
        String words = "10 April (year not given; read as 2025)";
        Document page = page(occurrence);
        assertEquals(words, page.expectFirst("table.occurrences td").text());
        assertTrue(page.expectFirst("a.bar title").text().contains("; " + words + "; reported"), page::html);
        String json = new GeoJson(List.of(Marker.of(occurrence))).document();
        assertTrue(json.contains("\"when\":\"" + words + "\",\"from\":\"2025-04-10\""), json);
    }

    @Test
    void countsWhatIsOpenOnOneSide() {
        Occurrence open = SampleOccurrences.of(
                Occurrence.OccurrenceKind.STATUS,
                SampleOccurrences.doubt(Modality.ASSERTED),
                Dating.of("2020/.."),
                List.of());
        assertEquals(
                "2 shown; 0 of them without a time, 1 without a place. For 1, only the beginning or only the end is given.",
                page(SampleOccurrences.plain(), open).expectFirst("p.count").text());
        String json = new GeoJson(List.of(Marker.of(open), Marker.of(SampleOccurrences.plain()))).document();
        assertTrue(json.contains("\"open\":\"end\""), json);
        assertTrue(json.contains("\"open\":\"\""), json);
    }

    @Test
    void givesTwoPlacesOneFeatureAndOneNumber() {
        Occurrence both = SampleOccurrences.of(
                Occurrence.OccurrenceKind.ARRIVAL,
                SampleOccurrences.doubt(Modality.REPORTED),
                SampleOccurrences.SPRING,
                List.of(SampleOccurrences.PORT, SampleOccurrences.CAPITAL));
        String json = new GeoJson(List.of(Marker.of(both))).document();
        assertEquals(1, json.split("about 350 persons", -1).length - 1, json);
        assertTrue(json.contains("\"coordinates\":[[131.90000,43.10000],[37.60000,55.80000]]"), json);
        assertTrue(json.contains("\"areas\":[false,true]"), json);
        assertTrue(json.contains("\"countries\":[\"place/north\",\"place/north\"]"), json);
        assertTrue(json.contains("\"origins\":[1,2]"), json);
    }

    @Test
    void drawsNoMoreThanAPageCanTake() {
        List<Occurrence> most = SampleOccurrences.many(Timeline.MOST);
        assertTrue(MapPage.areLegible(most), "these are told apart");
        assertFalse(MapPage.areLegible(SampleOccurrences.many(Timeline.MOST + 1)), "one more is not");
        Document page = page(most.toArray(Occurrence[]::new));
        assertEquals(Timeline.MOST, page.select("a.bar").size());
        assertEquals(MapPage.EACH, page.select("table.occurrences tbody tr").size());
        int length = page.outerHtml().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(length < 150_000, () -> "%,d bytes".formatted(length));
    }

    @Test
    void leadsABarToItsRowOnAnotherPage() {
        List<Occurrence> many = SampleOccurrences.many(MapPage.EACH + 1);
        List<String> bars = page(many.toArray(Occurrence[]::new)).select("a.bar").eachAttr("href");
        assertEquals("#c-gazette-2019-12-0.000000000000", bars.get(0));
        assertEquals("/map?page=2#c-gazette-2019-12-40.000000000040", bars.get(MapPage.EACH));
        Document second =
                Jsoup.parse(new MapPage(new Layout.Site("http://127.0.0.1", "b"), MapFilter.ALL, many, 2, "").document());
        assertEquals(
                List.of("c-gazette-2019-12-40.000000000040"),
                second.select("table.occurrences tbody tr").eachAttr("id"));
    }

    @Test
    void offersAHundredChoicesAndSaysThatThereAreMore() {
        Document page = page(SampleOccurrences.many(101).toArray(Occurrence[]::new));
        assertEquals(1 + 100, page.select("#filter-document option").size());
        assertEquals(
                "The lists have those with the most claims.",
                page.expectFirst("form.filter small").text());
        assertTrue(page(SampleOccurrences.plain()).select("form.filter small").isEmpty(), "all are there");
    }

    @Test
    void countsTheYearsAndLeadsToEach() {
        OccurrenceColumns.Years years =
                new OccurrenceColumns.Years(2018, Map.of(Occurrence.OccurrenceKind.ARRIVAL, new int[] {1, 0, 1200}));
        Element drawing = Jsoup.parseBodyFragment(
                new YearCounts(MapFilter.ALL.at("place/port"), Optional.of(years)).html().markup());
        assertEquals(
                List.of(
                        "/map?kind=arrival&place=place%2Fport&from=2018&to=2018",
                        "/map?kind=arrival&place=place%2Fport&from=2020&to=2020"),
                drawing.select("a.bar").eachAttr("href"));
        assertEquals(
                List.of("arrival, 2018: 1 claim", "arrival, 2020: 1,200 claims"),
                drawing.select("a.bar title").eachText());
        assertTrue(new YearCounts(MapFilter.ALL, Optional.empty()).isEmpty(), "no time is known");
    }

    @Test
    void leavesHostileWordsInert() {
        List<Occurrence> hostile = List.of(SampleOccurrences.called(HOSTILE));
        String page =
                new MapPage(new Layout.Site("http://127.0.0.1", "b"), MapFilter.ALL, hostile, 1, HOSTILE).document();
        assertFalse(page.contains("\u202e"), page);
        Document read = Jsoup.parse(page);
        assertTrue(read.select("script:not([src])").isEmpty(), page);
        assertTrue(read.expectFirst("table.occurrences").text().contains("<script>alert(1)</script>"), page);
        assertTrue(read.select("table.occurrences a[href*=script]").isEmpty(), page);
        String json = new GeoJson(List.of(Marker.of(hostile.get(0)))).document();
        assertFalse(json.contains("\u202e"), json);
        assertTrue(json.contains("\\u202e\\\"'"), json);
        assertTrue(json.contains("\"about\":\"\""), json);
    }
}
