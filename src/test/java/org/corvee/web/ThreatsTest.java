package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sends the requests of {@code web/threats/*.http}, byte for byte, and looks at the answers. */
class ThreatsTest extends ServerTest {
    private static final Path FILE = Path.of("src/test/resources/web/threats/endpoint.http");

    /** A request with what its answer has and has not. */
    private record Threat(String name, String head, String body, List<String> has, List<String> hasNot) {
        static Threat of(String block) {
            List<String> lines = block.lines().toList();
            List<String> request = new ArrayList<>();
            List<String> has = new ArrayList<>();
            List<String> hasNot = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith("=> ")) {
                    has.add(line.substring(3));
                } else if (line.startsWith("!> ")) {
                    hasNot.add(line.substring(3));
                } else {
                    request.add(line);
                }
            }
            String[] parts = String.join("\n", request).strip().split("\n\n", 2);
            return new Threat(lines.get(0).strip(), parts[0], parts.length > 1 ? parts[1].strip() : "", has, hasNot);
        }

        /** Its bytes, each as a letter of Latin-1. */
        String letters() {
            List<String> lines = new ArrayList<>(head.lines().toList());
            lines.set(0, lines.get(0) + " HTTP/1.1");
            lines.add("Host: corvee.test");
            lines.add("Connection: close");
            int sent = body.getBytes(StandardCharsets.UTF_8).length;
            if (sent > 0) {
                lines.add("Content-Length: " + sent);
            }
            String all = String.join("\r\n", lines) + "\r\n\r\n" + body;
            return new String(all.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }

    @TestFactory
    Stream<DynamicTest> staysClosed() throws IOException {
        String[] blocks = Files.readString(FILE).split("(?m)^### ");
        assertTrue(blocks.length > 50);
        return Arrays.stream(blocks)
                .skip(1)
                .map(Threat::of)
                .map(threat -> DynamicTest.dynamicTest(threat.name(), () -> check(threat)));
    }

    private static void check(Threat threat) throws IOException {
        String answer = Raw.answer(client.origin(), threat.letters());
        String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3);
        String[] expected = threat.has().get(0).split(" ", 2);
        assertTrue(List.of(expected[0].split("/")).contains(status), answer);
        Stream.concat(
                        expected.length > 1 ? Stream.of(expected[1]) : Stream.empty(),
                        threat.has().stream().skip(1))
                .forEach(words -> assertTrue(answer.contains(words), words + " is not in " + answer));
        threat.hasNot().forEach(words -> assertFalse(answer.contains(words), words + " is in " + answer));
        for (String leak : List.of("Exception", "org.apache", "\tat ", "Server: Jetty", "X-Powered-By")) {
            assertFalse(answer.contains(leak), leak + " is in " + answer);
        }
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("x-content-type-options: nosniff"), answer);
        assertEquals("ok " + build + "\n", client.get("/healthz").body());
    }
}
