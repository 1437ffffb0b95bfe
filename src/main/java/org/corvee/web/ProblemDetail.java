package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonObject;
import org.corvee.page.MessagePage;
import org.corvee.page.Site;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why there is no answer, told as the client likes it: a line of text, <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> JSON, or a page.
 *
 * @param title the heading of its page
 * @param detail this one: place, fault and remedy
 * @param members what programs want to know besides, numbers or texts
 * @param headers what the answer says besides
 */
public record ProblemDetail(
        int status, String title, String detail, Map<String, Object> members, Map<String, String> headers) {
    private static final List<String> JSON = List.of(
            "application/problem+json", "application/json", "application/sparql-results+json", "application/ld+json");

    /** A type that no client names, to see what it makes of types at large. */
    private static final String ANYTHING = "x/x";

    public ProblemDetail {
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    /** A problem that needs no more words. */
    public ProblemDetail(int status, String title, String detail) {
        this(status, title, detail, Map.of(), Map.of());
    }

    /** The same with something more for programs. */
    public ProblemDetail with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new ProblemDetail(status, title, detail, more, headers);
    }

    /** The same with a header more. */
    public ProblemDetail saying(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new ProblemDetail(status, title, detail, members, more);
    }

    /** Whether the client would rather read a page. */
    public static boolean likesPages(HttpServletRequest request) {
        Accept accept = Accept.of(request);
        double page = accept.weight(List.of("text/html"));
        return page > 0 && request.getHeader("Accept") != null && page > accept.weight(List.of(ANYTHING));
    }

    /** The answer, in the shape that the client likes best. */
    public Reply reply(HttpServletRequest request, Site site) {
        Map<String, String> said = new LinkedHashMap<>(headers);
        said.put("Cache-Control", "no-store");
        if (likesPages(request)) {
            String page = new MessagePage(title, detail).document(site);
            return new Reply(status, "text/html", page, said);
        }
        return new Reply(status, mediaType(request), body(request), said);
    }

    private static String mediaType(HttpServletRequest request) {
        return likesJson(request) ? JSON.get(0) : "text/plain";
    }

    private static boolean likesJson(HttpServletRequest request) {
        Accept accept = Accept.of(request);
        double text = accept.weight(List.of("text/plain"));
        return accept.weight(JSON) > text;
    }

    private String body(HttpServletRequest request) {
        return likesJson(request) ? json() : detail + "\n";
    }

    private String json() {
        JsonObject json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", HttpStatus.getMessage(status));
        json.put("status", status);
        json.put("detail", detail);
        new TreeMap<>(members).forEach((name, value) -> {
            if (value instanceof Number number) {
                json.put(name, number.longValue());
            } else {
                json.put(name, String.valueOf(value));
            }
        });
        return json + "\n";
    }
}
