package org.corvee.web.restricted;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.corvee.model.Audience;
import org.corvee.query.Library;
import org.corvee.store.RestrictedStores;
import org.corvee.store.StoreException;
import org.corvee.web.CorveeServer;
import org.corvee.web.CorveeServer.CannotServe;
import org.corvee.web.ServerSettings;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the restricted stores, each to its audience. */
public final class RestrictedServer implements AutoCloseable {
    private static final int THREADS = 256;
    private static final long GOODBYE_MILLIS = 5_000;

    private final Server jetty;
    private final ServerConnector listener;
    private final Entrance entrance;
    private final ReadLog log;
    private final Map<Audience, CorveeServer> servers = new EnumMap<>(Audience.class);

    private RestrictedServer(Entrance entrance, ReadLog log) {
        this.entrance = entrance;
        this.log = log;
        this.jetty = new Server(new QueuedThreadPool(THREADS, 8));
        this.listener = listener(jetty, entrance);
    }

    /**
     * Starts to listen.
     *
     * @param clock by which tokens expire
     * @throws CannotServe when the address cannot be had, or the certificate cannot be read
     * @throws StoreException when no store can be opened
     */
    public static RestrictedServer start(
            ServerSettings settings, RestrictedStores stores, Library library, Entrance entrance, Clock clock) {
        stores.require();
        try {
            ReadLog log = ReadLog.open(stores.reads(), clock);
            RestrictedServer server = new RestrictedServer(entrance, log);
            try {
                server.begin(settings, stores, library, clock);
                return server;
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotServe("%s: cannot be written: %s".formatted(stores.reads(), e.getMessage()), e);
        }
    }

    private void begin(ServerSettings settings, RestrictedStores stores, Library library, Clock clock) {
        listener.setHost(settings.host());
        listener.setPort(settings.port());
        Map<Audience, RestrictedHandler.Served> served = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.restricted()) {
            if (stores.store(audience).currentId().isPresent()) {
                CorveeServer server = CorveeServer.behind(settings, stores.store(audience), library, this::origin);
                servers.put(audience, server);
                served.put(audience, new RestrictedHandler.Served(server, server.handler()));
            }
        }
        if (served.isEmpty()) {
            throw new StoreException(
                    "%s: no restricted store has a build; run 'corvee build --restricted'".formatted(stores.folder()));
        }
        TokenCheck tokens = new TokenCheck(new TokenFile(stores.tokens()), clock);
        jetty.setHandler(new RestrictedHandler(entrance, tokens, served, log, stores.key()));
        // What is no request at all is answered as a stranger's.
        jetty.setErrorHandler((request, response, callback) -> {
            Refusal.send(response, callback);
            return true;
        });
        jetty.setStopTimeout(GOODBYE_MILLIS);
        start(settings);
    }

    private void start(ServerSettings settings) {
        String address = settings.host() + ":" + settings.port();
        try {
            jetty.start();
        } catch (BindException e) {
            throw new CannotServe(address + ": the port is in use; choose another with --port", e);
        } catch (Exception e) {
            throw new CannotServe("%s: cannot listen: %s".formatted(address, e.getMessage()), e);
        }
    }

    private static ServerConnector listener(Server jetty, Entrance entrance) {
        HttpConfiguration http = new HttpConfiguration();
        CorveeServer.configure(http);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector listener;
        if (entrance instanceof Entrance.Tls tls) {
            // Whoever asks under another name than the certificate's hears what all strangers hear.
            http.addCustomizer(new SecureRequestCustomizer(false));
            SslContextFactory.Server ssl = new SslContextFactory.Server();
            ssl.setKeyStorePath(tls.keystore().toString());
            ssl.setKeyStoreType("PKCS12");
            ssl.setKeyStorePassword(tls.password());
            ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            listener = new ServerConnector(jetty, new SslConnectionFactory(ssl, "http/1.1"), plain);
        } else {
            listener = new ServerConnector(jetty, plain);
        }
        jetty.addConnector(listener);
        return listener;
    }

    /** Where it listens. */
    public String origin() {
        String scheme = entrance instanceof Entrance.Tls ? "https" : "http";
        return "%s://%s:%d".formatted(scheme, listener.getHost(), listener.getLocalPort());
    }

    /** What it serves, an audience a line. */
    public Map<Audience, String> served() {
        Map<Audience, String> words = new EnumMap<>(Audience.class);
        servers.forEach((audience, server) -> words.put(audience, server.served()));
        return words;
    }

    /** Waits until the server ends. */
    public void join() throws InterruptedException {
        jetty.join();
    }

    @Override
    public synchronized void close() {
        try (log) {
            jetty.stop();
        } catch (Exception busy) {
            throw new IllegalStateException("the server does not stop", busy);
        } finally {
            servers.values().forEach(CorveeServer::close);
            servers.clear();
        }
    }
}
