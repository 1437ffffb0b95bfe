package org.corvee.page;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchPageTest {
    private static final String SEEN = HOSTILE.replace("\u202e", "\\u202E");

    private static Document page(String asked, List<SearchPage.FoundItem> found, List<String> near) {
        SearchPage.Group group =
                new SearchPage.Group("things", "Things", new SearchPage.Group.Extent("12", 12, 2), found);
        String page = new SearchPage(SITE, new SearchPage.Asked(asked, "", 1), List.of(group), near).document();
        assertEquals("", Words.harm(page));
        return Jsoup.parse(page);
    }

    private static SearchPage.FoundItem found(String text, List<SearchPage.FoundItem.Why> why) {
        return new SearchPage.FoundItem(new Link("/doc/x"), text, marked(text), why, 2);
    }

    private static SearchPage.FoundText marked(String text) {
        return new SearchPage.FoundText(
                text,
                Pattern.compile("script")
                        .matcher(text)
                        .results()
                        .map(word -> new SearchPage.FoundText.MarkedStretch(word.start(), word.end()))
                        .toList());
    }

    @Test
    void marksTheWordsThatWereAskedForWhateverStandsAroundThem() {
        Document page = page(
                HOSTILE,
                List.of(found(
                        HOSTILE, List.of(new SearchPage.FoundItem.Why(HOSTILE, marked(HOSTILE), HOSTILE, HOSTILE)))),
                List.of());
        assertEquals(List.of("script", "script"), page.select(".found a mark").eachText());
        assertEquals(2, page.select(".found small mark").size());
        assertEquals(SEEN, page.select(".found a[href=/doc/x]").text());
        assertEquals(SEEN + ", 2 claims", page.select(".kind").text());
        assertEquals(SEEN, page.select("small bdi").attr("lang"));
        assertEquals(SEEN, page.select("#q").attr("value"));
        assertEquals("More things", page.select("section > p a").text());
    }

    @Test
    void saysNothingOfWhatShows() {
        Document page = page("x", List.of(found("x", List.of())), List.of());
        assertEquals(0, page.select(".found small").size());
    }

    @Test
    void turnsThePagesOfOneKind() {
        SearchPage.Group group = new SearchPage.Group(
                "claims",
                "Claims",
                new SearchPage.Group.Extent("10,000 or more", 10_000, 200),
                List.of(found("x", List.of())));
        String document =
                new SearchPage(SITE, new SearchPage.Asked("a b", "claims", 2), List.of(group), List.of()).document();
        Document page = Jsoup.parse(document);
        assertEquals("/search?kind=claims&q=a+b", page.select("a[rel=prev]").attr("href"));
        assertEquals(
                "/search?kind=claims&page=3&q=a+b", page.select("a[rel=next]").attr("href"));
        assertEquals("10,000 or more", page.select(".filters small").text());
        assertEquals(0, page.select("a:contains(More claims)").size());
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
