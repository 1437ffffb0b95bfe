package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.corvee.model.Cv;
import org.corvee.page.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EditorServedTest extends ServerTest {
    private static String policy(String path) {
        return client.get(path, "Accept", "text/html")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    @Test
    void givesTheEditorPrefixesAndExamples() {
        HttpResponse<String> words = client.get("/editor.json");
        assertEquals(200, words.statusCode());
        assertTrue(words.body().contains("\"cv\":\"https://w3id.org/corvee/ontology#\""), words.body());
        assertTrue(words.body().contains("\"name\":\"deadlines\""), words.body());
    }

    @Test
    void writesDefaultsIntoTheExamples() {
        String words = client.get("/editor.json").body();
        assertTrue(words.contains("FILTER (?depth >= 2)"), words);
        assertFalse(words.contains("?least"), words);
        assertTrue(words.contains("#+ summary: "), words);
    }

    @Test
    void leadsToWhatIsThereAlone() {
        String query = "SELECT ?x { VALUES ?x { <%sid/actor/gazette> <%sid/place/nowhere-at-all> } }"
                .formatted(Cv.ROOT, Cv.ROOT);
        Document page = client.page("/sparql?query=" + Client.encoded(query));
        assertEquals(List.of("/doc/actor/gazette"), page.select("#answer td a").eachAttr("href"));
        assertTrue(page.select("#answer td").text().contains("place/nowhere-at-all"), page.html());
    }

    @Test
    void allowsTheEditorNoMoreThanOtherPages() {
        assertTrue(policy("/sparql").startsWith("default-src 'self';"), policy("/sparql"));
        assertFalse(policy("/sparql").contains("unsafe"), policy("/sparql"));
        assertEquals(policy("/map"), policy("/sparql"));
    }

    @Test
    void leavesTheFormForThoseWithoutScripts() {
        Document page = client.page("/sparql");
        assertTrue(page.select("form textarea#query").text().contains("SELECT ?says"), page.html());
        assertEquals("", page.select("div#editor").html());
        assertEquals(0, page.select("#answer").size());
    }

    @Test
    void showsTheQueryAndItsAnswerBelow() {
        String query = "SELECT ?x { VALUES ?x { \"</textarea><script>alert(1)</script>\" } }";
        Document page = client.page("/sparql?query=" + Client.encoded(query));
        assertEquals(query, page.select("textarea#query").text());
        assertEquals(
                "</textarea><script>alert(1)</script>",
                page.select("#answer td").text());
        assertEquals("", Words.harm(page.outerHtml()));
    }
}
