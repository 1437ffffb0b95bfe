package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The library as pages: its tags, its forms, and ways on with an answer. */
class LibraryServedTest extends ServerTest {
    @Test
    void showsTheQuestionsOfATag() {
        String all = client.get("/queries").body();
        assertTrue(all.contains("href=\"/queries?tag=money\""), all);
        assertTrue(all.indexOf("For analysts") < all.indexOf("Asked by the pages"), all);
        String levies = client.get("/queries?tag=money").body();
        assertTrue(levies.contains("/queries/analyst/levies"), levies);
        assertFalse(levies.contains("/queries/analyst/visas"), levies);
        String none = client.get("/queries?tag=%3Cscript%3Ealert(1)").body();
        assertTrue(none.contains("No question carries this tag"), none);
        assertFalse(none.contains("<script>alert"), none);
    }

    @Test
    void completesThingsAndTerms() {
        String page = client.get("/queries/analyst/origins").body();
        assertTrue(page.contains("<option value=\"document/gazette-1\">A ship arrives</option>"), page);
        assertTrue(page.contains("<option value=\"cv:arrivesIn\">arrives in</option>"), page);
        assertTrue(page.contains("type=\"number\""), page);
    }

    @Test
    void tellsWhatIsNeeded() {
        String page = client.get("/queries/page/thing").body();
        assertTrue(page.contains("required=\"\""), page);
        assertTrue(page.contains("what to look up (needed)"), page);
    }

    @Test
    void leadsOnWithWhatWasAsked() {
        String page = client.get("/queries/page/thing?thing=place/port").body();
        assertTrue(page.contains(">Open in the SPARQL editor</a>"), page);
        assertTrue(page.contains("format=csv&amp;query="), page);
        String editor = page.replaceFirst("(?s).*<a href=\"(/sparql\\?query=[^\"]*)\">Open in.*", "$1")
                .replace("&amp;", "&");
        HttpResponse<String> answer = client.get(editor, "Accept", "text/csv");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("The crew came to the port."), answer.body());
    }
}
