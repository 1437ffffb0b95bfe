package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.query.EscapedText;
import org.corvee.query.Question;
import org.corvee.query.worker.Job;
import org.corvee.web.DecodedRequest;
import org.corvee.web.Refused;

/**
 * What a request of the <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">protocol</a> asks.
 *
 * @param text the query
 * @param graphs the dataset that the request names, which goes before the query's own
 */
record SparqlRequest(String text, Job.Graphs graphs) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String REMEDY = "send it as ?query=…, as a form, or as a body of type " + QUERY;
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final String READS = "this server is read-only and takes no updates";

    /** Whether a GET or HEAD asks no query, so that it asks about the endpoint itself. */
    static boolean asksNothing(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                && Stream.of("query", "update", "graph", "default")
                        .allMatch(name -> request.getParameter(name) == null);
    }

    /**
     * Reads the request.
     *
     * @throws Refused for what is no query
     */
    static SparqlRequest of(HttpServletRequest request) {
        String text = (isBody(request) ? body(request) : parameter(request)).replaceFirst("^\uFEFF", "");
        if (text.isBlank()) {
            throw new Refused(400, "the query is empty; " + REMEDY);
        }
        return new SparqlRequest(
                text, new Job.Graphs(values(request, "default-graph-uri"), values(request, "named-graph-uri")));
    }

    private static boolean isBody(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        String type = Optional.ofNullable(request.getContentType())
                .orElse(FORM)
                .split(";")[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case QUERY -> true;
            case FORM -> false;
            case "application/sparql-update" -> throw new Refused(415, READS);
            default -> throw new Refused(415, "a body of type '%s' is not a query; %s".formatted(type, REMEDY));
        };
    }

    private static String body(HttpServletRequest request) {
        Charset charset = charset(String.valueOf(request.getContentType()));
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(DecodedRequest.body(request)))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Refused(
                    400,
                    "the query is not valid %s, which its content type declares; send it in UTF-8".formatted(charset));
        }
    }

    /** The charset of a body; without a word about it, UTF-8. */
    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(
                    415, "unknown charset '%s'; send the query in UTF-8".formatted(EscapedText.line(named.group(1))));
        }
    }

    private static String parameter(HttpServletRequest request) {
        List<String> queries = values(request, "query");
        if (queries.isEmpty() && !values(request, "update").isEmpty()) {
            throw new Refused(400, READS);
        }
        if (queries.size() != 1) {
            throw new Refused(400, queries.isEmpty() ? "no query; " + REMEDY : "several queries; send one");
        }
        return queries.get(0);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The time that the client gives us, in seconds, when that is some and less than ours. */
    static Duration timeout(HttpServletRequest request, Duration most) {
        return values(request, "timeout").stream()
                .filter(value -> value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
                .map(value -> Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
                .filter(asked -> asked.compareTo(Duration.ZERO) > 0 && asked.compareTo(most) < 0)
                .findFirst()
                .orElse(most);
    }

    /** The query as a question. */
    Question question() {
        return new Question("query", text, Map.of());
    }
}
