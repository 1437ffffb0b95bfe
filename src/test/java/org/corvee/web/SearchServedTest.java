package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import org.corvee.page.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchServedTest extends NamesServer {
    private static Document page(String asked) {
        return client.page("/search?q=" + Client.encoded(asked));
    }

    private static String found(String asked) {
        return page(asked).select(".found").text();
    }

    private static JsonObject json(String asked) {
        return JsonParser.parseString(
                        client.get("/search.json?q=" + Client.encoded(asked)).body())
                .getAsJsonObject();
    }

    @Test
    void findsAThingInAnyScript() {
        for (String written : new String[] {"Kilju", "Gilju", "길주", "КИЛЬЧУ", "Kilch'u"}) {
            assertEquals(
                    "Kilju",
                    page(written).select("a[href=/doc/place/kilju] > bdi").text(),
                    written);
        }
        assertTrue(found("Gilju").contains("the same in Latin letters"));
        assertTrue(found("Giljoo").contains("the same under another romanization"));
        assertEquals("길주", page("길주").select("small bdi[lang=ko]").text());
        assertTrue(page("Kilju").select(".kind").eachText().contains("city, 1 claim"));
    }

    @Test
    void findsClaimsByWordsMisspeltOrNot() {
        Document page = page("bilders train");
        assertEquals(
                List.of("builders", "train"),
                page.select("#claims + .found a[href=/doc/claim/note.000000000001] mark")
                        .eachText());
        assertTrue(page("bilderz").select("mark").eachText().contains("builders"));
        assertTrue(page.select(".found").text().contains("in A note on Kilju"), page.text());
    }

    @Test
    void findsDocumentsAndQuestions() {
        assertEquals(1, page("note").select(".found a[href=/doc/document/note]").size());
        assertEquals(
                1,
                page("what is denied")
                        .select(".found a[href=/queries/page/denials]")
                        .size());
    }

    @Test
    void showsOneSortWhereAsked() {
        Document claims = client.page("/search?q=builders&kind=claims");
        assertEquals(List.of("claims"), claims.select("main h2").eachAttr("id"));
        assertEquals("Claims", claims.select(".filters [aria-current]").text());
        Document all = page("builders");
        assertTrue(all.select("main h2").eachAttr("id").contains("things"));
        assertEquals("All", all.select(".filters [aria-current]").text());
    }

    @Test
    void saysWhatToTry() {
        String nothing = "Nothing found: no name matches, and no claim has these words.";
        assertEquals(nothing, page("Kalsu").expectFirst(".empty p").text());
        assertTrue(page("Kalsu").select(".empty li a").size() > 0);
        assertEquals("Kilchu", page("wqxyzvbn").expectFirst(".empty li a").text());
        assertEquals(nothing, page("?!").expectFirst(".empty p").text());
        Document blank = client.page("/search");
        assertEquals(
                "Search in any script or romanization. Near spellings are found too.",
                blank.expectFirst(".empty p").text());
        assertEquals(
                "/search?q=tourist+visa",
                blank.select(".empty a:contains(tourist)").attr("href"));
    }

    @Test
    void refusesWithPlaceFaultAndRemedy() {
        HttpResponse<String> longer = client.get("/search?q=" + "a".repeat(201));
        assertEquals(400, longer.statusCode());
        assertTrue(longer.body().contains("q: 201 characters; a search may have at most 200"));
        HttpResponse<String> wrong = client.get("/search.json?q=a&kind=cliams");
        assertEquals(400, wrong.statusCode());
        assertEquals("kind: unknown kind 'cliams'; did you mean 'claims'?\n", wrong.body());
    }

    @Test
    void saysWhyAndHowMany() {
        Document page = page("pier builders");
        assertEquals("1", page.select(".filters a[href*=kind=claims] + small").text());
        assertTrue(page.select("#claims + .found small").eachText().contains("in A note on Kilju"), page.text());
        JsonObject claim = json("pier builders").getAsJsonArray("claims").get(0).getAsJsonObject();
        JsonObject why = claim.getAsJsonArray("why").get(0).getAsJsonObject();
        assertEquals("paraphrase", why.get("of").getAsString());
        assertEquals("[\"builders\",\"pier\"]", why.getAsJsonArray("words").toString());
        JsonObject counts = json("Springfield").getAsJsonObject("counts").getAsJsonObject("things");
        assertEquals(2, counts.get("number").getAsInt());
        assertTrue(counts.get("exact").getAsBoolean());
    }

    @Test
    void answersHostileSearchesClearly() {
        for (String asked : new String[] {"*builders", "says.words:[a TO z]", "(((", "\\", "~9", "!!! ???", "\ud800"}) {
            assertEquals(200, client.get("/search?q=" + Client.encoded(asked)).statusCode(), asked);
            assertEquals(
                    200, client.get("/search.json?q=" + Client.encoded(asked)).statusCode(), asked);
        }
        HttpResponse<String> words = client.get("/search?q=" + Client.encoded("ten thousand ".repeat(800)));
        assertEquals(400, words.statusCode());
        assertTrue(words.body().contains("q: 10,399 characters; a search may have at most 200"), words.body());
        assertEquals(400, client.get("/search?q=Kilju&page=2").statusCode());
        assertEquals(400, client.get("/search?q=Kilju&kind=things&page=2").statusCode());
    }

    @Test
    void hasNoTextsWithoutThem() {
        assertEquals(0, page("Kilju").select(".filters a[href*=kind=texts]").size());
        assertFalse(json("Kilju").getAsJsonObject("counts").has("texts"));
    }

    @Test
    void keepsHostileNamesHarmless() {
        Document page = page("builders of the pier");
        assertTrue(page.select(".found").text().contains("<b>builders</b>"), page.text());
        assertTrue(page.select(".found").text().contains("\\u202E"), page.text());
        Document asked = page("<script>alert(1)</script>\" onfocus=\"x");
        assertEquals(
                "<script>alert(1)</script>\" onfocus=\"x", asked.select("#q").attr("value"));
        assertEquals("", Words.harm(page.outerHtml()) + Words.harm(asked.outerHtml()));
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
        assertEquals(
                "/opensearch.xml", client.page("/").select("link[rel=search]").attr("href"));
        assertTrue(client.get("/search.js").body().contains("focus()"));
        assertEquals(
                "[\n  \"Pyong\",\n  [\n    \"Pyongyang\"\n  ]\n]\n",
                client.get("/suggest?q=Pyong").body());
    }
}
