package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.PartsDigest;
import org.corvee.store.BuildId;

/**
 * The name of an answer's bytes: a digest of all that decides them, so that it is known before the answer is made.
 *
 * @param value in quotes, as the header has it
 */
public record EntityTag(String value) {
    /** The header that tells it. */
    static final String HEADER = "ETag";

    private static final int DIGITS = 32;
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    /** The tag of an answer that these parts decide; their order counts, where one ends and the next begins too. */
    public static EntityTag of(List<String> parts) {
        return new EntityTag("\"" + PartsDigest.of(parts).substring(0, DIGITS) + "\"");
    }

    /** The same for what a build decides: it begins with the {@link BuildId#brief first digits} of the build's name. */
    static EntityTag of(BuildId build, List<String> parts) {
        return new EntityTag("\"" + (build.brief() + PartsDigest.of(parts)).substring(0, DIGITS) + "\"");
    }

    /** Whether the client says that it has these bytes. */
    boolean isAtHand(HttpServletRequest request) {
        return isIn(headers(request));
    }

    /** Whether it is among those that these headers name. */
    boolean isIn(Stream<String> headers) {
        return headers.anyMatch(header ->
                TAG.matcher(header).results().anyMatch(tag -> tag.group(1).equals(value)));
    }

    /** Whether the client says that it has what there is, whatever that be; for who knows that there is something. */
    static boolean isAnyAtHand(HttpServletRequest request) {
        return isAny(headers(request));
    }

    /** Whether one of these headers says that. */
    static boolean isAny(Stream<String> headers) {
        return headers.anyMatch(header -> header.strip().equals("*"));
    }

    private static Stream<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream();
    }
}
