package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.corvee.page.Words;
import org.junit.jupiter.api.Test;

class PagesServedTest extends ServerTest {
    @Test
    void startsWithRealNumbersAndThreeQuestions() {
        HttpResponse<String> home = client.get("/");
        assertEquals(200, home.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                home.headers().firstValue("Content-Type").orElse(""));
        assertTrue(home.body().contains("<dt>claims</dt><dd>3</dd>"), home.body());
        assertTrue(home.body().contains("<dt>facts</dt><dd>1</dd>"), home.body());
        assertTrue(home.body().contains(build.brief()), home.body());
        assertEquals(3, main(home.body()).split("<h3>", -1).length - 1);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void answersAQuestionOfTheLibrary() {
        String page = client.get("/queries/page/documents").body();
        assertTrue(page.contains("<bdi title=\"https://w3id.org/corvee/id/actor/gazette\">Gazette</bdi>"), page);
        assertTrue(page.contains("href=\"/doc/actor/gazette\""), page);
        assertTrue(page.contains("<td class=\"number\"><bdi>3</bdi></td>"), page);
    }

    @Test
    void bindsWhatTheAddressAsks() {
        String page = client.get("/queries/page/thing?thing=place/port").body();
        assertTrue(page.contains("The crew came to the port."), page);
        assertTrue(page.contains("value=\"place/port\""), page);
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        HttpResponse<String> unasked = client.get("/queries/page/thing");
        assertEquals(200, unasked.statusCode());
        assertTrue(unasked.body().contains("Fill in the form to run this query."), unasked.body());
        HttpResponse<String> missing = client.get("/queries/origins?document=%3Cscript%3E");
        assertEquals(400, missing.statusCode());
        HttpResponse<String> wrong = client.get("/queries/page/thing?thing=%3Cscript%3E&x=1");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("no parameter &#39;x&#39;"), wrong.body());
        HttpResponse<String> unknown = client.get("/queries/page/documnets", "Accept", "text/html");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("did you mean &#39;page/documents&#39;"), unknown.body());
        assertEquals("", Words.harm(client.page("/queries/%3Cscript%3E").outerHtml()));
    }

    @Test
    void saysThatNothingIsThere() {
        HttpResponse<String> nowhere = client.get("/%3Cscript%3Ealert(1)%3C/script%3E");
        assertEquals(404, nowhere.statusCode());
        assertTrue(nowhere.body().contains("No page has this address"));
        assertTrue(!nowhere.body().contains("<script>"));
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
