package org.corvee.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.corvee.cli.Corvee;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import picocli.CommandLine;

/** A server over a store of the real data, on a free port of this machine. */
record RealSite(CorveeServer server) implements AutoCloseable {
    /** Builds the store and serves it. */
    static RealSite over(Path folder) throws IOException {
        StringWriter said = new StringWriter();
        CommandLine corvee = Corvee.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int code = corvee.execute("build", "--store", folder.toString());
        if (code != Corvee.FINE) {
            throw new IllegalStateException("the real data gives no store: " + said);
        }
        return new RealSite(CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries"))));
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
