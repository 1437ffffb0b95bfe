package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.corvee.query.Library;
import org.corvee.release.log.SigningKey;
import org.corvee.replica.Follower;
import org.corvee.replica.Offer;
import org.corvee.replica.Origin;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An origin, three replicas and Debian's HAProxy with the example of {@code src/site/deploy}, for some seconds. */
class HaproxyTest {
    private static final SigningKey KEY = SigningKey.generate("example.org/corvee");
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final List<String> PATHS = List.of(
            "/",
            "/style.css",
            "/doc/claim",
            "/search.json?q=worker",
            "/sparql?query=" + Client.encoded("SELECT ?e { ?g <urn:test:edition> ?e }"),
            "/sparql?query=" + Client.encoded("SELECT * { ?s ?p ?o }"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<CorveeServer> replicas = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();

    @Test
    void answersRightlyWhileBuildsChangeAndOneReplicaDies() throws Exception {
        assumeTrue(Haproxy.program().isPresent(), "no haproxy here; 'apt-get install haproxy', or this is left out");
        Store source = new Store(folder.resolve("origin"));
        BuildId first = TestStores.build(source.folder(), "first");
        try (Offer offer = Offer.of(source, List.of(KEY), Clock.systemUTC());
                CorveeServer origin = CorveeServer.start(settings(), source, library(), Optional.of(offer))) {
            for (int i = 0; i < 3; i++) {
                replica(origin, i);
            }
            Client empty = new Client(replicas.get(0).origin());
            assertEquals(503, empty.get("/readyz").statusCode(), "no build yet");
            try (Haproxy haproxy =
                    Haproxy.before(replicas.stream().map(CorveeServer::origin).toList(), folder)) {
                BalancedLoad load = new BalancedLoad(PATHS);
                load.learn(origin.origin());
                followers.forEach(follower -> follower.begin(EVERY));
                await(first);
                Thread.sleep(1_500);
                AtomicBoolean goesOn = new AtomicBoolean(true);
                Thread readers = asking(load, haproxy, goesOn::get);
                BuildId second = TestStores.build(source.folder(), "second");
                await(origin, second);
                load.learn(origin.origin());
                await(second);
                replicas.get(2).close();
                followers.get(2).close();
                Thread.sleep(1_500);
                goesOn.set(false);
                readers.join();
                assertEquals(List.of(), load.wrong());
                assertEquals(Set.of(200), load.statuses().keySet(), load.report());
                assertTrue(load.builds().containsKey(second.brief()) && load.answers() > 100, load.report());
                drains(replicas.get(1));
            }
        } finally {
            followers.forEach(Follower::close);
            replicas.forEach(CorveeServer::close);
        }
    }

    /** A server that is about to close says so, and answers all the same. */
    private static void drains(CorveeServer replica) throws InterruptedException {
        Client client = new Client(replica.origin());
        assertEquals(200, client.get("/readyz").statusCode());
        Thread draining = new Thread(replica::drain);
        draining.start();
        for (int i = 0; i < 50 && client.get("/readyz").statusCode() == 200; i++) {
            Thread.sleep(10);
        }
        assertEquals("draining\n", client.get("/readyz").body());
        assertEquals(200, client.get("/style.css").statusCode());
        draining.join();
    }

    private static Library library() throws IOException {
        return Library.read(Path.of("queries"));
    }

    private static ServerSettings settings() {
        return ServerSettings.USUAL
                .withPort(0)
                .withFront(new ServerSettings.Front("https://corvee.example.org", Duration.ofMillis(500)));
    }

    private void replica(CorveeServer origin, int number) throws IOException {
        Store store = new Store(folder.resolve("replica-" + number));
        followers.add(new Follower(store, Origin.at(origin.origin()), List.of(KEY.verifier())));
        replicas.add(CorveeServer.start(settings(), store, library()));
    }

    private void await(BuildId build) throws InterruptedException {
        for (CorveeServer replica : replicas) {
            await(replica, build);
        }
    }

    private static void await(CorveeServer server, BuildId build) throws InterruptedException {
        for (int i = 0; i < 600 && !server.build().equals(Optional.of(build)); i++) {
            Thread.sleep(50);
        }
        assertEquals(Optional.of(build), server.build());
    }

    private static Thread asking(BalancedLoad load, Haproxy haproxy, BooleanSupplier goesOn) {
        Thread readers = new Thread(() -> {
            try {
                load.ask(haproxy.origin(), 4, goesOn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        readers.start();
        return readers;
    }
}
