package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.release.log.LogEntry;
import org.eclipse.jetty.server.Request;

/**
 * This site as it was with a release that may be current no more: what the addresses below {@code /at/2026-11-21} ask
 * for, each a memento of <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089</a>.
 *
 * @param word the day or the build, as the address has it
 * @param release the one of that build, or the newest at the end of that day
 */
public record AsOf(String word, LogEntry.Release release) {
    /** Below which such addresses stand. */
    public static final String PATH = "/at/";

    private static final String ATTRIBUTE = "org.corvee.at";

    /** IMF-fixdate of RFC 9110. */
    private static final DateTimeFormatter HTTP_TIME =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** What no build decides: it is the same at any time. */
    private static final String TIMELESS =
            "(?:style\\.css|search\\.js|script/|vendor/|at/|timemap/|releases|diff/|feed\\.atom|healthz|readyz|about/limits)";

    private static final Pattern TIMELESS_PATH = Pattern.compile("/" + TIMELESS + ".*", Pattern.DOTALL);

    /** An attribute that leads to a page of ours, or to what a script reads for one. */
    private static final Pattern WAY = Pattern.compile(
            "(<[a-z](?![^>]* rel=\"latest-version\")[^>]*?\\s(?:href|action|src|data-[a-z-]+)=\")(/(?!/|" + TIMELESS
                    + ")[^\"]*\")");

    /** The one that a request asks for; none where it asks for what is current. */
    static Optional<AsOf> of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof AsOf asOf ? Optional.of(asOf) : Optional.empty();
    }

    /** The same, in a handler. */
    static Optional<AsOf> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AsOf asOf ? Optional.of(asOf) : Optional.empty();
    }

    /** Whether what stands at an address has been otherwise, and may be so again. */
    static boolean isOfBuild(String path) {
        return !TIMELESS_PATH.matcher(path).matches();
    }

    /** Notes in a request that it asks for this. */
    void over(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What stands before the address of today, such as {@code /at/2026-11-21}. */
    String prefix() {
        return PATH + word;
    }

    /** When the release was entered in the log, as HTTP writes a time. */
    String time() {
        return time(release.recorded());
    }

    /** The beginning of a day, as HTTP writes a time. */
    public static String time(LocalDate day) {
        return HTTP_TIME.format(day.atStartOfDay(ZoneOffset.UTC));
    }

    /** What a page says of itself. */
    Layout.Then then(String today) {
        Link now = Link.inside(today).orElseGet(() -> new Link("/"));
        return new Layout.Then(release.recorded().toString(), release.build(), now);
    }

    /** The answer with its links to what was then. */
    Reply in(Reply reply) {
        Reply led = Optional.ofNullable(reply.headers().get("Location"))
                .filter(address -> address.startsWith("/") && isOfBuild(address))
                .map(address -> reply.with("Location", prefix() + address))
                .orElse(reply);
        if (!led.type().equals("text/html") || !led.isWhole()) {
            return led;
        }
        String page = new String(led.bytes(), StandardCharsets.UTF_8);
        return new Reply(led.status(), led.type(), in(page)).with(led.headers());
    }

    /** The page with its links to what was then. */
    String in(String page) {
        String before = page;
        // An element may have several such attributes, and each match takes one.
        while (true) {
            String after = WAY.matcher(before)
                    .replaceAll(way -> Matcher.quoteReplacement(way.group(1) + prefix() + way.group(2)));
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }
}
