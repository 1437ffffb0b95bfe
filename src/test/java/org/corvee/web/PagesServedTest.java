package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesServedTest extends ServerTest {
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

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
        assertEquals(3, home.body().split("<li>", -1).length - 1);
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        for (String page : new String[] {"/", "/queries", "/queries/page/documents", "/queries/page/denials"}) {
            HREF.matcher(client.get(page).body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&").replace("&#39;", "'"))
                    .forEach(path -> assertTrue(
                            client.get(path).statusCode() == 200 || path.contains("/thing"), page + " -> " + path));
        }
    }

    @Test
    void answersAQuestionOfTheLibrary() {
        String page = client.get("/queries/page/documents").body();
        assertTrue(page.contains("<bdi title=\"https://w3id.org/corvee/id/actor/gazette\">Gazette</bdi>"), page);
        assertTrue(page.contains("href=\"/queries/page/thing?thing=actor%2Fgazette\""), page);
        assertTrue(page.contains("<td class=\"number\"><bdi>3</bdi></td>"), page);
    }

    @Test
    void bindsWhatTheAddressAsks() {
        String page = client.get("/queries/thing?thing=place/port").body();
        assertTrue(page.contains("The crew came to the port."), page);
        assertTrue(page.contains("value=\"place/port\""), page);
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        HttpResponse<String> missing = client.get("/queries/page/thing");
        assertEquals(400, missing.statusCode());
        assertTrue(missing.body()
                .contains("parameter &#39;thing&#39; is missing; give a thing such as place/vladivostok"));
        HttpResponse<String> wrong = client.get("/queries/page/thing?thing=%3Cscript%3E&x=1");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("no parameter &#39;x&#39;"), wrong.body());
        HttpResponse<String> unknown = client.get("/queries/page/documnets");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("did you mean &#39;page/documents&#39;"), unknown.body());
        assertTrue(!client.get("/queries/%3Cscript%3E").body().contains("<script"));
    }

    @Test
    void saysThatNothingIsThere() {
        HttpResponse<String> nowhere = client.get("/%3Cscript%3Ealert(1)%3C/script%3E");
        assertEquals(404, nowhere.statusCode());
        assertTrue(nowhere.body().contains("No page has this address"));
        assertTrue(!nowhere.body().contains("<script"));
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
