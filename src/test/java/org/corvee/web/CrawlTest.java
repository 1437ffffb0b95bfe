package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Follows the links of our own pages from the start page on: each leads to an answer, and each place in a page is there.
 *
 * <p>Of pages of one make, such as those of claims, only some are opened.
 */
class CrawlTest {
    private static final int OF_A_KIND = 8;

    /** An audit is a page too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Pages for which the server audits the whole graph again; one of them is enough. */
    private static final String DEAR = "audit/without";

    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Step> ahead = new ArrayDeque<>();

    private record Step(String from, String link) {
        String address() {
            return link.replaceFirst("#.*", "");
        }

        String place() {
            return link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        }

        /** Pages with one beginning are of one make. */
        String kind() {
            String[] parts = address().replaceFirst("\\?.*", "").split("/", -1);
            return parts.length > 2 ? parts[1] + "/" + parts[2] : parts[1];
        }
    }

    @Test
    void everyLinkOfOurPagesLeadsSomewhere() throws IOException {
        try (CorveeServer server = WholeGraph.serve()) {
            Client client = new Client(server.origin());
            ahead.add(new Step("", "/"));
            while (!ahead.isEmpty()) {
                follow(client, ahead.remove());
            }
        }
        assertEquals("", String.join("\n", broken));
        assertTrue(opened.size() > 10, opened.toString());
    }

    private static int most(Step step) {
        return step.kind().equals(DEAR) ? 1 : OF_A_KIND;
    }

    private void follow(Client client, Step step) {
        if (seen.add(step.address()) && opened.merge(step.kind(), 1, Integer::sum) <= most(step)) {
            open(client, step);
        }
        Set<String> there = places.get(step.address());
        if (there != null && !step.place().isEmpty() && !there.contains(step.place())) {
            broken.add(step.from() + " -> " + step.link() + ": no such place");
        }
    }

    /** Whether something stands there, or is being made. */
    private static boolean isThere(int status) {
        return status == 200 || status == 202;
    }

    private void open(Client client, Step step) {
        HttpResponse<String> answer =
                client.send(client.to(step.address()).timeout(PATIENCE).header("Accept", "text/html, */*;q=0.5"));
        if (answer.statusCode() == 308 || answer.statusCode() == 303) {
            ahead.add(new Step(
                    step.from(), answer.headers().firstValue("Location").orElse("/no-location")));
        } else if (!isThere(answer.statusCode())) {
            broken.add("%s -> %s: %d".formatted(step.from(), step.link(), answer.statusCode()));
        } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Page page = new Page(answer.body());
            places.put(step.address(), Set.copyOf(page.ids()));
            page.links().stream()
                    .map(link -> link.startsWith("#") ? step.address() + link : link)
                    .filter(link -> link.startsWith("/"))
                    .forEach(link -> ahead.add(new Step(step.address(), link)));
        }
    }
}
