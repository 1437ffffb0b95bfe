package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.corvee.query.Library;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.replica.Offer;
import org.corvee.source.DataFolder;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.Limits;
import org.corvee.web.ServerSettings;
import org.corvee.web.restricted.RestrictedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the graph: a read-only SPARQL endpoint and some pages. */
@Command(
        name = "serve",
        description = {
            "Serves the graph: a read-only SPARQL endpoint, linked data, and pages to read.",
            "Builds first if the store is missing or older than the data. A build that becomes current while it"
                    + " is serving is picked up without interruption.",
            "With --documents on the command line, pages show the words of the passages from these texts; the"
                    + " environment variable alone does not."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: corvee serve --port 8080",
            "  corvee serve --offer --key corvee.key",
            "  corvee serve --follow https://origin.example.org --key corvee.key.pub --drain 10"
        })
final class Serve implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_DRAIN = 600;
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 finds a free port. Default: ${DEFAULT-VALUE}.")
    private int port = ServerSettings.USUAL.port();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen at. Default: ${DEFAULT-VALUE}, this machine alone.")
    private String host = ServerSettings.USUAL.host();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "The time limit for an answer. Default: ${DEFAULT-VALUE}.")
    private long timeout = Limits.USUAL.answer().toSeconds();

    @Mixin
    private BaseOption base = new BaseOption();

    @Option(
            names = "--service",
            paramLabel = "IRI[=ADDRESS]",
            description = "Allows SERVICE to query this endpoint, at another address if one is given; may be repeated."
                    + " Default: SERVICE is not allowed.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--service-local", description = "Allows SERVICE to query this machine and its network, for tests.")
    private boolean local;

    @Option(
            names = "--most-rows",
            paramLabel = "N",
            description = "The maximum number of rows or triples in an answer. Default: ${DEFAULT-VALUE}.")
    private long rows = Limits.USUAL.result().rows();

    @Option(
            names = "--heavy",
            paramLabel = "N",
            description = "How many heavy queries run at once without workers. Default: ${DEFAULT-VALUE}.")
    private int heavy = Limits.USUAL.lanes().heavy();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many processes run queries that may have to be killed; one more is kept in reserve;"
                    + " with 0 everything runs in one process. Default: ${DEFAULT-VALUE}.")
    private int workers = Workers.WorkerSettings.USUAL.count();

    @Option(
            names = "--worker-heap",
            paramLabel = "MIB",
            description = "The memory that each of these processes may use. Default: ${DEFAULT-VALUE}.")
    private int heap = Workers.WorkerSettings.USUAL.heap();

    @Option(
            names = "--share",
            paramLabel = "SECONDS",
            description = "Processing for one address in a minute; this machine is not counted."
                    + " Default: ${DEFAULT-VALUE}.")
    private int share = Limits.USUAL.share().seconds();

    @Option(
            names = "--forwarded",
            paramLabel = "HEADER",
            description =
                    "The header whose last entry is the client's address as your proxy saw it, such as X-Forwarded-For.")
    private String forwarded = "";

    @Option(
            names = "--hops",
            paramLabel = "N",
            description = "How many proxies of yours a request comes through, each of which adds an address to that"
                    + " header. Default: ${DEFAULT-VALUE}.")
    private int hops = Limits.USUAL.share().hops();

    @Option(
            names = "--embed",
            paramLabel = "ORIGIN",
            description =
                    "Lets pages of this site, such as https://example.org, show maps, tables, things and claims in a"
                            + " frame, at /embed/…; * lets any; may be repeated. Default: nobody may.")
    private List<String> embedders = new ArrayList<>();

    @Option(
            names = "--releases",
            paramLabel = "DIR",
            description =
                    "The folder of all releases ('corvee release'): shows them at /releases, what has changed between"
                            + " two at /diff/OLD..NEW, and a feed at /feed.atom.")
    private @Nullable Path releases;

    @Option(names = "--no-build", description = "Serves the store as it is, without building.")
    private boolean asItIs;

    @Option(
            names = "--site",
            paramLabel = "ORIGIN",
            description = "Where readers ask when a balancer, a cache or a proxy stands before this server, such as"
                    + " https://corvee.example.org; pages name it. Default: where it listens.")
    private String site = "";

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            description =
                    "How long it still answers when it is told to stop, while /readyz says 503, so that a balancer"
                            + " sends it nothing more. Default: ${DEFAULT-VALUE}.")
    private int drain = 0;

    @Mixin
    private ReplicaOptions replica = new ReplicaOptions();

    @Mixin
    private RestrictedOptions restricted = new RestrictedOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Home home = Home.find();
            ServerSettings settings = settings(home);
            Library library = Library.readable(home.queries());
            library.problems().values().stream().flatMap(List::stream).forEach(err()::println);
            replica.check();
            if (restricted.isAsked()) {
                serveRestricted(settings, library);
                return Corvee.FINE;
            }
            Store served = replica.follows() ? replica.openable(store.store()) : fresh(home);
            try (ReplicaOptions.Ends ends = new ReplicaOptions.Ends()) {
                serve(settings, served, library, replica.begin(served, ends));
            }
            return Corvee.FINE;
        } catch (CorveeServer.CannotServe e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw CommandFailure.of(e);
        }
    }

    private void serve(ServerSettings settings, Store served, Library library, Optional<Offer> offer) {
        try (CorveeServer server = CorveeServer.start(settings, served, library, offer)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "goodbye"));
            greet(server);
            server.keepWarm();
            server.join();
        }
    }

    /** Serves the restricted stores as they are: whoever builds them is seldom the user who serves them. */
    private void serveRestricted(ServerSettings settings, Library library) throws IOException {
        if (data.shown().isPresent()
                || releases != null
                || !embedders.isEmpty()
                || !services.isEmpty()
                || replica.isAsked()) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee serve: --restricted shows no texts, has no releases, stands in no frame, asks no other"
                            + " endpoint, and goes to no other machine; leave out --documents, --releases, --embed,"
                            + " --service, --offer and --follow");
        }
        try (RestrictedServer server = RestrictedServer.start(
                settings, store.restricted(), library, restricted.entrance(), Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "goodbye"));
            PrintWriter out = spec.commandLine().getOut();
            out.printf("Corvée serves to readers with a token, at %s/%n", server.origin());
            server.served()
                    .forEach((audience, words) -> out.printf("  up to TLP:%-12s  %s%n", audience.label(), words));
            out.flush();
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSettings settings(Home home) throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee serve: %d is not a port; choose one from 1 to %d, or 0".formatted(port, HIGHEST_PORT));
        }
        if (timeout < 1) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee serve: %d is not a timeout; give at least 1 second".formatted(timeout));
        }
        if (workers < 0 || heap < 64) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee serve: --workers must be at least 0, and --worker-heap at least 64");
        }
        ServerSettings.Folders folders = new ServerSettings.Folders(
                home.ontology(), texts(home), Optional.ofNullable(releases), CapturedPages.of(texts(home)));
        return new ServerSettings(host, port, limits(), base.names(), folders)
                .withServices(Services.of(services, local))
                .withEmbedders(embedders())
                .withFront(new ServerSettings.Front(front(), Duration.ofSeconds(drain)))
                .withWorkers(new Workers.WorkerSettings(workers, heap, Services.NONE));
    }

    private String front() {
        String plain = site.replaceFirst("/$", "");
        if (!plain.isEmpty() && (plain.equals("*") || !ORIGIN.matcher(plain).matches())) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee serve: --site '%s' is no origin of a site; write one such as https://corvee.example.org"
                            .formatted(site));
        }
        if (drain < 0 || drain > LONGEST_DRAIN) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "corvee serve: --drain %d: give from 0 to %d seconds".formatted(drain, LONGEST_DRAIN));
        }
        return plain;
    }

    private List<String> embedders() {
        embedders.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new CommandFailure(
                            Corvee.USAGE,
                            "corvee serve: --embed '%s' is no origin of a site; write one such as https://example.org, or *"
                                    .formatted(wrong));
                });
        return embedders;
    }

    private Limits limits() {
        if (rows < 1 || heavy < 1 || share < 1 || hops < 1) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee serve: --most-rows, --heavy, --share and --hops must each be at least 1");
        }
        Limits usual = Limits.USUAL;
        Limits.Lanes lanes = usual.lanes();
        return usual.withAnswer(Duration.ofSeconds(timeout))
                .withResult(new ResultLimit(rows, usual.result().bytes()))
                .withLanes(new Limits.Lanes(
                        lanes.light(), workers > 0 ? workers : heavy, lanes.queue(), lanes.patience(), lanes.moment()))
                .withShare(new Limits.Share(share, usual.share().parallel(), forwarded, hops));
    }

    /** The folders whose words pages show: the one of {@code --documents} and our own notes; none without the option. */
    private List<Path> texts(Home home) {
        return data.shown()
                .map(named -> List.of(named, data.folder(home).folder().resolve("documents")))
                .orElse(List.of());
    }

    /** The store, repaired or built anew when it has to be; when that fails, with the build that it has. */
    private Store fresh(Home home) throws IOException {
        Store served = store.store();
        if (asItIs) {
            return served;
        }
        DataFolder folder = data.folder(home);
        StoreState state = StoreState.of(served);
        if (state.damage().isPresent()) {
            repair(home, folder, served, state);
        } else if (state.policy().isEmpty()
                || state.isOutdated()
                || !BuildInputs.of(home, folder).areIn(served)) {
            build(home, folder, served, state);
        }
        return served;
    }

    private void repair(Home home, DataFolder folder, Store served, StoreState state) {
        say("%s%nrepairing the store first".formatted(state.damage().orElseThrow()));
        try (Progress progress = new Progress(err(), Terminal.isThere(), 0)) {
            if (state.fromDump(served, progress)) {
                say("repaired from the build's own dump");
            } else {
                new DataBuild(home, folder, state.policy().orElse(DataBuild.POLICY), base.iri()).into(served, progress);
                say("rebuilt from the data");
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private void build(Home home, DataFolder folder, Store served, StoreState state) {
        boolean isFirst = state.policy().isEmpty();
        say("building the graph first: the store is %s"
                .formatted(isFirst ? "missing" : "from other data or another version"));
        try (Progress progress = new Progress(err(), Terminal.isThere(), 0)) {
            new DataBuild(home, folder, state.policy().orElse(DataBuild.POLICY), base.iri()).into(served, progress);
        } catch (IOException | RuntimeException failure) {
            if (isFirst || state.isOutdated()) {
                throw failure instanceof RuntimeException unchecked ? unchecked : unreadable(folder, failure);
            }
            say("%s%nNOT REBUILT: serving the previous build, %s, until the data are corrected"
                    .formatted(
                            failure.getMessage(),
                            served.currentId().orElseThrow().brief()));
        }
    }

    private static CommandFailure unreadable(DataFolder folder, Exception failure) {
        return new CommandFailure(
                Corvee.FINDINGS, "%s: cannot be read: %s".formatted(folder.folder(), failure.getMessage()));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void say(String line) {
        err().println(line);
        err().flush();
    }

    private void greet(CorveeServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Corvée serves %s%n", server.served());
        out.printf("  pages   %s/%n", server.origin());
        out.printf("  SPARQL  %s/sparql%n", server.origin());
        out.flush();
    }
}
