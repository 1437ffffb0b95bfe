package org.corvee.web.restricted;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.corvee.model.Audience;
import org.corvee.store.BuildId;
import org.corvee.web.CorveeServer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the servers of all audiences: finds who asks, picks the server of their audience, and writes down what they
 * have read.
 */
final class RestrictedHandler extends Handler.Sequence {
    private static final String COOKIE = "__Host-corvee";
    private static final String BEARER = "Bearer ";
    private static final String SESSION_END = Refusal.SESSION + "/end";
    private static final int FORM_BYTES = 2_048;

    private final Entrance entrance;
    private final TokenCheck tokens;
    private final Sessions sessions = new Sessions();
    private final Map<Audience, Served> served;
    private final ReadLog log;
    private final byte[] key;

    /** A server and its handler. */
    record Served(CorveeServer server, Handler handler) {}

    /**
     * @param served whose audience is in none of them hears the same as a stranger
     * @param key of the digests in the log
     */
    RestrictedHandler(Entrance entrance, TokenCheck tokens, Map<Audience, Served> served, ReadLog log, byte[] key) {
        super(new ArrayList<>(served.values().stream().map(Served::handler).toList()));
        this.entrance = entrance;
        this.tokens = tokens;
        this.served = Map.copyOf(served);
        this.log = log;
        this.key = key.clone();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if ("/healthz".equals(path)) {
            plain(200, "alive\n", response, callback);
        } else if (!entrance.isTakenBy(request)) {
            Refusal.send(response, callback);
        } else if (Refusal.SESSION.equals(path) && request.getMethod().equals("POST")) {
            open(request, response, callback);
        } else {
            Optional<ReaderToken> reader = reader(request);
            Optional<Served> server = reader.map(ReaderToken::audience).map(served::get);
            if (reader.isEmpty() || server.isEmpty()) {
                Refusal.send(response, callback);
            } else if (log.isBroken()) {
                plain(503, "the read log takes nothing more\n", response, callback);
            } else if (SESSION_END.equals(path)) {
                end(request, response, callback);
            } else {
                return answer(server.get(), reader.get(), request, response, callback);
            }
        }
        return true;
    }

    private static void plain(int status, String text, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
        Refusal.harden(response.getHeaders());
        Content.Sink.write(response, true, text, callback);
    }

    private Optional<ReaderToken> reader(Request request) {
        List<String> said = request.getHeaders().getValuesList("Authorization");
        if (!said.isEmpty()) {
            String only = said.size() == 1 ? said.get(0) : "";
            boolean isBearer = only.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return tokens.of(isBearer ? only.substring(BEARER.length()).strip() : "");
        }
        return session(request).flatMap(sessions::token).flatMap(tokens::valid);
    }

    private static Optional<String> session(Request request) {
        List<String> names = Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private boolean answer(Served server, ReaderToken reader, Request request, Response response, Callback callback)
            throws Exception {
        AskedRequest asked = new AskedRequest(request, key);
        ConfidentialResponse confidential = new ConfidentialResponse(asked, response, reader);
        String build = server.server().build().map(BuildId::hex).orElse("");
        Request.addCompletionListener(
                request, failure -> log.write(new ReadLog.Line(reader, asked.digest(), build, response.getStatus())));
        return server.handler().handle(asked, confidential, callback);
    }

    /** Takes a token that was entered in the form; no thread waits for whoever sends it slowly. */
    private void open(Request request, Response response, Callback callback) {
        long length = request.getLength();
        if (length < 0 || length > FORM_BYTES || !isOfOurPage(request)) {
            open("", response, callback);
            return;
        }
        Content.Source.asString(
                request,
                StandardCharsets.US_ASCII,
                Promise.from(form -> open(token(form), response, callback), failure -> open("", response, callback)));
    }

    private void open(String token, Response response, Callback callback) {
        Optional<ReaderToken> reader = tokens.of(token);
        if (reader.isEmpty()) {
            Refusal.send(response, callback);
        } else {
            String session = sessions.open(reader.get().id());
            response.getHeaders().put("Set-Cookie", cookie(session, Sessions.LENGTH.toSeconds()));
            toStart(response, callback);
        }
    }

    private void end(Request request, Response response, Callback callback) {
        session(request).ifPresent(sessions::close);
        response.getHeaders().put("Set-Cookie", cookie("", 0));
        toStart(response, callback);
    }

    private static String cookie(String value, long seconds) {
        return "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Strict".formatted(COOKIE, value, seconds);
    }

    private static void toStart(Response response, Callback callback) {
        response.setStatus(303);
        response.getHeaders().put("Location", "/");
        Refusal.harden(response.getHeaders());
        response.write(true, ByteBuffer.allocate(0), callback);
    }

    /** No page of another site enters a token into a browser. */
    private static boolean isOfOurPage(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static String token(String form) {
        return Stream.of(form.split("&"))
                .filter(field -> field.startsWith("token="))
                .map(field -> decoded(field.substring("token=".length())))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String field) {
        try {
            return URLDecoder.decode(field, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * A request as the server of an audience sees it: without what lets its reader in, and without what it may have of an
     * answer already, which it should not. It forms the keyed digest of what is asked while that is read.
     */
    private static final class AskedRequest extends Request.Wrapper {
        private static final List<String> WITHOUT = List.of(
                "Authorization",
                "Cookie",
                "If-None-Match",
                "If-Match",
                "If-Modified-Since",
                "If-Unmodified-Since",
                "If-Range",
                "Range");

        private final HttpFields headers;
        private final Mac mac;
        private @Nullable String digest;

        AskedRequest(Request request, byte[] key) {
            super(request);
            HttpFields.Mutable kept = HttpFields.build(request.getHeaders());
            WITHOUT.forEach(kept::remove);
            headers = kept.asImmutable();
            mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key);
            String address = request.getMethod() + " " + request.getHttpURI().getPathQuery() + "\n";
            mac.update(address.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.hasRemaining()) {
                mac.update(chunk.getByteBuffer().slice());
            }
            return chunk;
        }

        String digest() {
            String formed = digest;
            if (formed == null) {
                formed = HexFormat.of().formatHex(mac.doFinal());
                digest = formed;
            }
            return formed;
        }
    }
}
