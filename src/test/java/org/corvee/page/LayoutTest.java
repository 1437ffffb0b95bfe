package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Layout LAYOUT = new Layout(new Site("http://127.0.0.1:3330", "0123456789ab"));

    @Test
    void leadsToEveryPartOfTheSiteAndSaysWhichThisIs() {
        String page = LAYOUT.page("Queries");
        assertTrue(page.contains("<a href=\"/queries\" aria-current=\"page\">Queries</a>"), page);
        assertTrue(page.contains("<a href=\"/map\">Map</a>"), page);
        assertEquals(2, page.split("aria-current", -1).length, page);
        assertTrue(LAYOUT.page("").contains("<a href=\"/\" aria-current=\"page\">Home</a>"));
    }

    @Test
    void saysTheWayBackUp() {
        String page = LAYOUT.page(Heading.of("2397").under(new Link("/law"), "Law"));
        assertTrue(page.contains("<a href=\"/law\" aria-current=\"true\">Law</a>"), page);
        assertTrue(page.contains("<li><a href=\"/\">Home</a></li><li><a href=\"/law\">Law</a></li>"), page);
        assertTrue(page.contains("<span aria-current=\"page\">2397</span>"), page);
    }

    @Test
    void tellsProgramsWhatElseThereIs() {
        String page = LAYOUT.page(Heading.of("x").alternate("text/turtle", new Link("/data/place/x.ttl")));
        assertTrue(page.contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/data/place/x.ttl\">"), page);
    }

    @Test
    void beginsWithAWayPastTheNavigation() {
        String page = LAYOUT.page("x");
        assertTrue(page.contains("<body><a href=\"#main\" class=\"skip\">"), page);
        assertTrue(page.contains("<main id=\"main\">"), page);
        assertTrue(page.contains("role=\"search\""), page);
    }
}
