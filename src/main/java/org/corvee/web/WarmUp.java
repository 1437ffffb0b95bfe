package org.corvee.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server for what many ask first, so that the first reader of a build waits no longer than the next.
 *
 * <p>What a page does first in a process, such as the reading of its queries, takes many times as long as what it does
 * later; so does the first look into a build. What is asked here is kept, in the words of browsers.
 *
 * @param origin where to ask
 * @param hottest what was asked for most before
 */
record WarmUp(Supplier<String> origin, List<AnswerKey> hottest) {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> FIRST = List.of(
            "/readyz",
            "/",
            "/law",
            "/doc",
            "/doc/document",
            "/doc/claim",
            "/queries/",
            "/map",
            "/search?q=a",
            "/sparql",
            "/about");

    /** How browsers ask for a page. */
    private static final String BROWSERS =
            Negotiation.Accept.canonical("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8");

    WarmUp {
        hottest = List.copyOf(hottest);
    }

    /** Begins, beside all else. */
    void begin() {
        Thread thread = new Thread(() -> asked().forEach(this::ask), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private Stream<AnswerKey> asked() {
        Stream<AnswerKey> first = FIRST.stream().map(path -> new AnswerKey(path, BROWSERS, AnswerKey.Packing.GZIP));
        return Stream.concat(first, hottest.stream().filter(key -> AsOf.isOfBuild(key.path())))
                .distinct();
    }

    private void ask(AnswerKey key) {
        try {
            URL page = URI.create(origin.get() + key.target()).toURL();
            HttpURLConnection connection = (HttpURLConnection) page.openConnection();
            connection.setRequestProperty("Accept", key.accept());
            connection.setRequestProperty("Accept-Encoding", key.packing().coding());
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(60_000);
            try (InputStream answer = connection.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException | IllegalArgumentException cannot) {
            LOG.debug("{} is not warm", key.target(), cannot);
        }
    }
}
