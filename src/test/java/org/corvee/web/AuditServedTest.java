package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
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
        assertTrue(page.body().contains(build.hex()), "names the build");
        assertTrue(page.body().contains("href=\"/doc/document/gazette-1\""), "leads to what it is about");
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
        assertTrue(page.body().contains("3 claims would go"), page.body());
        assertTrue(page.body().contains("cohort/crew arrivesIn place/port"), page.body());
    }

    @Test
    void saysWhatWouldChangeWithoutAClaim() {
        HttpResponse<String> page = patiently("/audit/without?claim=gazette-1.000000000001");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("1 claim would go"), page.body());
    }

    @Test
    void letsAReaderChoose() {
        String page = client.get("/audit/without").body();
        assertTrue(page.contains("<option value=\"gazette-1\">A ship arrives</option>"), page);
        assertTrue(page.contains("noindex"), page);
    }

    @Test
    void refusesWhatIsNoSourceAtOnce() {
        assertEquals(404, client.get("/audit/without?document=nothing").statusCode());
        HttpResponse<String> hostile = client.get("/audit/without?claim=%3Cscript%3Ealert(1)", "Accept", "text/html");
        assertEquals(400, hostile.statusCode());
        assertFalse(hostile.body().contains("<script>alert"), hostile.body());
    }
}
