package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The lists of things, type by type. */
class ThingListsTest extends NamesServer {
    private static Document page(String path) {
        return Jsoup.parse(client.get(path).body());
    }

    @Test
    void listsTheTypes() {
        assertTrue(
                page("/doc").select("main li a").eachAttr("href").containsAll(List.of("/doc/place", "/doc/document")));
        assertEquals(
                page("/doc").select("main").outerHtml(),
                page("/doc/").select("main").outerHtml());
    }

    @Test
    void listsTheThingsOfAType() {
        Document places = page("/doc/place");
        assertEquals("Kilju", places.select("main a[href=/doc/place/kilju]").text());
        assertEquals(
                "place/kilju",
                places.select("main a[href=/doc/place/kilju] + small").text());
        List<String> names = places.select("main td a").eachText();
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(
                "%d things, page 1 of 1".formatted(names.size()),
                places.expectFirst("main > p.count").text());
    }

    @Test
    void filtersAndPutsInOrderByTheAddress() {
        Document some = page("/doc/place?q=KIL&sort=claims");
        assertEquals(List.of("Kilju"), some.select("main td a").eachText());
        assertEquals("descending", some.expectFirst("th.number").attr("aria-sort"));
        assertEquals("claims", some.select(".row-filter input[name=sort]").attr("value"));
        Document kinds = page("/doc/place");
        String kind = kinds.expectFirst(".menu li a").attr("href");
        int counted = Integer.parseInt(kinds.expectFirst(".menu li small").text());
        assertEquals(counted, page(kind).select("tbody tr").size(), kind);
        assertEquals(
                "sort: no 'size'; valid ones are name, claims\n",
                client.get("/doc/place?sort=size").body());
    }

    @Test
    void saysAFewLinesOfAThing() {
        Document lines = page("/preview/place/kilju");
        assertEquals("Kilju", lines.select(".preview-name").text());
        assertEquals("place/kilju", lines.select("code").text());
        assertTrue(lines.outerHtml().length() < 2_000, "a few lines");
        assertEquals(
                "'place/kilchu': there is no such thing; /doc lists those that there are\n",
                client.get("/preview/place/kilchu").body());
    }

    @Test
    void completesNamesWithWhatTheyAre() {
        String names = client.get("/names.json?q=kil&type=place/").body();
        assertTrue(names.startsWith("[{\"id\":\"place/kilju\",\"label\":\"Kilju\""), names);
        assertTrue(names.contains("\"address\":\"/doc/place/kilju\""), names);
        assertEquals("[]\n", client.get("/names.json?q=kil&type=visa/").body());
    }

    @Test
    void listsWhoeverSpeaks() {
        Document voices = page("/doc/voice");
        assertEquals("Claims made", voices.select("th.number").text());
        assertTrue(voices.select("tbody tr").size() > 0);
    }

    @Test
    void saysWhatItHasNot() {
        HttpResponse<String> none = client.get("/doc/plaice");
        assertEquals(404, none.statusCode());
        assertEquals("No id begins with 'plaice/'; did you mean 'place'?\n", none.body());
        assertEquals(
                "page: '0' is not a page number; write 1 or more\n",
                client.get("/doc/place?page=0").body());
        assertEquals(
                "page: this list has 1 pages; choose one of them\n",
                client.get("/doc/place?page=99").body());
    }
}
