package org.corvee.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
