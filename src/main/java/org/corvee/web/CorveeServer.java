package org.corvee.web;

import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.corvee.model.Audience;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ResultLimit;
import org.corvee.replica.Offer;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.corvee.web.release.KnownReleases;
import org.corvee.web.sparql.QueryRunner;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a store's current build: a SPARQL endpoint that only reads, and some pages.
 *
 * <p>It picks up a new current build by itself, and lets requests finish when it is closed.
 */
public final class CorveeServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorveeServer.class);
    /** More than all lanes and their queues hold, so that what is kept is given out while they are full. */
    private static final int THREADS = 512;

    private static final int CONNECTIONS = 2_000;
    private static final long GOODBYE_MILLIS = 5_000;

    /** The part of all memory that answers may take which nobody has read yet. */
    private static final int UNREAD_SHARE = 4;

    /** The part of all memory that answers may take which are kept. */
    private static final int STORED_SHARE = 8;

    /** So many answers are asked for anew when a build has come. */
    private static final int HOTTEST = 50;

    /** Fuseki asks for 5 MiB and clears them for every answer. */
    static final int OUTPUT_BUFFER = 32 * 1024;

    /** Names of ours hold encoded solidi, percent signs and the like, and each IRI of ours answers. */
    private static final UriCompliance OUR_NAMES = UriCompliance.DEFAULT.with(
            "names of ours",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    /** What the reading of one piece of a body may cost besides the body, in bytes. */
    private static final int FRAMING = 8;

    private final ServerSettings settings;

    /** How many servers share the memory of this process. */
    private final int shares;

    private final Library library;
    private final Builds builds;
    private final Optional<KnownReleases> releases;
    private final FusekiServer fuseki;
    private final Sites sites = new Sites(this::site);
    private final KnownHosts hosts;
    private final StoredAnswers stored;
    private final QueryRunner runner;
    private final @Nullable Supplier<String> front;
    private final Optional<Offer> offer;
    private volatile boolean drains = false;

    private CorveeServer(
            ServerSettings settings,
            Store store,
            Library library,
            int shares,
            @Nullable Supplier<String> front,
            Optional<Offer> offer) {
        this.offer = offer;
        this.settings = settings;
        this.shares = shares;
        this.front = front;
        this.library = settings.services().allowed().isEmpty() ? library.without("federation") : library;
        this.runner = new QueryRunner(
                settings.limits(), settings.services(), settings.workers().count());
        this.hosts = KnownHosts.of(settings);
        EntityTags tags = new EntityTags(
                EntityTags.Software.running(),
                DigestUtils.sha256Hex(settings.deciding() + words(this.library)),
                this::site);
        this.stored = new StoredAnswers(tags, hosts, Runtime.getRuntime().maxMemory() / STORED_SHARE / shares);
        QueryBounds bounds = new QueryBounds(settings.limits().answer(), ResultLimit.ALL, settings.services());
        this.releases = settings.folders().releases().map(KnownReleases::new);
        this.builds = new Builds(store, settings.names(), settings.workers(), hosts.readableTexts(settings), releases);
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
        return start(settings, store, library, Optional.empty());
    }

    /**
     * The same, and offers the store to replicas.
     *
     * @param offer of that store; whoever made it closes it
     */
    public static CorveeServer start(ServerSettings settings, Store store, Library library, Optional<Offer> offer) {
        CorveeServer server = new CorveeServer(settings, store, library, 1, null, offer);
        try {
            server.builds.follow();
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

    /**
     * Opens a store for another server, which listens and hands on what is asked to the {@link #handler}.
     *
     * @param origin where that one listens
     * @throws org.corvee.store.StoreException when the store cannot be opened
     */
    public static CorveeServer behind(ServerSettings settings, Store store, Library library, Supplier<String> origin) {
        CorveeServer server =
                new CorveeServer(settings, store, library, Audience.restricted().size(), origin, Optional.empty());
        try {
            server.builds.follow();
            return server;
        } catch (RuntimeException e) {
            server.builds.close();
            throw e;
        }
    }

    /** Gives all that answers to the server that stands before; once. */
    public Handler handler() {
        Server jetty = fuseki.getJettyServer();
        Handler answering = Objects.requireNonNull(jetty.getHandler());
        jetty.setHandler((Handler) null);
        return answering;
    }

    /** The build that it serves now. */
    public Optional<BuildId> build() {
        return builds.now().map(build -> build.snapshot().id());
    }

    /** Asks itself for what many ask first, now and whenever a build has come, so that nobody else is the first. */
    public void keepWarm() {
        builds.ready(() -> {
            List<AnswerKey> hottest = stored.hottest(HOTTEST);
            builds.now().ifPresent(build -> stored.keepOnly(build.snapshot().id()));
            new WarmUp(this::origin, hottest).begin();
        });
    }

    /** Where it listens, such as {@code http://127.0.0.1:3330}. */
    public String origin() {
        if (front != null) {
            return front.get();
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://%s:%d".formatted(host, fuseki.getPort());
    }

    /** Where readers ask: what stands before it, or the server itself. */
    private String site() {
        String site = settings.front().site();
        return site.isEmpty() ? origin() : site;
    }

    /** What it keeps of its answers. */
    StoredAnswers stored() {
        return stored;
    }

    /** What it serves now, in words and numbers. */
    public String served() {
        return builds.now().map(CorveeServer::words).orElse("an empty store; it waits for a build");
    }

    private static String words(Library library) {
        return library.queries().stream()
                .map(query -> query.name() + "\n" + query.text())
                .collect(Collectors.joining("\n"));
    }

    private static String words(ServedBuild build) {
        return build.claims().totals().byWord().entrySet().stream()
                .map(number -> "%,d %s".formatted(number.getValue(), number.getKey()))
                .collect(Collectors.joining(
                        ", ", "build %s: ".formatted(build.snapshot().id().brief()), ""));
    }

    private FusekiServer fuseki(QueryBounds bounds) {
        RateLimiter clients = new RateLimiter(settings.limits().share(), System::nanoTime);
        Routes routes =
                Routes.of(new Routes.Ground(library, settings, bounds, sites, runner, releases, offer, () -> drains));
        FusekiServer.Builder server = FusekiServer.create()
                .port(settings.port())
                .numServerThreads(8, THREADS)
                .fusekiModules(FusekiModules.create())
                .addFilter(
                        "/*", new Guard(builds, sites, routes, settings.limits().request(), hosts, clients));
        ReplySender sender = new ReplySender(sites, Runtime.getRuntime().maxMemory() / UNREAD_SHARE / shares);
        routes.table()
                .forEach(route ->
                        server.addServlet(route.path(), new HandlerServlet(route, sites, runner, sender, stored)));
        return server.build();
    }

    private void configure(Server jetty) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(settings.host());
                configure(listener.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration());
            }
        }
        ServletContextHandler servlets = jetty.getDescendant(ServletContextHandler.class);
        servlets.getServletHandler().setDecodeAmbiguousURIs(true);
        ErrorHandler errors = new ServerErrors(sites, builds, hosts);
        servlets.setErrorHandler(errors);
        jetty.setErrorHandler(errors);
        jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
        // Bodies are read before a thread is given to them, so that slow ones hold none; larger ones are refused.
        RetainedContentLoaderFactory whole =
                new RetainedContentLoaderFactory(settings.limits().request(), FRAMING, true);
        EagerContentHandler all = new EagerContentHandler(Objects.requireNonNull(jetty.getHandler()), whole);
        Handler answers = new StoredAnswersHandler(all, stored, builds, hosts);
        jetty.setHandler(new GracefulHandler(releases.<Handler>map(known -> new AsOfHandler(answers, known, hosts))
                .orElse(answers)));
        jetty.setStopTimeout(GOODBYE_MILLIS);
    }

    /** Sets what all of our servers need of HTTP. */
    public static void configure(HttpConfiguration http) {
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setUriCompliance(OUR_NAMES);
        http.setSendServerVersion(false);
    }

    private CannotServe cannotListen(FusekiException e) {
        String address = settings.host() + ":" + settings.port();
        Optional<Throwable> reason = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SocketException || cause instanceof UnresolvedAddressException)
                .findFirst();
        String said = reason.map(cause -> String.valueOf(cause.getMessage())).orElse("");
        if (reason.filter(UnresolvedAddressException.class::isInstance).isPresent() || said.contains("assign")) {
            return new CannotServe(address + ": not an address of this machine; omit --host for 127.0.0.1", e);
        }
        return said.contains("Permission")
                ? new CannotServe(address + ": ports below 1024 need more rights; choose a higher one", e)
                : new CannotServe(
                        address
                                + ": the port is in use; stop the program that listens on it, or choose another with --port",
                        e);
    }

    /** Waits until the server ends. */
    public void join() {
        fuseki.join();
    }

    /**
     * Says at {@code /readyz} that it is about to close, and answers everybody for as long as its settings say.
     *
     * <p>So a balancer has heard of it before a connection is refused.
     */
    public void drain() {
        drains = true;
        try {
            Thread.sleep(settings.front().drain().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drains, then closes. */
    public void stop() {
        drain();
        close();
    }

    /** Takes no more requests, lets those inside finish for some seconds, and closes the store; a second call waits. */
    @Override
    public synchronized void close() {
        try {
            if (front == null) {
                fuseki.stop();
            }
        } catch (FusekiException busy) {
            LOG.warn("a request did not end in time; it is cut off");
        } finally {
            builds.close();
        }
    }

    /** A server that cannot start: place, fault and remedy in one line. */
    public static final class CannotServe extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** The whole line, and what made it necessary. */
        public CannotServe(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
