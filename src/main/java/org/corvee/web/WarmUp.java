package org.corvee.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server for what many ask first, so that the first reader of a build waits no longer than the next.
 *
 * <p>What a page does first in a process, such as the reading of its queries, takes many times as long as what it does
 * later; so does the first look into a build.
 *
 * @param origin where to ask
 */
record WarmUp(Supplier<String> origin) {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> FIRST = List.of(
            "/readyz", "/", "/law", "/doc", "/doc/claim", "/queries/", "/map", "/search?q=a", "/sparql", "/about");

    /** Begins, beside all else. */
    void begin() {
        Thread thread = new Thread(() -> FIRST.forEach(this::ask), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void ask(String path) {
        try {
            URL page = URI.create(origin.get() + path).toURL();
            HttpURLConnection connection = (HttpURLConnection) page.openConnection();
            connection.setRequestProperty("Accept", "text/html, */*;q=0.1");
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(60_000);
            try (InputStream answer = connection.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException cannot) {
            LOG.debug("{} is not warm", path, cannot);
        }
    }
}
