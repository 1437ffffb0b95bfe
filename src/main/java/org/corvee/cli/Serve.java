package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.source.DataFolder;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.triple.Iris;
import org.corvee.web.CannotServe;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the graph: a read-only SPARQL endpoint and some pages. */
@Command(
        name = "serve",
        description = {
            "Serves the graph: a read-only SPARQL endpoint and some pages.",
            "Builds first when the store is missing or older than the data. A build that becomes current while it"
                    + " serves is picked up without an interruption."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: corvee serve --port 8080"})
final class Serve implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

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
            description = "The longest that an answer may take. Default: ${DEFAULT-VALUE}.")
    private long timeout = ServerSettings.Limits.USUAL.answer().toSeconds();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of things begin with. Default: ${DEFAULT-VALUE}.")
    private String base = Iris.BASE;

    @Option(names = "--no-build", description = "Serves the store as it is.")
    private boolean asItIs;

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
            ServerSettings settings = settings();
            Home home = Home.find();
            Library library = Library.read(home.queries());
            Store served = fresh(home);
            try (CorveeServer server = CorveeServer.start(settings, served, library)) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "goodbye"));
                greet(server);
                server.join();
            }
            return Corvee.FINE;
        } catch (CannotServe e) {
            throw new CommandFailure(Corvee.FINDINGS, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw QueryFailure.of(e);
        }
    }

    private ServerSettings settings() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee serve: no port %d; take one of 1 to %d, or 0".formatted(port, HIGHEST_PORT));
        }
        if (timeout < 1) {
            throw new CommandFailure(Corvee.USAGE, "corvee serve: no timeout %d; give seconds".formatted(timeout));
        }
        ServerSettings.Limits usual = ServerSettings.Limits.USUAL;
        ServerSettings.Limits limits = new ServerSettings.Limits(Duration.ofSeconds(timeout), usual.request());
        return new ServerSettings(host, port, limits, new ShortNames(base));
    }

    /** The store, built anew when it has to be; when that fails, with the build that it has. */
    private Store fresh(Home home) throws IOException {
        Store served = store.store();
        if (asItIs) {
            return served;
        }
        DataFolder folder = data.folder(home);
        Path queries = home.queries();
        ServeFreshness freshness = new ServeFreshness(
                served, List.of(folder.folder(), home.ontology(), queries.resolve("policy"), queries.resolve("meta")));
        if (freshness.isStale()) {
            Instant began = Instant.now();
            if (build(home, folder, served)) {
                freshness.confirm(began);
            }
        }
        return served;
    }

    private boolean build(Home home, DataFolder folder, Store served) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> before = policyBefore(served);
        err.println("building the graph first: the store is %s"
                .formatted(before.isEmpty() ? "missing" : "older than the data"));
        err.flush();
        try (Progress progress = new Progress(err, Terminal.isThere())) {
            new DataBuild(home, folder, before.orElse(DataBuild.POLICY), base).into(served, progress);
            return true;
        } catch (CommandFailure failure) {
            if (before.isEmpty()) {
                throw failure;
            }
            err.println(failure.getMessage());
            err.println("serving the build before");
            err.flush();
            return false;
        }
    }

    /** The policy of the build that the store has; empty without one. */
    private static Optional<String> policyBefore(Store served) {
        try (Snapshot snapshot = served.current().orElse(null)) {
            return Optional.ofNullable(snapshot).map(open -> open.summary().policy());
        }
    }

    private void greet(CorveeServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Corvée serves %s%n", server.served());
        out.printf("  pages   %s/%n", server.origin());
        out.printf("  SPARQL  %s/sparql%n", server.origin());
        out.flush();
    }
}
