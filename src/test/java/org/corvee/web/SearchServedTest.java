package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SearchServedTest extends NamesServer {
    private static String page(String asked) {
        HttpResponse<String> page = client.get("/search?q=" + Client.encoded(asked));
        assertEquals(200, page.statusCode());
        return page.body();
    }

    private static JsonObject json(String asked) {
        return JsonParser.parseString(
                        client.get("/search.json?q=" + Client.encoded(asked)).body())
                .getAsJsonObject();
    }

    @Test
    void findsAThingInAnyScript() {
        for (String written : new String[] {"Kilju", "Gilju", "길주", "КИЛЬЧУ", "Kilch'u"}) {
            assertTrue(page(written).contains("<a href=\"/doc/place/kilju\"><bdi>Kilju</bdi></a>"), written);
        }
        assertTrue(page("Gilju").contains("the same in Latin letters"));
        assertTrue(page("Giljoo").contains("the same under another romanization"));
        assertTrue(page("길주").contains("<bdi lang=\"ko\">길주</bdi>"));
        assertTrue(page("Kilju").contains("city, 1 claim"));
    }

    @Test
    void findsClaimsByWordsMisspeltOrNot() {
        String page = page("bilders train");
        assertTrue(page.contains("<mark>builders</mark> came by <mark>train</mark>"), page);
        assertTrue(page("bilderz").contains("<mark>builders</mark>"));
        assertTrue(page.contains("in A note on Kilju"), page);
        assertTrue(page.contains("/doc/claim/note.000000000001"), page);
    }

    @Test
    void findsDocumentsAndQuestions() {
        assertTrue(page("note").contains("href=\"/doc/document/note\""));
        assertTrue(page("what is denied").contains("href=\"/queries/page/denials\""));
    }

    @Test
    void showsOneSortWhereAsked() {
        String claims = client.get("/search?q=builders&kind=claims").body();
        assertTrue(claims.contains("id=\"claims\"") && !claims.contains("id=\"things\""), claims);
        assertTrue(page("builders").contains("id=\"things\""));
    }

    @Test
    void saysWhatToTry() {
        assertTrue(page("Kalsu").contains("Somewhat like it:"), page("Kalsu"));
        assertTrue(page("wqxyzvbn").contains("Nothing is called so here"));
        assertTrue(client.get("/search").body().contains("need not be spelt right"));
        assertTrue(page("?!").contains("Nothing is called so here"));
    }

    @Test
    void refusesWithPlaceFaultAndRemedy() {
        HttpResponse<String> longer = client.get("/search?q=" + "a".repeat(201));
        assertEquals(400, longer.statusCode());
        assertTrue(longer.body().contains("q: 201 characters; a search has at most 200, so leave some out"));
        HttpResponse<String> wrong = client.get("/search.json?q=a&kind=cliams");
        assertEquals(400, wrong.statusCode());
        assertEquals("kind: no 'cliams' to search among; did you mean 'claims'?\n", wrong.body());
    }

    @Test
    void keepsHostileNamesHarmless() {
        String page = page("builders of the pier");
        assertTrue(page.contains("&lt;b&gt;builders&lt;/b&gt;") || page.contains("&lt;b&gt;<mark>"), page);
        assertTrue(page.contains("\\u202E"), page);
        assertFalse(page("<script>alert(1)</script>").contains("<script>alert"));
    }

    @Test
    void answersProgramsInJson() {
        JsonObject kilju = json("Giljoo").getAsJsonArray("things").get(0).getAsJsonObject();
        assertEquals("https://w3id.org/corvee/id/place/kilju", kilju.get("id").getAsString());
        assertEquals("by sound", kilju.get("how").getAsString());
        assertEquals(92, kilju.get("score").getAsInt());
        assertFalse(kilju.get("exact").getAsBoolean());
        HttpResponse<String> asked = client.get("/search?q=Gilju", "Accept", "application/json");
        assertEquals(
                "application/json;charset=utf-8",
                asked.headers().firstValue("Content-Type").orElse(""));
        assertEquals(client.get("/search.json?q=Gilju").body(), asked.body());
    }

    @Test
    void describesItselfToBrowsers() {
        HttpResponse<String> description = client.get("/opensearch.xml");
        assertTrue(description.body().contains("template=\"" + server.origin() + "/search?q={searchTerms}\""));
        assertTrue(client.get("/").body().contains("href=\"/opensearch.xml\""));
        assertTrue(client.get("/search.js").body().contains("focus()"));
        assertEquals(
                "[\n  \"Pyong\",\n  [\n    \"Pyongyang\"\n  ]\n]\n",
                client.get("/suggest?q=Pyong").body());
    }
}
