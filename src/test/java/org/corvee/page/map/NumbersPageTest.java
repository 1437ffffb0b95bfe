package org.corvee.page.map;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Testimony;
import org.corvee.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NumbersPageTest {
    private static final Testimony TRADER = Claims.testimony("t1", Claims.thing("trader"), 1);
    private static final OptionalDouble OPEN = OptionalDouble.empty();

    private static ClaimedNumber number(
            String id, String modality, String words, OptionalDouble least, OptionalDouble most, String edtf) {
        Claim claim =
                Claims.claim(id, words + " came.", Claims.manner("affirms", modality), Claims.passage(0, 9), TRADER);
        return new ClaimedNumber(
                claim,
                id.equals("c3") ? HOSTILE : "Port",
                new ClaimedNumber.Figures(words, least, most, OPEN),
                new ClaimedNumber.HeldTime(Dating.of(edtf), edtf.equals("2021")));
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }

    private static Element page(NumbersPage.Asked asked, ClaimedNumber... numbers) {
        String page = new NumbersPage(
                        asked,
                        List.of(new NumbersPage.CountedChoice("place/port", "Port", 3)),
                        numbers.length,
                        List.of(numbers),
                        NAMING)
                .document(SITE);
        assertEquals("", Words.harm(page));
        return Jsoup.parse(page);
    }

    private static Element workers() {
        return page(
                new NumbersPage.Asked(NumbersPage.Counted.WORKERS, ""),
                number("c0", "reported", "200 to 1000 persons", of(200), of(1000), "2019"),
                number("c1", "expected", "less than 100 persons", OPEN, of(100), "2020"),
                number("c2", "asserted", "350 persons", of(350), of(350), "2021"),
                number("c3", "rumoured", "many persons", OPEN, OPEN, "2022"));
    }

    @Test
    void drawsANumberWithItsBoundsItsVoiceAndItsModality() {
        List<Element> marks = workers().select("#numbers a.figure");
        assertEquals(3, marks.size(), "a word is no mark");
        assertEquals("/doc/c0", marks.get(0).attr("href"));
        assertEquals(1, marks.get(0).select("circle.full").size());
        assertEquals(3, marks.get(0).select(".range").size(), "a line and a bar at each bound");
        assertEquals(1, marks.get(1).select("circle.hollow.dashed").size());
        assertTrue(marks.get(1).select("path.range").get(0).attr("d").contains("l4"), "an arrow where it is open");
        assertEquals(0, marks.get(2).select(".range").size(), "what is exact has no range");
        assertTrue(marks.get(2).hasClass("dated-by-document"));
        assertEquals(
                "200 to 1000 persons; 2019; reported",
                marks.get(0).expectFirst("title").text());
        assertEquals("A", marks.get(0).expectFirst("text.caption").text());
    }

    @Test
    void putsNumbersOfOneTimeSideBySide() {
        ClaimedNumber[] same = IntStream.range(0, 60)
                .mapToObj(i ->
                        number("c" + (10 + i), "reported", "3 persons", of(3), of(3), i % 2 == 0 ? "2019" : "2019-07"))
                .toArray(ClaimedNumber[]::new);
        Element page = page(new NumbersPage.Asked(NumbersPage.Counted.WORKERS, ""), same);
        List<String> places = page.select("#numbers circle").eachAttr("cx");
        assertEquals(60, places.stream().distinct().count());
        String box = page.select("#numbers").attr("viewBox");
        assertTrue(Integer.parseInt(box.split(" ")[3]) > 300, box + ": a busy band is high");
    }

    @Test
    void saysTheSameInATable() {
        Element page = workers();
        assertEquals(
                "4 numbers. 1 of them is a word, such as many, and stands in the table only.",
                page.expectFirst("p.count").text());
        assertEquals(
                List.of("200 to 1000 persons", "less than 100 persons", "350 persons", "many persons"),
                page.select(".figures tbody td:first-child").eachText());
        assertEquals(
                "published 2021",
                page.select(".figures tbody td").get(2 * 7 + 3).text());
    }

    @Test
    void leadsToAPlaceAndToLevies() {
        Element page = page(new NumbersPage.Asked(NumbersPage.Counted.LEVIES, "place/port"));
        assertEquals(
                List.of("/numbers", "/numbers?of=levies"),
                page.select("nav[aria-label=What] a").eachAttr("href"));
        assertEquals(
                "/numbers?of=levies&place=place%2Fport",
                page.expectFirst("nav[aria-label=Places] a[aria-current]").attr("href"));
        assertTrue(page.text().contains("No numbers are claimed here."), page::text);
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        page(
                new NumbersPage.Asked(NumbersPage.Counted.WORKERS, ""),
                number("c3", HOSTILE, HOSTILE, of(3), of(1e12), "2022"));
    }
}
