package org.corvee.replica;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.release.log.BadProof;
import org.corvee.release.log.SignedNote;
import org.corvee.release.log.VerifierKey;
import org.corvee.store.BuildPart;
import org.corvee.store.PulledBuild;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replica's side: keeps a store at the newest build that an origin has signed.
 *
 * <p>The newest manifest it has seen is on the disk before a part of it is pulled, so that nobody leads it back to an older
 * one, also after a restart. Whatever is refused leaves the store as it is.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Store store;
    private final Origin origin;
    private final List<VerifierKey> keys;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "follower");
        thread.setDaemon(true);
        return thread;
    });
    private String complaint = "";

    /**
     * Follows an origin into a store.
     *
     * @param store may have no build yet
     * @param keys of which one has to have signed
     */
    public Follower(Store store, Origin origin, List<VerifierKey> keys) {
        this.store = store;
        this.origin = origin;
        this.keys = List.copyOf(keys);
    }

    /** Looks now, and again and again, in a thread of its own. */
    public void begin(Duration every) {
        looking.scheduleWithFixedDelay(this::lookAgain, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        try {
            look();
            if (!complaint.isEmpty()) {
                LOG.info("{}: is followed again", origin);
            }
            complaint = "";
        } catch (InterruptedIOException end) {
            LOG.debug("the pull ends with the server", end);
        } catch (Refusal | StoreException refused) {
            complain(String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException e) {
            complain("%s: could not be pulled: %s".formatted(origin, e.getMessage()));
        }
    }

    private void complain(String message) {
        if (!message.equals(complaint)) {
            LOG.warn("still serving what there is: {}", message);
            complaint = message;
        }
    }

    /**
     * Looks once: pulls what is offered where that is new, and makes it current; does nothing where it is current already.
     *
     * @throws Refusal where what is offered is not taken
     * @throws StoreException where the store does not take it
     */
    void look() throws IOException {
        String whole = origin.manifest();
        Manifest offered = verified(whole);
        Optional<String> seen = store.followed();
        if (seen.isEmpty() || isNewer(offered, known(seen.get()))) {
            store.noteFollowed(whole);
        }
        if (!store.pointed().equals(Optional.of(offered.build()))) {
            pull(offered);
            LOG.info("{}: pulled build {}", origin, offered.build().brief());
        }
    }

    private Manifest verified(String whole) {
        try {
            return Manifest.read(SignedNote.read(whole).verified(keys));
        } catch (BadProof unsigned) {
            throw new Refusal(
                    "%s: its manifest is not accepted: %s".formatted(origin, unsigned.getMessage()), unsigned);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("%s: its manifest is signed, but wrong: %s".formatted(origin, wrong.getMessage()), wrong);
        }
    }

    private Manifest known(String seen) {
        try {
            return Manifest.read(SignedNote.read(seen).text());
        } catch (BadProof | IllegalArgumentException damaged) {
            throw new StoreException(
                    "%s: the file 'followed' is damaged; remove it to believe %s anew"
                            .formatted(store.folder(), origin),
                    damaged);
        }
    }

    private boolean isNewer(Manifest offered, Manifest known) {
        if (offered.number() < known.number()) {
            throw new Refusal("%s: offers number %d, older than %d, which it has offered before; not taken"
                    .formatted(origin, offered.number(), known.number()));
        }
        if (offered.number() == known.number() && !offered.equals(known)) {
            throw new Refusal("%s: has signed two offers of number %d; ask its keeper which one holds"
                    .formatted(origin, offered.number()));
        }
        return offered.number() > known.number();
    }

    private void pull(Manifest offered) throws IOException {
        PulledBuild pulled = new PulledBuild(store, offered.build());
        pulled.begin();
        long needed = needed(pulled, offered);
        long room = pulled.room();
        if (needed > room) {
            throw new Refusal("%s: build %s needs %s, and the disk has too little room; free some"
                    .formatted(origin, offered.build().brief(), megabytes(needed)));
        }
        for (BuildPart part : offered.parts()) {
            if (!Files.exists(pulled.file(part))) {
                pull(pulled, offered, part);
            }
        }
        pulled.accept(offered.parts());
    }

    private static long needed(PulledBuild pulled, Manifest offered) throws IOException {
        try {
            return pulled.needs(offered.parts());
        } catch (ArithmeticException beyondAnyDisk) {
            return Long.MAX_VALUE;
        }
    }

    private static String megabytes(long bytes) {
        return "%,d MB".formatted(bytes / 1_000_000 + 1);
    }

    private void pull(PulledBuild pulled, Manifest offered, BuildPart part) throws IOException {
        Path unfinished = pulled.unfinished(part);
        origin.pull(offered.build(), part, unfinished);
        if (!isSigned(unfinished, part)) {
            Files.delete(unfinished);
            throw origin.refusal("part %s has other bytes than were signed".formatted(part.name()));
        }
        Files.move(unfinished, pulled.file(part), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isSigned(Path file, BuildPart part) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in).equals(part.sha256());
        }
    }

    /** Looks no more; a pull that is under way ends here and goes on after the next start. */
    @Override
    public void close() {
        looking.shutdownNow();
    }
}
