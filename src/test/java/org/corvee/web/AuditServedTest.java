package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.corvee.page.Words;
import org.corvee.query.Library;
import org.corvee.query.StoredQuery;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AuditServedTest extends ServerTest {
    /** Asks as a browser does that obeys {@code Refresh}. */
    private static HttpResponse<String> patiently(String path) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        HttpResponse<String> answer = client.get(path);
        while (answer.statusCode() == 202 && Instant.now().isBefore(end)) {
            assertEquals("3", answer.headers().firstValue("Refresh").orElse(""));
            assertTrue(answer.headers().firstValue("ETag").isEmpty(), "a page that waits is not kept");
            answer = client.get(path);
        }
        return answer;
    }

    @Test
    void auditsTheBuildThatItServes() {
        HttpResponse<String> page = patiently("/audit");
        assertEquals(200, page.statusCode());
        Document audit = Jsoup.parse(page.body());
        assertTrue(audit.text().contains(build.hex()), "names the build");
        assertNotNull(audit.selectFirst("a[href=/doc/document/gazette-1]"), "leads to what it is about");
        HttpResponse<String> report = client.get("/audit.json");
        assertEquals(
                "application/json;charset=utf-8",
                report.headers().firstValue("Content-Type").orElse(""));
        assertTrue(report.body().contains(build.hex()));
    }

    @Test
    void saysWhatWouldChangeWithoutADocument() {
        HttpResponse<String> page = patiently("/audit/without?document=gazette-1");
        assertEquals(200, page.statusCode());
        String words = Jsoup.parse(page.body()).expectFirst("main").text();
        assertTrue(words.contains("3 claims would go"), words);
        assertTrue(words.contains("the crew arrives in Port accepted absent"), words);
    }

    @Test
    void saysWhatWouldChangeWithoutAClaim() {
        HttpResponse<String> page = patiently("/audit/without?claim=gazette-1.000000000001");
        assertEquals(200, page.statusCode());
        String words = Jsoup.parse(page.body()).expectFirst("main").text();
        assertTrue(words.contains("1 claim would go"), words);
    }

    @Test
    void whatPointsAtAnUnnamedVoiceIsANumberAtEveryDoor() throws IOException {
        List<StoredQuery> hidden = Library.read(Path.of("queries")).queries().stream()
                .filter(StoredQuery::isForEditors)
                .toList();
        assertEquals(3, hidden.size());
        String lists =
                client.get("/queries").body() + client.get("/editor.json").body();
        String report = patiently("/audit.json").body();
        for (StoredQuery query : hidden) {
            for (String ending : List.of("", ".csv", ".xlsx", ".geojson")) {
                HttpResponse<String> answer = client.get("/queries/" + query.name() + ending);
                assertEquals(403, answer.statusCode(), query.name() + ending);
                assertTrue(answer.body().contains("only editors see what this finds"), answer.body());
            }
            assertFalse(lists.contains(query.name()), query.name());
            assertFalse(
                    report.matches("(?s).*\"%s\"[^]]*\"notices\": *\\[[^]].*".formatted(query.stem())), query.name());
        }
    }

    @Test
    void letsAReaderChoose() {
        Document page = client.page("/audit/without");
        assertEquals("A ship arrives", page.select("option[value=gazette-1]").text());
        assertTrue(page.select("meta[name=robots]").attr("content").contains("noindex"), page::html);
    }

    @Test
    void refusesWhatIsNoSourceAtOnce() {
        assertEquals(404, client.get("/audit/without?document=nothing").statusCode());
        HttpResponse<String> hostile = client.get("/audit/without?claim=%3Cscript%3Ealert(1)", "Accept", "text/html");
        assertEquals(400, hostile.statusCode());
        assertEquals("", Words.harm(hostile.body()));
    }
}
