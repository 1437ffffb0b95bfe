package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.corvee.page.map.ResultView;
import org.corvee.query.Library;
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

    @Test
    void drawsAnAnswerAsATimelineAboveItsTable() {
        String page = client.get("/queries/page/occurrences?view=timeline").body();
        assertTrue(page.contains("<svg id=\"timeline\""), "a drawing");
        assertTrue(page.contains("1 of the 2 rows has no time."), "what is left out");
        assertTrue(page.contains("<tr id=\"row-2\">"), "rows to lead to");
        assertTrue(page.matches("(?s).*<a [^>]*class=\"bar d-stated\"[^>]*href=\"#row-[12]\".*"), "a bar");
        assertTrue(page.contains("<a href=\"/queries/page/occurrences\">Table</a>"), "the way back");
        String form = client.get("/queries/analyst/plans?view=timeline").body();
        assertTrue(form.contains("<input type=\"hidden\" name=\"view\" value=\"timeline\">"), "the view is kept");
    }

    @Test
    void tellsWhenThereIsNothingToDraw() {
        String page = client.get("/queries/analyst/movements?view=map").body();
        assertTrue(page.contains("No row of this answer has a place; the table has all of it."), page);
        assertFalse(page.contains("/vendor/leaflet"), page);
        String table = client.get("/queries/page/choices-terms").body();
        assertFalse(table.contains("Ways to see the answer"), table);
    }

    @Test
    void leavesTheNameOfTheViewToThePage() throws IOException {
        assertTrue(
                Library.read(Path.of("queries")).queries().stream()
                        .flatMap(query -> query.header().parameters().stream())
                        .noneMatch(parameter -> parameter.name().equals(ResultView.PARAMETER)),
                "a parameter of this name could not be asked on a page");
    }

    @Test
    void refusesAnUnknownView() {
        HttpResponse<String> page = client.get("/queries/analyst/movements?view=mapp");
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("view=mapp: unknown; did you mean &#39;map&#39;?"), page.body());
    }

    @Test
    void givesAnAnswerAsGeoJson() {
        HttpResponse<String> json = client.get("/queries/page/occurrences.geojson");
        assertEquals(200, json.statusCode());
        assertTrue(json.headers().firstValue("Content-Type").orElse("").startsWith("application/geo+json"));
        assertTrue(json.body().contains("\"title\":\"The crew came to the port.\""), json.body());
        assertTrue(json.body().contains("\"subject\":\"the crew\""), json.body());
        assertTrue(json.body().contains("\"claims\":[\"claim/gazette-1.000000000001\"]"), json.body());
        HttpResponse<String> unknown = client.get("/queries/analyst/movments.geojson");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("did you mean 'analyst/movements'"), unknown.body());
        HttpResponse<String> wrong = client.get("/queries/analyst/movements.geojson?cohrt=x");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("did you mean 'cohort'?"), wrong.body());
    }
}
