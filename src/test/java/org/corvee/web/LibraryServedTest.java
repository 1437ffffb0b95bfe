package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.page.Words;
import org.corvee.page.map.ResultView;
import org.corvee.query.Library;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The library as pages: its tags, its forms, and ways on with an answer. */
class LibraryServedTest extends ServerTest {
    @Test
    void showsTheQuestionsOfATag() {
        Document all = client.page("/queries");
        assertEquals("money", all.select(".filters a[href=/queries?tag=money]").text());
        List<String> groups = all.select("h2").eachText();
        assertTrue(groups.indexOf("For analysts") < groups.indexOf("Behind the pages"), groups.toString());
        Document levies = client.page("/queries?tag=money");
        assertEquals(1, levies.select(".cards a[href=/queries/analyst/levies]").size());
        assertEquals(0, levies.select(".cards a[href=/queries/analyst/visas]").size());
        Document none = client.page("/queries?tag=%3Cscript%3Ealert(1)");
        assertEquals(
                "No query has this tag. Choose one of those above.",
                none.select("main p.empty").text());
        assertEquals("", Words.harm(none.outerHtml()));
    }

    @Test
    void completesThingsAndTerms() {
        Document page = client.page("/queries/analyst/origins");
        List<String> options = page.select("datalist option").eachAttr("value");
        assertTrue(options.containsAll(List.of("A ship arrives", "arrives in")), options.toString());
        assertEquals("document", page.select("input[name=document]").attr("data-things"));
        assertEquals(1, page.select("input[type=number][step=any]").size());
    }

    @Test
    void asksByTheDayOnWhichSomethingHadBeenSaid() {
        Document page = client.page("/queries/analyst/about?thing=place/port&said-by=1900-01-01");
        assertEquals("1900-01-01", page.expectFirst("input[type=date]#said-by").val());
        assertEquals(1, page.select("input[type=date]#held-by").size());
        assertEquals(0, page.select("main tbody tr").size());
        assertEquals(
                "analyst/about: parameter 'said-by': 'May' is not a date such as 2019-12-22",
                client.page("/queries/analyst/about?thing=place/port&said-by=May")
                        .select("p.notice")
                        .text());
        assertEquals(
                1,
                client.get("/queries/analyst/about.csv?thing=place/port&said-by=1900-01-01")
                        .body()
                        .lines()
                        .count());
        assertEquals(
                List.of(),
                client.page("/queries/analyst/about?lang=ko").select("form.question span[lang=en]").eachText().stream()
                        .filter(text -> text.contains("by this day"))
                        .toList());
        assertEquals(
                0, client.page("/queries/analyst/engaged").select("#said-by").size(), "of findings");
    }

    @Test
    void tellsWhatIsNeeded() {
        Document page = client.page("/queries/page/thing");
        assertTrue(page.expectFirst("#thing").hasAttr("required"));
        assertEquals(
                "What to look up (required)", page.select("label[for=thing]").text());
        assertEquals(
                "Fill in the form to run this query.", page.select("p.empty").text());
    }

    @Test
    void refusesAnIdThatNothingHas() {
        String address = "/queries/analyst/about?thing=place/prot";
        assertEquals(400, client.get(address).statusCode());
        assertEquals(
                "analyst/about: parameter 'thing': nothing here is called 'place/prot'; did you mean 'place/port'?",
                client.page(address).select("p.notice").text());
        HttpResponse<String> features = client.get("/queries/analyst/about.geojson?thing=place/prot");
        assertEquals(400, features.statusCode());
        assertTrue(features.body().contains("did you mean 'place/port'?"), features.body());
    }

    @Test
    void leadsOnWithWhatWasAsked() {
        Document page = client.page("/queries/page/thing?thing=place/port");
        assertTrue(
                page.select(".downloads a").eachAttr("href").stream()
                        .anyMatch(address -> address.startsWith("/sparql?format=tsv&query=")),
                page.select(".downloads").outerHtml());
        String editor = page.select("a:contains(Open in the SPARQL editor)").attr("href");
        HttpResponse<String> answer = client.get(editor, "Accept", "text/csv");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("The crew came to the port."), answer.body());
    }

    @Test
    void givesAWholeAnswerAsAFile() {
        Document page = client.page("/queries/page/thing?thing=place/port");
        List<String> files = page.select(".downloads a").eachAttr("href");
        assertTrue(files.contains("/queries/page/thing.csv?thing=place%2Fport"), files.toString());
        HttpResponse<String> csv = client.get("/queries/page/thing.csv?thing=place%2Fport");
        assertEquals(200, csv.statusCode());
        assertEquals(
                "text/csv;charset=utf-8",
                csv.headers().firstValue("Content-Type").orElse(""));
        assertTrue(csv.body().contains("The crew came to the port."), csv.body());
        HttpResponse<String> json = client.get("/queries/page/thing.json?thing=place%2Fport");
        assertTrue(json.body().contains("\"bindings\""), json.body());
        assertEquals(400, client.get("/queries/page/thing.csv?thing=place/prot").statusCode());
        assertEquals(404, client.get("/queries/page/thin.csv").statusCode());
    }

    @Test
    void takesChosenRowsAndColumnsAlong() {
        String chosen = "?columns=says&filter=crew&thing=place%2Fport";
        Document page = client.page("/queries/page/thing" + chosen);
        assertEquals(List.of("Row", "What is said"), page.select("thead th").eachText());
        assertTrue(
                page.select(".controls a.file").eachAttr("href").contains("/queries/page/thing.xlsx" + chosen),
                page.select(".controls").outerHtml());
        HttpResponse<String> csv = client.get("/queries/page/thing.csv" + chosen);
        assertEquals(
                "attachment; filename=\"thing.csv\"",
                csv.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(csv.body().startsWith("says\r\nThe crew"), csv.body());
        HttpResponse<String> sheet = client.get("/queries/page/thing.xlsx" + chosen);
        assertEquals(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                sheet.headers().firstValue("Content-Type").orElse(""));
        assertTrue(sheet.body().startsWith("PK"), "a package");
        assertEquals(
                "columns=sayz: unknown; did you mean 'says'?",
                client.page("/queries/page/thing?thing=place/port&columns=sayz")
                        .select("p.notice")
                        .text());
    }

    @Test
    void takesNamesForIds() {
        HttpResponse<String> led = client.get("/queries/analyst/about?thing=a%20ship%20arrives");
        assertEquals(303, led.statusCode());
        assertEquals(
                "/queries/analyst/about?thing=document%2Fgazette-1",
                led.headers().firstValue("Location").orElse(""));
        Document page = client.page("/queries/analyst/about?thing=document/gazette-1");
        assertEquals("A ship arrives", page.select("input[name=thing]").attr("value"));
        assertTrue(page.select(".asked").text().startsWith("Asked: Whom or what the claims are about: "));
        assertEquals(
                "parameter 'thing': nothing here is called 'Zzyzx'; search for it at /search",
                client.page("/queries/analyst/about?thing=Zzyzx")
                        .select("p.notice")
                        .text());
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        client.get("/queries/page/occurrences.csv");
        client.get("/queries/page/occurrences.json");
        client.get("/queries/page/occurrences.xlsx");
        String ours = "corvee-answer-%d-".formatted(ProcessHandle.current().pid());
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    List.of(),
                    all.filter(file -> file.getFileName().toString().startsWith(ours))
                            .toList());
        }
    }

    @Test
    void drawsAnAnswerAsATimelineAboveItsTable() {
        Document page = client.page("/queries/page/occurrences?view=timeline");
        assertEquals(1, page.select("svg#timeline").size(), "a drawing");
        assertTrue(page.select("main > .quiet").text().endsWith("1 of the 2 rows has no time."), "what is left out");
        assertEquals(1, page.select("tr#row-2").size(), "rows to lead to");
        assertTrue(page.select("a.bar.d-stated").attr("href").matches("#row-[12]"), "a bar");
        assertEquals(
                "Table", page.select(".views a[href=/queries/page/occurrences]").text(), "the way back");
        Document form = client.page("/queries/analyst/plans?view=timeline");
        assertEquals("timeline", form.select("input[type=hidden][name=view]").attr("value"), "the view is kept");
    }

    @Test
    void tellsWhenThereIsNothingToDraw() {
        Document page = client.page("/queries/analyst/movements?view=map");
        assertEquals(
                "No row of this result has a place; the table shows all rows.",
                page.expectFirst("p.empty").text());
        assertEquals(0, page.select("[src*=leaflet]").size());
        assertEquals(
                0, client.page("/queries/page/choices-terms").select(".views").size());
    }

    @Test
    void leavesTheNameOfTheViewToThePage() throws IOException {
        assertTrue(
                Library.read(Path.of("queries")).queries().stream()
                        .flatMap(query -> query.header().parameters().stream())
                        .noneMatch(parameter ->
                                Set.of(ResultView.PARAMETER, "page").contains(parameter.name())),
                "a parameter of this name could not be asked on a page");
    }

    @Test
    void refusesAnUnknownView() {
        String address = "/queries/analyst/movements?view=mapp";
        assertEquals(400, client.get(address).statusCode());
        String fault = client.page(address).select("p.notice").text();
        assertTrue(fault.startsWith("view=mapp: unknown; did you mean 'map'?"), fault);
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
