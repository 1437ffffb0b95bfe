package org.corvee.page;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchPageTest {
    private static final String SEEN = HOSTILE.replace("\u202e", "\\u202E");

    private static Document page(String asked, List<SearchPage.FoundItem> found, List<String> near) {
        SearchPage.Group group = new SearchPage.Group("things", "Things", found, true);
        String page = new SearchPage(SITE, asked, "", List.of(group), near).document();
        assertEquals("", Words.harm(page));
        return Jsoup.parse(page);
    }

    private static SearchPage.FoundItem found(String text, SearchPage.FoundItem.Why why) {
        return new SearchPage.FoundItem(new Link("/doc/x"), text, text, why, Set.of("script"), 2);
    }

    @Test
    void marksTheWordsThatWereAskedForWhateverStandsAroundThem() {
        Document page = page(
                HOSTILE, List.of(found(HOSTILE, new SearchPage.FoundItem.Why(HOSTILE, HOSTILE, HOSTILE))), List.of());
        assertEquals(List.of("script", "script"), page.select(".found mark").eachText());
        assertEquals(SEEN, page.select(".found a[href=/doc/x]").text());
        assertEquals(SEEN + ", 2 claims", page.select(".kind").text());
        assertEquals(SEEN, page.select("small bdi").attr("lang"));
        assertEquals(SEEN, page.select("#q").attr("value"));
        assertEquals("More things", page.select("section > p a").text());
    }

    @Test
    void saysNothingOfWhatShows() {
        Document page = page("x", List.of(found("x", SearchPage.FoundItem.Why.PLAIN)), List.of());
        assertEquals(0, page.select(".found small").size());
    }

    @Test
    void offersNearSpellingsWhereNothingIsFound() {
        Document page = page("x", List.of(), List.of(HOSTILE));
        assertEquals(SEEN, page.select(".empty li bdi").text());
        assertEquals(0, page.select("section").size());
    }

    @Test
    void previewsAThingHarmlessly() {
        PreviewPage preview =
                new PreviewPage(HOSTILE, HOSTILE, HOSTILE, List.of(new PreviewPage.OtherName(HOSTILE, HOSTILE)), 1);
        Document page = Jsoup.parse(preview.document());
        assertEquals("", Words.harm(preview.document()));
        assertEquals(SEEN, page.title());
        assertEquals(SEEN, page.select("li bdi").attr("lang"));
        assertEquals("1 claim", page.select("p:contains(1 claim)").text());
        assertEquals(
                Jsoup.parse(preview.body().markup()).text(),
                page.select("main").text().substring(SEEN.length() + 1));
    }
}
