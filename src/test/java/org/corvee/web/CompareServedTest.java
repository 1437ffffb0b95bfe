package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.corvee.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The comparison over the project's own data. */
class CompareServedTest extends WholeGraphTest {
    private static HttpResponse<String> compare(String left, String right) {
        String path = "/compare?left=%s&right=%s".formatted(Client.encoded(left), Client.encoded(right));
        return client.get(path, "Accept", "text/html");
    }

    private static Document page(String left, String right) {
        HttpResponse<String> page = compare(left, right);
        assertEquals(200, page.statusCode(), page::body);
        return Jsoup.parse(page.body());
    }

    @Test
    void setsTheTwoDeadlinesOfTwoDocumentsSideBySide() {
        Document page = page("document/rfa-2019-12", "document/dailynk-2021-vladivostok");
        Element deadline = page.select("#measures tbody tr").stream()
                .filter(row -> row.select("a[href='/ontology#deadline']").size() == 1)
                .findFirst()
                .orElseThrow();
        assertTrue(deadline.child(1).text().contains("22 December 2019"), deadline::text);
        assertTrue(deadline.child(2).text().contains("12 December 2019"), deadline::text);
        assertTrue(page.select("#things tbody th a").eachAttr("href").contains("/doc/place/vladivostok"), page::text);
        assertTrue(page.select("#head tbody th").eachText().contains("Voices"), page::text);
        assertNotNull(page.selectFirst("a.to-memo[href^='/memo?item=claim/rfa-2019-12.']"), page::html);
    }

    @Test
    void comparesThingsByWhatIsSaidOfThem() {
        Document page = page("place/vladivostok", "place/dandong");
        assertNotNull(page.getElementById("differs"), page::html);
        assertTrue(page.select("h1").text().contains("Vladivostok and Dandong"), page::text);
    }

    @Test
    void comparesVoicesAndSuggestsNoPerson() {
        Document voices = client.page("/compare?left=actor/rfa-korean-service&right=actor/alexander-matsegora");
        assertTrue(voices.text().contains("does not suggest that they are the same person"), voices::text);
    }

    @Test
    void asksWhichTwoWhereItIsNotTold() {
        Document empty = client.page("/compare");
        assertEquals(List.of("left", "right"), empty.select("main form input").eachAttr("name"));
        Document half = client.page("/compare?left=place/vladivostok");
        assertEquals("place/vladivostok", half.expectFirst("#left").attr("value"));
    }

    @Test
    void takesANameAndOffersChoicesWhereItIsNotClear() {
        assertTrue(page("Vladivostok", "Dandong").select("h1").text().contains("Vladivostok and Dandong"));
        Document choices = page("place/vladivostok", "dan");
        assertTrue(choices.text().contains("Several things have such a name; choose one of them."), choices::text);
        assertTrue(
                choices.select("main li a").eachAttr("href").stream()
                        .allMatch(link -> link.startsWith("/compare?left=place%2Fvladivostok&right=")),
                choices::html);
    }

    @Test
    void namesNearIdsWhereThereIsNone() {
        HttpResponse<String> unknown = compare("place/vladivostock", "place/dandong");
        assertEquals(404, unknown.statusCode());
        assertTrue(
                Jsoup.parse(unknown.body())
                        .text()
                        .contains("Nothing here is called 'place/vladivostock'; did you mean 'place/vladivostok'"),
                unknown::body);
        HttpResponse<String> hostile = compare(Words.HOSTILE, "place/dandong");
        assertEquals(404, hostile.statusCode());
        assertEquals("", Words.harm(hostile.body()));
        HttpResponse<String> tooLong = compare("x".repeat(201), "place/dandong");
        assertEquals(400, tooLong.statusCode());
        assertTrue(tooLong.body().contains("an id or a name has at most 200, so leave some out"), tooLong::body);
    }

    @Test
    void saysWhyTwoHaveNothingToCompare() {
        HttpResponse<String> kinds = compare("place/vladivostok", "document/rfa-2019-12");
        assertEquals(400, kinds.statusCode());
        assertEquals(
                "place/vladivostok and document/rfa-2019-12 are of different kinds; choose two things of one kind,"
                        + " two documents or two voices.",
                Jsoup.parse(kinds.body()).select(".notice").text());
        HttpResponse<String> same = compare("place/vladivostok", "place/vladivostok");
        assertEquals(400, same.statusCode());
        assertEquals(
                "Both are place/vladivostok; choose another to compare it with.",
                Jsoup.parse(same.body()).select(".notice").text());
    }

    @Test
    void isReachedFromThingsAndDocuments() {
        for (String id : List.of("place/vladivostok", "document/rfa-2019-12")) {
            Element link = client.page("/doc/" + id).selectFirst("a:contains(Compare with)");
            assertNotNull(link, id);
            assertEquals("/compare?left=" + Client.encoded(id), link.attr("href"));
        }
    }
}
