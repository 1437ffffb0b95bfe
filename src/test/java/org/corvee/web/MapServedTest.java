package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MapServedTest extends ServerTest {
    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void showsWhatHappenedInATable() {
        HttpResponse<String> page = client.get("/map");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("2 shown; 1 of them without a time, 2 without a place."), page.body());
        assertTrue(page.body().contains("since 16 Dec 2019"), page.body());
    }

    @Test
    void appliesTheFilterOfTheAddress() {
        String page = client.get("/map?modality=expected").body();
        assertTrue(page.contains("The crew is expected in the capital."), page);
        assertFalse(page.contains("The crew came to the port."), page);
        assertTrue(page.contains("<a href=\"/map.geojson?modality=expected\">"), page);
        assertTrue(client.get("/map?to=2000").body().contains("Nothing matches. Leave a filter out"));
    }

    @Test
    void refusesAFilterThatItCannotRead() {
        HttpResponse<String> page = client.get("/map?kind=arival");
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("kind=arival: unknown; did you mean &#39;arrival&#39;?"), page.body());
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
