package org.corvee.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.SignedNote;
import org.corvee.release.log.SigningKey;
import org.corvee.store.BuildId;
import org.corvee.store.BuildPart;
import org.corvee.store.PackedBuilds;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The origin's side: the current build, packed and signed for whoever follows this store.
 *
 * <p>The number of an offer and what it is of are on the disk before anybody hears of it, so that no number is ever given
 * twice. A build that is current no more stays for an hour after it was last asked for, as one of {@value #MOST} at most, so
 * that whoever pulls it comes to the end.
 */
public final class Offer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Offer.class);
    private static final long LOOK_MILLIS = 500;
    private static final long KEPT_MILLIS = TimeUnit.HOURS.toMillis(1);

    /** So many builds are kept, the current one among them. */
    private static final int MOST = 4;

    private final Store store;
    private final PackedBuilds packed;
    private final List<SigningKey> keys;
    private final Clock clock;
    private final Map<BuildId, Long> asked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "build offer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Published> published = Optional.empty();
    private String complaint = "";

    /**
     * What is offered.
     *
     * @param note the signed manifest
     */
    private record Published(Manifest manifest, String note) {}

    private Offer(Store store, List<SigningKey> keys, Clock clock) {
        this.store = store;
        this.packed = new PackedBuilds(store);
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * Offers what is current, now and whenever that changes; the first is packed when this returns.
     *
     * @param store may have no build yet
     * @param keys that sign
     * @throws StoreException if the store is restricted, or may not be written
     */
    public static Offer of(Store store, List<SigningKey> keys, Clock clock) {
        Offer offer = new Offer(store, keys, clock);
        offer.look();
        offer.looking.scheduleWithFixedDelay(offer::lookAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return offer;
    }

    /** The signed manifest of the newest build that is packed; empty when there is none yet. */
    public Optional<String> note() {
        return published.map(Published::note);
    }

    /** The file of a part of a build that is offered, packed by gzip. */
    public Optional<Path> part(BuildId build, String sha256) {
        if (!asked.containsKey(build)) {
            return Optional.empty();
        }
        asked.put(build, clock.millis());
        return Optional.of(packed.file(build, sha256)).filter(Files::isRegularFile);
    }

    private void lookAgain() {
        try {
            look();
            complaint = "";
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(complaint)) {
                LOG.warn("the current build is not offered: {}", message);
                complaint = message;
            }
        }
    }

    private void look() {
        Optional<BuildId> current = store.currentId();
        try {
            if (current.isPresent()
                    && !current.equals(published.map(one -> one.manifest().build()))) {
                publish(current.get());
            }
            forget();
        } catch (NoSuchFileException gone) {
            // A newer build has taken its place, which the next look finds.
            LOG.debug("a build went while it was packed", gone);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be packed: %s".formatted(store.folder(), e.getMessage()), e);
        }
    }

    private void publish(BuildId build) throws IOException {
        Optional<Manifest> last = last();
        boolean isKnown = last.isPresent()
                && last.get().build().equals(build)
                && packed.have(build, last.get().parts());
        Manifest manifest = isKnown ? last.orElseThrow() : next(last, build, packed.pack(build));
        String note = SignedNote.sign(manifest.text(), keys).toString();
        store.noteOffered(note);
        asked.put(build, clock.millis());
        published = Optional.of(new Published(manifest, note));
    }

    private Manifest next(Optional<Manifest> last, BuildId build, List<BuildPart> parts) {
        long seconds = TimeUnit.MILLISECONDS.toSeconds(clock.millis());
        return new Manifest(Math.max(seconds, last.map(Manifest::number).orElse(0L) + 1), build, parts);
    }

    private Optional<Manifest> last() {
        try {
            return store.offered()
                    .map(note -> Manifest.read(SignedNote.read(note).text()));
        } catch (BadProof | IllegalArgumentException damaged) {
            throw new StoreException(
                    "%s: the file 'offered' is damaged; remove it, and the next offer has the time as its number"
                            .formatted(store.folder()),
                    damaged);
        }
    }

    private void forget() throws IOException {
        BuildId current = published.map(one -> one.manifest().build()).orElse(null);
        List<BuildId> others = packed.builds().stream()
                .filter(build -> !build.equals(current))
                .sorted(Comparator.comparing((BuildId build) -> asked.getOrDefault(build, 0L))
                        .reversed())
                .toList();
        for (int i = 0; i < others.size(); i++) {
            BuildId build = others.get(i);
            if (i >= MOST - 1 || clock.millis() - asked.getOrDefault(build, 0L) > KEPT_MILLIS) {
                asked.remove(build);
                packed.forget(build);
            }
        }
    }

    /** Offers nothing new any more. */
    @Override
    public void close() {
        looking.shutdownNow();
    }
}
