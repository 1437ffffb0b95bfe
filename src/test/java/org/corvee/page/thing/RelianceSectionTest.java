package org.corvee.page.thing;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Label;
import org.corvee.evidence.Testimony;
import org.corvee.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RelianceSectionTest {
    private static final Testimony GAZETTE = voice("gazette", 0);
    private static final Testimony TRADER = voice("trader", 1);
    private static final Testimony DRIVER = voice("driver", 2);

    private static Testimony voice(String name, int depth) {
        return Claims.testimony("t-" + name, Claims.thing(name), depth);
    }

    private static Claim claim(String id, Testimony... chain) {
        return Claims.claim(id, "They came.", Claims.manner("affirms", "reported"), Claims.passage(0, 9), chain);
    }

    private static Element drawn(Claim... claims) {
        String section = new RelianceSection(List.of(claims), NAMING).html().markup();
        assertEquals("", Words.harm("<!doctype html><title>x</title>" + section));
        return Jsoup.parseBodyFragment(section).body();
    }

    @Test
    void drawsWhoPassesOnWhoseWords() {
        Element section =
                drawn(claim("c1", DRIVER, TRADER, GAZETTE), claim("c2", TRADER, GAZETTE), claim("c3", GAZETTE));
        assertEquals(
                List.of("gazette document/letter 3", "trader gazette 2", "driver trader 1"),
                section.select("tbody tr").eachText());
        assertEquals(
                List.of("gazette", "document/letter", "trader", "driver"),
                section.select(".party text").eachText());
        List<Double> across = section.select(".party rect").eachAttr("x").stream()
                .map(Double::valueOf)
                .toList();
        assertTrue(across.get(3) < across.get(2) && across.get(2) < across.get(0) && across.get(0) < across.get(1));
        assertEquals(3, section.select("path.passing[marker-end]").size());
        assertEquals(
                "driver, passed on by trader: 1 claim",
                section.select("path.passing title").get(2).text());
    }

    @Test
    void saysNothingWhereThereIsOneStep() {
        assertEquals("", drawn(claim("c1", GAZETTE), claim("c2", GAZETTE)).html());
    }

    @Test
    void staysSmallHoweverManyVoicesThereAre() {
        Claim[] many = IntStream.range(0, 400)
                .mapToObj(i -> claim("c" + i, voice("source " + i % 90, 2), voice("desk " + i % 40, 1), GAZETTE))
                .toArray(Claim[]::new);
        Element section = drawn(many);
        assertTrue(section.select(".party").size() <= 4 * 9, "boxes");
        assertTrue(section.select("tbody tr").size() <= 32, "arrows");
        assertTrue(section.expectFirst("p.quiet").text().contains(" thinner ones are left out."), section::text);
        assertTrue(section.html().length() < 25_000, section.html().length() + " characters");
    }

    @Test
    void endsWhereVoicesCiteEachOther() {
        Element section = drawn(claim("c1", DRIVER, TRADER, DRIVER), claim("c2", TRADER, DRIVER, TRADER));
        assertEquals(3, section.select(".party").size());
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Label evil = new Label(Words.EVIL, HOSTILE, HOSTILE);
        drawn(Stream.of("c1", "c2")
                .map(id -> claim(id, Claims.testimony("t" + id, evil, 1), GAZETTE))
                .toArray(Claim[]::new));
    }
}
