package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What went wrong, as a page for who reads pages and as a line for who does not. */
class ErrorPagesTest extends ServerTest {
    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    @Test
    void saysWhatToTryInstead() {
        HttpResponse<String> page = client.get("/quries", BROWSER);
        assertEquals(404, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        Document shown = Jsoup.parse(page.body());
        assertEquals(
                "There is no page at this address; did you mean '/queries'?",
                shown.select("p.notice").text());
        assertEquals(1, shown.select("main a[href=/doc/document]").size());
        HttpResponse<String> line = client.get("/quries");
        assertTrue(line.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertEquals("There is no page at this address; did you mean '/queries'?\n", line.body());
    }

    @Test
    void saysNothingBackOfALongAddress() {
        HttpResponse<String> page = client.get("/" + "q".repeat(3000), BROWSER);
        assertEquals(404, page.statusCode());
        String words = Jsoup.parse(page.body()).text();
        assertTrue(words.contains("see the home page"), words);
    }

    @Test
    void tellsABrowserThatItOnlyReads() {
        HttpResponse<String> page =
                client.send(client.to("/law").header(BROWSER[0], BROWSER[1]).PUT(BodyPublishers.ofString("x")));
        assertEquals(405, page.statusCode());
        Document read = Jsoup.parse(page.body());
        assertTrue(read.text().contains("this server is read-only"), read::text);
        assertEquals("Read-only server", read.select("h1").text());
        assertTrue(read.select("footer").text().contains(build.brief()), "names the build, which is there");
        assertEquals("GET, HEAD, OPTIONS", page.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void staysHarmless() {
        HttpResponse<String> page = client.get("/%3Cscript%3Ealert(1)%3C/script%3E", BROWSER);
        assertEquals(404, page.statusCode());
        assertTrue(Jsoup.parse(page.body()).select("script:not([src])").isEmpty(), page.body());
    }

    @Test
    void tellsAboutItself() {
        HttpResponse<String> about = client.get("/about");
        assertEquals(200, about.statusCode());
        assertTrue(Jsoup.parse(about.body()).text().contains(build.hex()), "how to cite the build");
        String not = client.page("/about").select("#not p").text();
        assertTrue(not.contains("It is not a register of suspects"), not);
        assertEquals(200, client.get("/law").statusCode());
    }
}
