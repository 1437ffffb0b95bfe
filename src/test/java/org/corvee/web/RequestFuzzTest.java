package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that are wrong in all ways: good ones with letters and lines missing, doubled, moved and changed. */
class RequestFuzzTest extends ServerTest {
    /** So many in each run; {@code -Dcorvee.requests=5000} sends more. */
    private static final int COUNT = Integer.getInteger("corvee.requests", 250);

    private static final Set<Integer> NOT_FORESEEN = Set.of(500, 502, 504);

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "");

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/about",
            "/doc/place/port",
            "/doc/claim?page=1&modality=assertion",
            "/doc?page=2",
            "/data/place/port.ttl",
            "/data/place/port.jsonld?after=3",
            "/id/place/port",
            "/map?kind=arrival&from=2019&to=2020",
            "/map.geojson?bbox=1,2,3,4&zoom=5",
            "/law",
            "/audit",
            "/audit/without?document=paper",
            "/compare?left=place/port&right=place/city",
            "/search?q=port&page=1",
            "/search.json?q=%EA%B8%B8%EC%A3%BC",
            "/suggest?prefix=po",
            "/queries",
            "/queries/analyst/claims?thing=place/port&page=1",
            "/queries/analyst/find.csv?name=port",
            "/queries/analyst/movements.geojson",
            "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22port%22%7D%7D",
            "/sparql?query=ASK%7B%7D&timeout=1",
            "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%203&format=csv",
            "/memo?claims=1,2",
            "/dump/graph.nt.gz",
            "/ontology.ttl",
            "/.well-known/void",
            "/healthz",
            "/readyz");

    private static final List<String> HEADERS = List.of(
            "Host: 127.0.0.1",
            "Accept: text/html;q=0.8, text/turtle, */*;q=0.1",
            "Accept: application/sparql-results+json",
            "Accept-Encoding: gzip, br;q=0, identity;q=0.5",
            "Accept-Language: ko, en;q=0.3",
            "If-None-Match: \"a\", W/\"b\", *",
            "If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT",
            "Range: bytes=0-10, 5-",
            "X-Forwarded-For: 1.2.3.4, [::1]:80",
            "Origin: https://example.org",
            "Content-Type: application/sparql-query",
            "Content-Type: application/x-www-form-urlencoded; charset=utf-16",
            "Cookie: memo=1%2C2; x=\"",
            "Expect: 100-continue");

    private static final List<String> PIECES = List.of(
            "%",
            "%00",
            "%zz",
            "%C0%AF",
            "..",
            "/",
            "//",
            "\\",
            "?",
            "&",
            "=",
            ";",
            "#",
            ":",
            "\"",
            "'",
            "<",
            ">",
            "{",
            "\t",
            "\0",
            "\u007f",
            "\u00e9",
            "\u00ff",
            "99999999999999999999",
            "-1",
            "NaN",
            "+",
            " ",
            "\r\n ",
            ",",
            "*",
            "@");

    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    private final Random random = new Random(2026);

    @Test
    void neverFailsAndNeverTearsAnAnswer() {
        assertEquals(
                List.of(),
                IntStream.range(0, COUNT)
                        .mapToObj(i -> request())
                        .flatMap(RequestFuzzTest::fault)
                        .limit(20)
                        .toList());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String request() {
        String body = random.nextInt(4) > 0 ? "" : mutated("query=SELECT * { ?s ?p ?o } LIMIT 1&format=json", 2);
        StringBuilder head = new StringBuilder(one(METHODS))
                .append(' ')
                .append(mutated(one(ADDRESSES), random.nextInt(4)))
                .append(' ')
                .append(mutated("HTTP/1.1", random.nextInt(20) > 0 ? 0 : 1))
                .append("\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        for (int more = random.nextInt(4); more > 0; more--) {
            head.append(mutated(one(HEADERS), random.nextInt(3))).append("\r\n");
        }
        if (!body.isEmpty()) {
            head.append("Content-Length: ")
                    .append(body.length() + random.nextInt(5) / 4)
                    .append("\r\n");
        }
        return head.append("\r\n").append(body).toString();
    }

    /** A line with some of its letters deleted, doubled, changed, or with a piece of trouble put between. */
    private String mutated(String line, int changes) {
        StringBuilder changed = new StringBuilder(line);
        for (int left = changes; left > 0 && !changed.isEmpty(); left--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, changed.charAt(at));
                case 2 -> changed.setCharAt(at, (char) random.nextInt(256));
                case 3 -> changed.append(changed.substring(at));
                default -> changed.insert(at, one(PIECES));
            }
        }
        return changed.toString();
    }

    private static Stream<String> fault(String request) {
        String answer;
        try {
            answer = Raw.answer(client.origin(), request);
        } catch (IOException closed) {
            return Stream.of(closed + " for " + request);
        }
        return isSound(request, answer)
                ? Stream.empty()
                : Stream.of(answer.lines().findFirst().orElse("nothing") + " for " + request);
    }

    /** Whether it is one whole answer that was foreseen, with all the bytes that its head promises. */
    private static boolean isSound(String request, String answer) {
        if (!answer.matches("(?s)HTTP/1\\.1 [1-5]\\d\\d .*\r\n\r\n.*")) {
            return false;
        }
        String last = answer.startsWith("HTTP/1.1 100 ") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        if (last.length() < 12 || NOT_FORESEEN.contains(Integer.valueOf(last.substring(9, 12)))) {
            return false;
        }
        int end = last.indexOf("\r\n\r\n");
        String head = last.substring(0, end).toLowerCase(Locale.ROOT);
        if (request.startsWith("HEAD")
                || head.contains("content-encoding")
                || head.contains("type: application/gzip")) {
            return true;
        }
        Matcher length = LENGTH.matcher(head);
        int sent = last.substring(end + 4).getBytes(StandardCharsets.UTF_8).length;
        return head.contains("transfer-encoding: chunked")
                ? last.endsWith("0\r\n\r\n")
                : !length.find() || sent == Integer.parseInt(length.group(1));
    }
}
