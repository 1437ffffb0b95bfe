package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.corvee.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagesServedTest extends ServerTest {
    @Test
    void startsWithRealNumbersAndThreeQuestions() {
        HttpResponse<String> home = client.get("/");
        assertEquals(200, home.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                home.headers().firstValue("Content-Type").orElse(""));
        Document page = Jsoup.parse(home.body());
        assertEquals("3", page.select("dt:containsOwn(claims) + dd").text());
        assertEquals("1", page.select("dt:containsOwn(accepted) + dd").text());
        assertTrue(page.select("footer").text().contains(build.brief()), home.body());
        assertEquals(3, page.select("main h3").size());
    }

    private static Document page(String path) {
        return Jsoup.parse(client.get(path, "Accept", "text/html").body());
    }

    @Test
    void answersAQuestionOfTheLibrary() {
        Document page = page("/queries/page/documents");
        assertEquals("Gazette", page.select("td a[href=/doc/actor/gazette] bdi").text());
        assertTrue(page.select("td.number").eachText().contains("3"), page.outerHtml());
    }

    @Test
    void bindsWhatTheAddressAsks() {
        Document page = page("/queries/page/thing?thing=place/port");
        assertTrue(page.select("td").eachText().contains("The crew came to the port."), page.outerHtml());
        assertEquals("place/port", page.select("form [name=thing]").val());
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        HttpResponse<String> unasked = client.get("/queries/page/thing");
        assertEquals(200, unasked.statusCode());
        assertEquals(
                "Fill in the form to run this query.",
                Jsoup.parse(unasked.body()).select("p.empty").text());
        HttpResponse<String> missing = client.get("/queries/origins?document=%3Cscript%3E");
        assertEquals(400, missing.statusCode());
        HttpResponse<String> wrong = client.get("/queries/page/thing?thing=place/port&x=1");
        assertEquals(400, wrong.statusCode());
        String notice = Jsoup.parse(wrong.body()).select("p.notice").text();
        assertTrue(notice.contains("no parameter 'x'"), notice);
        HttpResponse<String> unknown = client.get("/queries/page/documnets", "Accept", "text/html");
        assertEquals(404, unknown.statusCode());
        String remedy = Jsoup.parse(unknown.body()).select("p.notice").text();
        assertTrue(remedy.contains("did you mean 'page/documents'"), remedy);
        assertEquals("", Words.harm(client.page("/queries/%3Cscript%3E").outerHtml()));
    }

    @Test
    void saysThatNothingIsThere() {
        HttpResponse<String> nowhere = client.get("/%3Cscript%3Ealert(1)%3C/script%3E");
        assertEquals(404, nowhere.statusCode());
        assertTrue(Jsoup.parse(nowhere.body()).text().contains("There is no page at this address"));
        assertTrue(page("/%3Cscript%3Ealert(1)%3C/script%3E")
                .select("script:not([src])")
                .isEmpty());
    }

    @Test
    void tellsItsHealthAndBuild() {
        HttpResponse<String> health = client.get("/healthz");
        assertEquals(200, health.statusCode());
        assertEquals("ok " + build + "\n", health.body());
    }

    @Test
    void answersHead() {
        for (String path : new String[] {"/", "/queries", "/healthz", "/style.css"}) {
            HttpResponse<String> head = client.send(client.to(path).method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode(), path);
            assertEquals("", head.body(), path);
        }
    }
}
