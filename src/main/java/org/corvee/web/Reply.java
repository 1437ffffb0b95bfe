package org.corvee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A short answer, whole in memory.
 *
 * @param type media type without charset; it is always UTF-8
 * @param headers what it says besides
 */
public record Reply(int status, String type, String body, Map<String, String> headers) {
    /** The headers of which an answer may have several. */
    private static final Set<String> LISTS = Set.of("Link", "Vary");

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer that says nothing besides. */
    public Reply(int status, String type, String body) {
        this(status, type, body, Map.of());
    }

    /** One line of plain text. */
    public static Reply text(int status, String line) {
        return new Reply(status, "text/plain", line + "\n");
    }

    /** A fault in one line of plain text, its status before it. */
    public static Reply fault(int status, String words) {
        return text(status, "%d: %s".formatted(status, words));
    }

    /** A page. */
    public static Reply html(int status, String document) {
        return new Reply(status, "text/html", document);
    }

    /** Leads on to another address of ours, by {@code Location}. */
    public static Reply redirect(int status, String address) {
        return text(status, "see " + address).with("Location", address);
    }

    /** The same answer with a header more. */
    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }

    /** Sends it off. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        headers.forEach((header, value) -> {
            if (LISTS.contains(header)) {
                response.addHeader(header, value);
            } else {
                response.setHeader(header, value);
            }
        });
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
