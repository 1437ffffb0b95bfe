package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The right to build into a store, and the folder to do it in, which is cleared before and after.
 *
 * @param store checked to be ours
 * @param lock held until it is closed
 * @param made where the new build is made: in a folder of its own each time, since TDB2 remembers a database that it could
 *     neither open nor close, on a full disk, for as long as the process lives
 */
record Workplace(Store store, BuilderLock lock, Path made) implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();

    /**
     * Does something in a workplace.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        T at(Workplace workplace) throws IOException;
    }

    /**
     * Takes the right to build into the store and clears what killed builds left.
     *
     * @throws StoreException if the folder is none of ours, may not be written, or another build is at work
     */
    static Workplace of(Store store) {
        Contents contents = new Contents(store.folder(), store.audience());
        contents.requireOurs();
        try {
            Files.createDirectories(store.folder());
            contents.mark();
            Files.createDirectories(store.builds());
            BuilderLock lock = BuilderLock.of(store);
            try {
                Disk.clear(store.work());
                View.sweep(store.views());
                Path made = store.work().resolve("build").resolve(Long.toString(COUNT.incrementAndGet()));
                return new Workplace(store, lock, made);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(store, e);
        }
    }

    /** Does some work in a workplace of its own. */
    static <T> T in(Store store, Work<T> work) {
        try (Workplace workplace = of(store)) {
            return workplace.attempt(work);
        }
    }

    /** Does some work; whatever the disk refuses becomes a {@link StoreException} that says why. */
    <T> T attempt(Work<T> work) {
        try {
            return work.at(this);
        } catch (StoreException said) {
            throw said;
        } catch (IOException | RuntimeException | InternalError e) {
            throw Disk.DiskRefusal.in(e).map(refusal -> refused(store, refusal)).orElseThrow(() -> rethrown(e));
        }
    }

    private static RuntimeException rethrown(Throwable e) {
        if (e instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new UncheckedIOException((IOException) e);
    }

    private static StoreException refused(Store store, Throwable e) {
        return new StoreException("%s: %s".formatted(store.folder(), Disk.DiskRefusal.words(e)), e);
    }

    @Override
    public void close() {
        try (lock) {
            Disk.clear(store.work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The right to build into a store, held by one builder at a time; a killed builder loses it with its process.
     *
     * @param file the lock file
     * @param channel holds the lock until it is closed
     */
    record BuilderLock(Path file, FileChannel channel) implements AutoCloseable {
        /** Locks of this process: closing a second channel on a locked file would drop the lock. */
        private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

        static BuilderLock of(Store store) throws IOException {
            Path file = store.lock();
            if (!HERE.add(file)) {
                throw taken(store, ProcessHandle.current().pid() + "");
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                HERE.remove(file);
                throw taken(store, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return new BuilderLock(file, channel);
        }

        private static StoreException taken(Store store, String process) {
            return new StoreException("%s: another build is at work here (process %s); wait until it ends, or stop it"
                    .formatted(store.folder(), process));
        }

        @Override
        public void close() throws IOException {
            channel.close();
            HERE.remove(file);
        }
    }
}
