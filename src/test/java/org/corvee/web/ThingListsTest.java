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
        List<String> names = places.select("main .cards a").eachText();
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(
                "%d things, page 1 of 1".formatted(names.size()),
                places.expectFirst("main > p").text());
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
