package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MapServedTest extends ServerTest {
    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void showsWhatHappenedInATable() {
        HttpResponse<String> page = client.get("/map");
        assertEquals(200, page.statusCode());
        Document read = Jsoup.parse(page.body());
        assertEquals(
                "2 shown; 1 of them without a time, 2 without a place."
                        + " For 1, only the beginning or only the end is given.",
                read.expectFirst("p.count").text());
        assertEquals(
                List.of("since 16 December 2019 no end given", "no time given"),
                read.select("table.occurrences tbody td:first-child").eachText());
    }

    @Test
    void appliesTheFilterOfTheAddress() {
        Document page = Jsoup.parse(client.get("/map?modality=expected").body());
        assertEquals(
                List.of("The crew is expected in the capital. claim"),
                page.select("table.occurrences td.text small").eachText());
        assertEquals(1, page.select("a[href=/map.geojson?modality=expected]").size());
        Document nothing = Jsoup.parse(client.get("/map?to=2000").body());
        assertTrue(nothing.text().contains("No results. Remove a filter"), nothing::text);
    }

    @Test
    void refusesAFilterThatItCannotRead() {
        HttpResponse<String> page = client.get("/map?kind=arival");
        assertEquals(400, page.statusCode());
        Document read = Jsoup.parse(page.body());
        assertTrue(read.text().contains("kind=arival: unknown; did you mean 'arrival'?"), read::text);
        HttpResponse<String> json = client.get("/map.geojson?kind=arival");
        assertEquals(400, json.statusCode());
        assertEquals("kind=arival: unknown; did you mean 'arrival'?\n", json.body());
    }

    @Test
    void givesTheSameAsGeoJson() {
        HttpResponse<String> json = client.get("/map.geojson?modality=reported");
        assertEquals("application/geo+json;charset=utf-8", header(json, "Content-Type"));
        assertTrue(json.body().contains("\"says\":\"The crew came to the port.\""), json.body());
        assertEquals(1, json.body().split("\"Feature\"", -1).length - 1);
    }

    @Test
    void servesVendoredFilesForEver() {
        HttpResponse<String> script = client.get("/vendor/leaflet-1.9.4/dist/leaflet.js");
        assertEquals(200, script.statusCode());
        assertEquals("text/javascript;charset=utf-8", header(script, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", header(script, "Cache-Control"));
        assertEquals(200, client.get("/script/map.js").statusCode());
    }

    @Test
    void givesOutNothingElse() {
        for (String path :
                new String[] {"/vendor/", "/vendor/vendor.lock", "/vendor/..%2fscript/map.js", "/script/x.js"}) {
            assertTrue(client.get(path).statusCode() >= 400, path);
        }
    }
}
