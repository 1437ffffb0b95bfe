package org.corvee.web.replica;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.replica.Offer;
import org.corvee.store.BuildId;
import org.corvee.web.Handler;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.corvee.web.Reply;

/**
 * What replicas pull: {@code /offer} is the signed manifest, {@code /offer/BUILD/DIGEST} a part, whole or from a byte on.
 *
 * @param offer of the store that is served
 */
public record OfferHandler(Offer offer) implements Handler {
    private static final Pattern PART = Pattern.compile("/offer/([0-9a-f]{64})/([0-9a-f]{64})");

    /** The one kind that a pull needs; of any other the whole is given, as RFC 9110, section 14.2 allows. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-");

    @Override
    public Reply reply(HttpServletRequest request) {
        if (request.getRequestURI().equals("/offer")) {
            return offer.note()
                    .map(note -> Reply.text(200, note.substring(0, note.length() - 1))
                            .with("Cache-Control", "no-store"))
                    .orElseThrow(() -> new Refused(ProblemDetail.of(503, "no build is packed yet; ask again")
                            .saying("Retry-After", "5")));
        }
        Matcher part = PART.matcher(request.getRequestURI());
        if (!part.matches()) {
            throw new Refused(404, "no such part; /offer lists those that there are");
        }
        Path file = offer.part(new BuildId(part.group(1)), part.group(2))
                .orElseThrow(() -> new Refused(404, "no such part any more; /offer lists those that there are"));
        return part(file, String.join(",", Collections.list(request.getHeaders("Range"))))
                .with(Map.of(
                        "ETag",
                        "\"%s\"".formatted(part.group(2)),
                        "Cache-Control",
                        "public, max-age=31536000, immutable",
                        "Accept-Ranges",
                        "bytes"));
    }

    private static Reply part(Path file, String asked) {
        long length = length(file);
        Matcher range = RANGE.matcher(asked);
        if (!range.matches()) {
            return Reply.file("application/gzip", file, length);
        }
        long from = Long.parseLong(range.group(1));
        if (from >= length) {
            throw new Refused(ProblemDetail.of(416, "the part has %d bytes".formatted(length))
                    .saying("Content-Range", "bytes */" + length));
        }
        return Reply.file("application/gzip", file, from, length);
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
