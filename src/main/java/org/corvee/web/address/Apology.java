package org.corvee.web.address;

import jakarta.json.Json;
import org.corvee.page.MessagePage;
import org.corvee.page.Site;
import org.corvee.web.Reply;

/**
 * An answer that has not what was asked for, and says so in the client's own kind of words.
 *
 * @param title a few words
 * @param detail fault and remedy
 */
record Apology(int status, String title, String detail) {
    /** As a page, as a problem of <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>, or as a line. */
    Reply to(Accepted accepted, Site site) {
        Reply reply = accepted.names("text/html")
                ? Reply.html(status, new MessagePage(title, detail).document(site))
                : accepted.names("application/problem+json") || accepted.names("application/json") ? problem() : line();
        return reply.with("Vary", "Accept");
    }

    private Reply problem() {
        String json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
        return new Reply(status, "application/problem+json", json + "\n");
    }

    private Reply line() {
        return Reply.fault(status, "%s; %s".formatted(title, detail));
    }
}
