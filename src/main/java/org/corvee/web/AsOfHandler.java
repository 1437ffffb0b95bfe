package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.release.log.LogEntry;
import org.corvee.web.release.KnownReleases;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Leads who asks for {@code /at/2026-11-21/doc} on to {@code /doc} of the build that was current then, and who sends
 * {@code Accept-Datetime} to such an address (<a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089</a>, pattern
 * 1.1: each address is its own TimeGate).
 */
final class AsOfHandler extends Handler.Wrapper {
    private static final Pattern ADDRESS = Pattern.compile("/at/([^/]+)(/.*)?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern BUILD = Pattern.compile("[0-9a-f]{12,64}");
    private static final String ACCEPT_DATETIME = "Accept-Datetime";
    private static final String REFUSED = "org.corvee.at.refused";

    /** What may stand between the angle brackets of a {@code Link}. */
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^<>\"]]{1,2000}");

    private final KnownReleases releases;
    private final KnownHosts hosts;

    AsOfHandler(Handler handler, KnownReleases releases, KnownHosts hosts) {
        super(handler);
        this.releases = releases;
        this.hosts = hosts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        Matcher address = ADDRESS.matcher(Optional.ofNullable(uri.getPath()).orElse(""));
        if (!address.matches()) {
            return handleOriginal(request, response, callback);
        }
        Optional<AsOf> asOf = asOf(address.group(1));
        if (asOf.isEmpty()) {
            return super.handle(request, response, callback);
        }
        String path = Optional.ofNullable(address.group(2)).orElse("/");
        Request then = Request.serveAs(request, HttpURI.build(uri).path(path));
        asOf.get().over(then);
        if (AsOf.isOfBuild(path)) {
            response.getHeaders().put("Memento-Datetime", asOf.get().time());
            link(then, response, "original timegate");
        }
        return super.handle(then, response, callback);
    }

    private boolean handleOriginal(Request request, Response response, Callback callback) throws Exception {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        boolean isRead = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!isRead || !AsOf.isOfBuild(path)) {
            return super.handle(request, response, callback);
        }
        String time = request.getHeaders().get(ACCEPT_DATETIME);
        if (time == null) {
            link(request, response, "timegate");
            return super.handle(request, response, callback);
        }
        link(request, response, "original");
        Reply reply;
        try {
            reply = gate(time, request.getHttpURI().getPathQuery());
        } catch (Refused refused) {
            return refuse(refused, request, response, callback);
        }
        StoredAnswer.of(reply.with("Vary", ACCEPT_DATETIME), hosts)
                .send(HttpMethod.GET.is(request.getMethod()), response, callback);
        return true;
    }

    /** Lets the addresses below {@code /at/} say it, as a page or a problem, whatever the client takes. */
    private boolean refuse(Refused refused, Request request, Response response, Callback callback) throws Exception {
        Request told = Request.serveAs(
                request, HttpURI.build(request.getHttpURI()).path(AsOf.PATH).query(null));
        told.setAttribute(REFUSED, new Refused(refused.problem().saying("Vary", ACCEPT_DATETIME)));
        return super.handle(told, response, callback);
    }

    /** Says where the time gate and the time map of an address are. */
    private static void link(Request original, Response response, String relation) {
        String address = original.getHttpURI().getPathQuery();
        if (PLAIN.matcher(address).matches()) {
            response.getHeaders()
                    .add(
                            HttpHeader.LINK,
                            "<%s>; rel=\"%s\", </timemap%s>; rel=\"timemap\"; type=\"application/link-format\""
                                    .formatted(address, relation, address));
        }
    }

    /** Leads to the memento that is nearest before a time; the oldest where there is none before. */
    private Reply gate(String time, String address) {
        List<LogEntry.Release> all = releases.all();
        if (all.isEmpty()) {
            throw nothingYet();
        }
        LocalDate day;
        try {
            day = ZonedDateTime.parse(time.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException notHttp) {
            throw new Refused(
                    400,
                    "Accept-Datetime: not a time as HTTP writes it; send one such as 'Sat, 21 Nov 2026 00:00:00 GMT'");
        }
        LogEntry.Release release = releases.on(day).orElse(all.get(0));
        return Reply.redirect(302, AsOf.PATH + release.recorded() + address);
    }

    private Optional<AsOf> asOf(String word) {
        return release(releases, word).map(release -> new AsOf(word, release));
    }

    /** The release that a day or a build means; none for what is neither, or too early, or too late. */
    private static Optional<LogEntry.Release> release(KnownReleases releases, String word) {
        if (BUILD.matcher(word).matches()) {
            return releases.of(word);
        }
        try {
            return DAY.matcher(word).matches() && !LocalDate.parse(word).isAfter(LocalDate.now(ZoneOffset.UTC))
                    ? releases.on(LocalDate.parse(word))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Refused nothingYet() {
        return new Refused(404, "Nothing has been released here yet.");
    }

    /** Why an address below {@code /at/} leads nowhere, or a time to none. */
    static Refused refusal(KnownReleases releases, HttpServletRequest request) {
        return request.getAttribute(REFUSED) instanceof Refused refused ? refused : refusal(releases);
    }

    private static Refused refusal(KnownReleases releases) {
        List<LogEntry.Release> all = releases.all();
        if (all.isEmpty()) {
            return nothingYet();
        }
        LocalDate first = all.get(0).recorded();
        LocalDate last = all.get(all.size() - 1).recorded();
        return new Refused(
                404,
                "Write a day up to today or the build of a release, such as /at/%s/doc; the first release is of %s, the newest of %s, and /releases lists them."
                        .formatted(last, first, last));
    }
}
