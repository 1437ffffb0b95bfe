package org.corvee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * An answer of bytes, whole.
 *
 * @param type media type without charset; text is UTF-8
 * @param headers what it says besides
 */
public record Payload(int status, String type, byte[] body, Map<String, String> headers) {
    public Payload {
        headers = Map.copyOf(headers);
    }

    /** Sends it off; of a HEAD, all but the body. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
