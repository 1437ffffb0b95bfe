package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.page.Language;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * All that decides an answer besides the build and the server.
 *
 * <p>A handler sees no more of a request that reads than this, see {@link DecodedRequest}; so two requests of one key have
 * one answer, whoever sends them.
 *
 * @param target the path and the query, as they were sent
 * @param accept what the client takes, as {@link Negotiation.Accept#canonical} writes it
 * @param packing how the client takes it
 * @param language that it takes first of those that there are
 */
record AnswerKey(String target, String accept, Packing packing, Language language) {
    private static final String KEY = "org.corvee.key";

    /** How the bytes of an answer are packed. */
    enum Packing {
        PLAIN("identity"),
        GZIP("gzip");

        private static final Pattern TAKEN =
                Pattern.compile("(?:x-)?gzip\\s*(?:;\\s*q\\s*=\\s*(?:1(?:\\.0{0,3})?|0?\\.[0-9]*[1-9][0-9]*)\\s*)?");

        private final String coding;

        Packing(String coding) {
            this.coding = coding;
        }

        /** Its name in HTTP. */
        String coding() {
            return coding;
        }

        /** What the header {@code Accept-Encoding} takes; of several lines of it, joined by commas. */
        static Packing of(String accepted) {
            boolean takesGzip = Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                    .map(String::strip)
                    .anyMatch(coding -> TAKEN.matcher(coding).matches());
            return takesGzip ? GZIP : PLAIN;
        }

        Reply pack(Reply reply) {
            return this == GZIP ? reply.packed() : reply;
        }
    }

    /** The key of somebody who reads English. */
    AnswerKey(String target, String accept, Packing packing) {
        this(target, accept, packing, Language.ENGLISH);
    }

    /** The key of a request, which finds it again by {@link #of(HttpServletRequest)}. */
    static AnswerKey over(Request request) {
        AnswerKey key = new AnswerKey(
                AsOf.of(request).map(AsOf::prefix).orElse("")
                        + request.getHttpURI().getPathQuery(),
                Negotiation.Accept.canonical(joined(request, HttpHeader.ACCEPT)),
                Packing.of(joined(request, HttpHeader.ACCEPT_ENCODING)),
                Language.of(joined(request, HttpHeader.ACCEPT_LANGUAGE)));
        request.setAttribute(KEY, key);
        return key;
    }

    /** The key that a request was given when it came in. */
    static AnswerKey of(HttpServletRequest request) {
        return (AnswerKey) Objects.requireNonNull(request.getAttribute(KEY), "a request without a key");
    }

    private static String joined(Request request, HttpHeader header) {
        return String.join(",", request.getHeaders().getValuesList(header));
    }

    /** The address without its query. */
    String path() {
        return target.split("\\?", 2)[0];
    }

    /** What a tag is made of. */
    List<String> parts() {
        return List.of(target, accept, packing.name(), language.code());
    }

    /** How much memory it takes, about, in bytes. */
    int size() {
        return 2 * (target.length() + accept.length());
    }
}
