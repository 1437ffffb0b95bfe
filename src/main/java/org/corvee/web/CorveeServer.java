package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.corvee.page.HomePage;
import org.corvee.page.MessagePage;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.Row;
import org.corvee.query.StoredQuery;
import org.corvee.store.Store;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * Serves a store's current build: a SPARQL endpoint that only reads, and some pages.
 *
 * <p>It picks up a new current build by itself, and lets requests finish when it is closed.
 */
public final class CorveeServer implements AutoCloseable {
    private static final String SPARQL = "/sparql";
    private static final int THREADS = 200;
    private static final int CONNECTIONS = 2_000;
    private static final long GOODBYE_MILLIS = 5_000;

    /** Fuseki asks for 5 MiB and clears them for every answer. */
    private static final int OUTPUT_BUFFER = 32 * 1024;

    /** What the reading of one piece of a body may cost besides the body, in bytes. */
    private static final int FRAMING = 8;

    private static final int EXAMPLES = 3;

    private final ServerSettings settings;
    private final Library library;
    private final Builds builds;
    private final FusekiServer fuseki;

    private CorveeServer(ServerSettings settings, Store store, Library library) {
        this.settings = settings;
        this.library = library;
        QueryBounds bounds = new QueryBounds(settings.limits().answer());
        this.builds = new Builds(store, library.query("page/home"), bounds);
        this.fuseki = fuseki(bounds);
        configure(fuseki.getJettyServer());
    }

    /**
     * Starts to listen.
     *
     * @throws CannotServe when the address cannot be had
     * @throws org.corvee.store.StoreException when the store cannot be opened
     */
    public static CorveeServer start(ServerSettings settings, Store store, Library library) {
        CorveeServer server = new CorveeServer(settings, store, library);
        try {
            server.builds.follow(server::serve);
            server.fuseki.start();
            return server;
        } catch (FusekiException e) {
            server.builds.close();
            throw server.cannotListen(e);
        } catch (RuntimeException e) {
            server.builds.close();
            throw e;
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:3330}. */
    public String origin() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://%s:%d".formatted(host, fuseki.getPort());
    }

    /** What it serves now, in words and numbers. */
    public String served() {
        return builds.now().map(CorveeServer::words).orElse("an empty store; it waits for a build");
    }

    private static String words(ServedBuild build) {
        Row numbers = build.numbers().only();
        return build.numbers().columns().stream()
                .map(column -> "%,d %s".formatted(numbers.number(column), column.replace('_', ' ')))
                .collect(Collectors.joining(
                        ", ", "build %s: ".formatted(build.snapshot().id().brief()), ""));
    }

    private FusekiServer fuseki(QueryBounds bounds) {
        Sites sites = new Sites(this::origin);
        return FusekiServer.create()
                .port(settings.port())
                .numServerThreads(8, THREADS)
                .fusekiModules(FusekiModules.create())
                .addFilter("/*", new Guard(builds, settings.limits().request()))
                .addServlet("", new PageServlet(request -> home(sites, request)))
                .addServlet("/queries/*", new PageServlet(new QueryMaker(library, settings.names(), bounds, sites)))
                .addServlet("/healthz", new PageServlet(CorveeServer::health))
                .addServlet("/style.css", new PageServlet(new Stylesheet()))
                .addServlet("/*", new PageServlet(request -> nothing(sites, request)))
                .build();
    }

    private void configure(Server jetty) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(settings.host());
                listener.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setOutputBufferSize(OUTPUT_BUFFER);
            }
        }
        jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
        // Bodies are read before a thread is given to them, so that slow ones hold none; larger ones are refused.
        RetainedContentLoaderFactory whole =
                new RetainedContentLoaderFactory(settings.limits().request(), FRAMING, true);
        jetty.setHandler(
                new GracefulHandler(new EagerContentHandler(Objects.requireNonNull(jetty.getHandler()), whole)));
        jetty.setStopTimeout(GOODBYE_MILLIS);
    }

    /** Puts a build behind the endpoint in place of the one before. */
    private void serve(ServedBuild build) {
        Endpoint endpoint = Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlAction(settings.limits()))
                .build();
        DataService service = DataService.newBuilder(build.snapshot().dataset())
                .addEndpoint(endpoint)
                .build();
        service.goActive();
        fuseki.getDataAccessPointRegistry().put(SPARQL, new DataAccessPoint(SPARQL, service));
    }

    private Reply home(Sites sites, HttpServletRequest request) {
        List<StoredQuery> examples =
                library.tagged("start").stream().limit(EXAMPLES).toList();
        return Sites.build(request)
                .map(build -> new HomePage(sites.of(request), build.numbers(), QueryMaker.cards(examples)))
                .map(page -> Reply.html(200, page.document()))
                .orElseGet(() -> noBuild(sites, request));
    }

    private static Reply health(HttpServletRequest request) {
        return Sites.build(request)
                .map(build -> Reply.text(200, "ok " + build.snapshot().id()))
                .orElseGet(() -> Reply.text(503, "no build"));
    }

    private static Reply noBuild(Sites sites, HttpServletRequest request) {
        return Reply.html(
                503,
                new MessagePage("Nothing is here yet", "The store has no build; './corvee build' makes one.")
                        .document(sites.of(request)));
    }

    private static Reply nothing(Sites sites, HttpServletRequest request) {
        if (request.getRequestURI().equals(SPARQL)) {
            return Reply.text(503, "the store has no build yet");
        }
        return Reply.html(
                404,
                new MessagePage("Nothing here", "No page has this address; the start page leads to those there are.")
                        .document(sites.of(request)));
    }

    private CannotServe cannotListen(FusekiException e) {
        String address = settings.host() + ":" + settings.port();
        Optional<Throwable> reason = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SocketException || cause instanceof UnresolvedAddressException)
                .findFirst();
        String said = reason.map(cause -> String.valueOf(cause.getMessage())).orElse("");
        if (reason.filter(UnresolvedAddressException.class::isInstance).isPresent() || said.contains("assign")) {
            return new CannotServe(address + ": no address of this machine; leave --host out for 127.0.0.1", e);
        }
        return said.contains("Permission")
                ? new CannotServe(address + ": ports below 1024 need more rights; take one above", e)
                : new CannotServe(
                        address + ": the port is taken; stop what listens there, or take another with --port", e);
    }

    /** Waits until the server ends. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those inside finish for some seconds, and closes the store; a second call waits. */
    @Override
    public synchronized void close() {
        fuseki.stop();
        builds.close();
    }

    /** The stylesheet. */
    private record Stylesheet(String css) implements PageMaker {
        Stylesheet() {
            this(read());
        }

        private static String read() {
            try (InputStream in = Objects.requireNonNull(CorveeServer.class.getResourceAsStream("/style.css"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reply reply(HttpServletRequest request) {
            return new Reply(200, "text/css", css);
        }
    }
}
