package org.corvee.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.SigningKey;
import org.corvee.release.log.TrustedKeys;
import org.corvee.release.log.VerifierKey;
import org.corvee.replica.Follower;
import org.corvee.replica.Offer;
import org.corvee.replica.Origin;
import org.corvee.store.DamagedBuild;
import org.corvee.store.OutdatedBuild;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server gives its builds to other machines, or gets them from one. */
final class ReplicaOptions {
    private static final int LONGEST = 86_400;

    @Option(
            names = "--offer",
            description = "Offers each build that becomes current to replicas, at /offer, signed with --key.")
    private boolean offers;

    @Option(
            names = "--follow",
            paramLabel = "ORIGIN",
            description = {
                "Serves what this server offers, such as https://origin.example.org: pulls its current build now and whenever"
                        + " there is a new one, checks that --key has signed it, and swaps it in. Builds nothing itself.",
                "/readyz says 503 until there is a build. What cannot be pulled, or is older than what was there, is refused"
                        + " in one line, and the last build goes on."
            })
    private @Nullable String origin;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "With --offer the key that signs ('corvee key' makes one; several while one follows another); with"
                            + " --follow its public half.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "With --follow, how often to ask for a new build. Default: ${DEFAULT-VALUE}.")
    private int every = 30;

    /** What has to end when the server does, the last begun first. */
    static final class Ends implements AutoCloseable {
        private final Deque<Runnable> ends = new ArrayDeque<>();

        void add(Runnable end) {
            ends.push(end);
        }

        @Override
        public void close() {
            ends.forEach(Runnable::run);
        }
    }

    /** Refuses what does not go together. */
    void check() {
        if (offers && follows()) {
            throw wrong("--offer and --follow exclude each other; a replica follows the origin itself");
        }
        if (!isAsked() && !keys.isEmpty()) {
            throw wrong("--key is for --offer and --follow");
        }
        if (isAsked() && keys.isEmpty()) {
            throw wrong(
                    offers
                            ? "--offer needs --key, the key that signs; 'corvee key NAME FILE' makes one"
                            : "--follow needs --key, the public half of the origin's key, which ends in .pub");
        }
        if (every < 1 || every > LONGEST) {
            throw wrong("--every %d: give from 1 to %d seconds".formatted(every, LONGEST));
        }
    }

    /** Whether builds go to other machines, or come from one. */
    boolean isAsked() {
        return offers || follows();
    }

    /** Whether builds come from another machine. */
    boolean follows() {
        return origin != null;
    }

    /** The same store; a build in it that cannot be opened is forgotten, since it comes anew. */
    Store openable(Store store) {
        try {
            store.currentChecked().ifPresent(Snapshot::close);
        } catch (DamagedBuild | OutdatedBuild unusable) {
            store.forgetCurrent();
        }
        return store;
    }

    /**
     * Begins to follow into a store, or to offer it, as it is asked for.
     *
     * @return what is offered
     */
    Optional<Offer> begin(Store store, Ends ends) throws IOException {
        follow(store, ends);
        return offer(store, ends);
    }

    private Optional<Offer> offer(Store store, Ends ends) throws IOException {
        if (!offers) {
            return Optional.empty();
        }
        List<SigningKey> signing = new ArrayList<>();
        for (Path file : keys) {
            signing.add(readable(file, () -> SigningKey.read(file)));
        }
        Offer offer = Offer.of(store, signing, Clock.systemUTC());
        ends.add(offer::close);
        return Optional.of(offer);
    }

    private void follow(Store store, Ends ends) throws IOException {
        if (origin == null) {
            return;
        }
        List<VerifierKey> trusted = new ArrayList<>();
        for (Path file : keys) {
            trusted.addAll(readable(file, () -> TrustedKeys.read(file)));
        }
        Follower follower = new Follower(store, at(origin), trusted);
        ends.add(follower::close);
        follower.begin(Duration.ofSeconds(every));
    }

    private static Origin at(String address) {
        try {
            return Origin.at(address);
        } catch (IllegalArgumentException none) {
            throw wrong("--follow " + none.getMessage());
        }
    }

    /** Reads a file of keys. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T readable(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (BadProof wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        } catch (NoSuchFileException none) {
            throw wrong("--key %s: no such file; 'corvee key NAME FILE' makes a key, and FILE.pub".formatted(file));
        }
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(Corvee.USAGE, "corvee serve: " + message);
    }
}
