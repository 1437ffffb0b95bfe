package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class MemoServedTest extends ServerTest {
    private static final String ID = "gazette-1.000000000001";
    private static final String HOSTILE = "</textarea><script>alert(1)</script>\u202e\"><img src=x>";

    private static Page memo(String asked) {
        return new Page(client.get("/memo" + asked).body());
    }

    private static <T> HttpResponse<T> send(String memo, String format, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        String form = "memo=" + URLEncoder.encode(memo, StandardCharsets.UTF_8) + "&format=" + format;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.origin() + "/memo"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        body);
    }

    @Test
    void beginsEmptyAndSaysHow() {
        HttpResponse<String> start = client.get("/memo");
        assertEquals(200, start.statusCode());
        assertTrue(start.body().contains("This server keeps nothing"), start.body());
    }

    @Test
    void showsTheClaimThatALinkAdds() {
        Page claim =
                new Page(client.get("/doc/claim/" + ID, "Accept", "text/html").body());
        assertTrue(
                claim.links().contains("/memo?item=claim/" + ID), claim.links().toString());
        Page memo = memo("?item=claim/" + ID);
        assertEquals(
                "The crew came to the port.",
                memo.document().select(".stated bdi").text());
        assertEquals(1, memo.document().select("#note-1").size());
        assertTrue(memo.document().select("textarea").text().contains("- [^" + ID + "]"));
    }

    @Test
    void addsFromFootnotesSearchesAndAnswers() {
        for (String path : new String[] {"/doc/place/port", "/search?q=crew", "/queries/analyst/denied"}) {
            assertTrue(
                    new Page(client.get(path, "Accept", "text/html").body())
                            .links().stream().anyMatch(link -> link.startsWith("/memo?item=claim/gazette-1.")),
                    path);
        }
    }

    @Test
    void ordersAndAddsWhatTheAddressHolds() {
        Page memo = memo("?title=T&item=claim/" + ID + "&item=%23%23+Heading&item=Own+words.");
        assertEquals("T", memo.document().select("h1").text());
        assertEquals(3, memo.document().select(".edit ol li").size());
        assertTrue(
                memo.links().stream().anyMatch(link -> link.startsWith("/memo?title=T&item=%23%23+Heading&item=-+")),
                memo.links().toString());
    }

    @Test
    void answersATextThatIsSentWithADocument() throws IOException, InterruptedException {
        String memo = "# The port\n\nThey came.[^%s]\n".formatted(ID);
        HttpResponse<byte[]> docx = send(memo, "docx", HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, docx.statusCode());
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                docx.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"memo.docx\"",
                docx.headers().firstValue("Content-Disposition").orElse(""));
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(docx.body()))) {
            assertEquals("[Content_Types].xml", String.valueOf(zip.getNextEntry()));
        }
        String kept = send(memo, "memo", HttpResponse.BodyHandlers.ofString()).body();
        assertTrue(kept.startsWith("# The port\nBuild: " + build.hex() + "\n\nThey came."), kept);
        assertTrue(kept.contains("[^" + ID + "]: statement="), kept);
        String markdown =
                send(memo, "markdown", HttpResponse.BodyHandlers.ofString()).body();
        assertTrue(markdown.contains("They came.[^1]"), markdown);
    }

    @Test
    void namesWhatIsWrongAndKeepsTheText() throws IOException, InterruptedException {
        HttpResponse<String> wrong =
                send("# T\n\n- [^gazette-1.000000000009]\n", "page", HttpResponse.BodyHandlers.ofString());
        assertEquals(400, wrong.statusCode());
        Page page = new Page(wrong.body());
        assertTrue(
                page.document()
                        .select(".notice")
                        .text()
                        .startsWith("memo:3: this build has no claim 'gazette-1.000000000009'; did you mean"),
                wrong.body());
        assertEquals(
                "# T\n\n- [^gazette-1.000000000009]",
                page.document().expectFirst("textarea").wholeText().strip());
    }

    @Test
    void refusesAnUnknownFormatAndATextThatIsTooLong() throws IOException, InterruptedException {
        assertEquals(400, client.get("/memo?item=x&format=pdf").statusCode());
        assertTrue(client.get("/memo?item=x&format=doc").body().contains("did you mean 'docx'?"));
        assertEquals(
                413,
                send("# T\n\n" + "x".repeat(60_001), "page", HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void staysHarmlessWhateverItIsSent() throws IOException, InterruptedException {
        for (String body : new String[] {
            send(
                            "# " + HOSTILE + "\n\n" + HOSTILE + "\n\n- [^" + HOSTILE + "]",
                            "page",
                            HttpResponse.BodyHandlers.ofString())
                    .body(),
            send("# " + HOSTILE + "\n\n" + HOSTILE, "html", HttpResponse.BodyHandlers.ofString())
                    .body(),
            client.get("/memo?title=%s&item=%s"
                            .formatted(
                                    URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8),
                                    URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8)))
                    .body()
        }) {
            assertFalse(body.contains("<script>alert"), body);
            assertFalse(body.contains("<img"), body);
            assertFalse(body.contains("\u202e"), body);
        }
    }
}
