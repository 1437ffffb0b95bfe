package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The memo of the repository cites claims that there are. */
class SiteMemoTest extends WholeGraphTest {
    @Test
    void isBorneOutByTheData() throws IOException {
        String memo = Files.readString(Path.of("src/site/memo/vladivostok.md"));
        HttpResponse<String> page =
                client.post("/memo", "application/x-www-form-urlencoded", "memo=" + Client.encoded(memo));
        assertEquals("", new Page(page.body()).document().select(".notice").text());
        assertEquals(200, page.statusCode());
    }
}
