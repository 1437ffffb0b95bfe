package org.corvee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A short answer, whole in memory.
 *
 * @param type media type without charset; it is always UTF-8
 */
record Reply(int status, String type, String body) {
    static Reply text(int status, String line) {
        return new Reply(status, "text/plain", line + "\n");
    }

    static Reply html(int status, String document) {
        return new Reply(status, "text/html", document);
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
