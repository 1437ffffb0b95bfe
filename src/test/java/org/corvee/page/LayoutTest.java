package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Layout LAYOUT = new Layout(new Layout.Site("http://127.0.0.1:3330", "0123456789ab"));

    private static Document page(Heading heading) {
        return Jsoup.parse(LAYOUT.page(heading));
    }

    @Test
    void leadsToEveryPartOfTheSiteAndSaysWhichThisIs() {
        Document page = page(Heading.of("Queries"));
        assertEquals(
                List.of("Home", "Map", "Browse", "Documents", "Law", "Audit", "Queries", "SPARQL", "About"),
                page.select("nav[aria-label=Site] a").eachText());
        assertEquals(List.of("Queries"), page.select("[aria-current=page]").eachText());
        assertEquals("/queries", page.select("[aria-current]").attr("href"));
        assertEquals("Queries · Corvée", page.title());
        assertEquals(
                List.of("Home"),
                page(Heading.of("")).select("[aria-current=page]").eachText());
        assertEquals("Corvée", page(Heading.of("")).title());
    }

    @Test
    void saysTheWayBackUp() {
        Document page = page(Heading.of("2397").under(new Link("/law"), "Law"));
        assertEquals(
                "Law", page.select("nav[aria-label=Site] [aria-current=true]").text());
        assertEquals(List.of("/", "/law"), page.select(".path a").eachAttr("href"));
        assertEquals(List.of("Home", "Law", "2397"), page.select(".path li").eachText());
        assertEquals("2397", page.select(".path [aria-current=page]").text());
    }

    @Test
    void tellsProgramsWhatElseThereIs() {
        Document page = page(Heading.of("x").alternate("text/turtle", new Link("/data/place/x.ttl")));
        assertEquals(
                "/data/place/x.ttl",
                page.select("head > link[rel=alternate][type=text/turtle]").attr("href"));
    }

    @Test
    void beginsWithAWayPastTheNavigation() {
        Document page = page(Heading.of("x"));
        assertEquals("#main", page.select("body > a.skip:first-child").attr("href"));
        assertEquals(1, page.select("main#main").size());
        assertEquals("q", page.select("form[role=search] input").attr("name"));
    }

    @Test
    void namesTheBuildOrSaysThatThereIsNone() {
        assertEquals("0123456789ab", page(Heading.of("x")).select("footer code").text());
        Document none = Jsoup.parse(new Layout(new Layout.Site("", "")).page("x"));
        assertEquals("There is no build yet.", none.expectFirst("footer p").text());
    }

    @Test
    void runsFilesOfOursAlone() {
        Document page = page(Heading.of(Words.HOSTILE).under(new Link("/law"), Words.HOSTILE));
        assertEquals("", Words.harm(page.outerHtml()));
        assertEquals(
                List.of(
                        "/script/carry.js",
                        "/search.js",
                        "/script/memo.js",
                        "/script/complete.js",
                        "/script/preview.js"),
                page.select("script").eachAttr("src"));
        assertTrue(page.title().startsWith("</h1><script>alert(1)</script>\\u202E"), page.title());
    }
}
