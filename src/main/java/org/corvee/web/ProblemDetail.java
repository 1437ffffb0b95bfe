package org.corvee.web;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.corvee.model.Json;
import org.corvee.page.Layout;
import org.corvee.page.MessagePage;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why there is no answer, told as the client likes it: a line of text, <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> JSON, or a page.
 *
 * <p>Its type is {@code about:blank}, so that in JSON its title is what HTTP calls the status.
 *
 * @param heading of its page
 * @param detail this one: place, fault and remedy
 * @param members what programs want to know besides, numbers or texts
 * @param headers what the answer says besides
 */
public record ProblemDetail(
        int status, String heading, String detail, Map<String, Object> members, Map<String, String> headers) {
    private static final String JSON = "application/problem+json";

    public ProblemDetail {
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    /** A problem that needs no more words. */
    public ProblemDetail(int status, String heading, String detail) {
        this(status, heading, detail, Map.of(), Map.of());
    }

    /** A problem under the usual heading of its status. */
    public static ProblemDetail of(int status, String detail) {
        return new ProblemDetail(status, heading(status), detail);
    }

    private static String heading(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Read-only server";
            case 406 -> "Format not available";
            case 410 -> "Retracted";
            case 413, 414, 431 -> "Too long";
            case 415 -> "Unsupported content type";
            case 421 -> "Wrong host name";
            case 429 -> "Too many requests";
            case 500 -> "Server error";
            case 503 -> "Temporarily unavailable";
            default -> "This request cannot be answered";
        };
    }

    /** The same with something more for programs. */
    public ProblemDetail with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new ProblemDetail(status, heading, detail, more, headers);
    }

    /** The same with a header more. */
    public ProblemDetail saying(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new ProblemDetail(status, heading, detail, members, more);
    }

    /** The answer, in the shape that the client likes best. */
    public Reply reply(Negotiation client, Layout.Site site) {
        return shape(client, site).with(headers).with("Cache-Control", "no-store");
    }

    private Reply shape(Negotiation client, Layout.Site site) {
        if (client.readsPages()) {
            return Reply.html(status, new MessagePage(heading, detail).document(site));
        }
        return client.readsProblems() ? new Reply(status, JSON, json()) : Reply.text(status, detail);
    }

    private String json() {
        JsonObject json = new JsonObject();
        json.addProperty("type", "about:blank");
        json.addProperty("title", HttpStatus.getMessage(status));
        json.addProperty("status", status);
        json.addProperty("detail", detail);
        new TreeMap<>(members).forEach((name, value) -> {
            if (value instanceof Number number) {
                json.addProperty(name, number);
            } else {
                json.addProperty(name, String.valueOf(value));
            }
        });
        return Json.line(json);
    }
}
