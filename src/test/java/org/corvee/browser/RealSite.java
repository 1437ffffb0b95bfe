package org.corvee.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.corvee.web.CorveeServer;
import org.corvee.web.WholeGraph;

/** A server over a store of the real data, on a free port of this machine. */
record RealSite(CorveeServer server) implements AutoCloseable {
    /** Serves it. */
    static RealSite open() throws IOException {
        return new RealSite(WholeGraph.serve());
    }

    String origin() {
        return server.origin();
    }

    /** A page's markup, as a program gets it; one that is still being made is waited for. */
    String document(String path) throws IOException, InterruptedException {
        HttpURLConnection page =
                (HttpURLConnection) URI.create(origin() + path).toURL().openConnection();
        try (InputStream in = page.getInputStream()) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (page.getResponseCode() != HttpURLConnection.HTTP_ACCEPTED) {
                return document;
            }
        }
        Thread.sleep(500);
        return document(path);
    }

    /** Asks for a page that takes long, so that it is made by the time that it is looked at. */
    void begin(String path) throws IOException {
        URI.create(origin() + path).toURL().openStream().close();
    }

    @Override
    public void close() {
        server.close();
    }
}
