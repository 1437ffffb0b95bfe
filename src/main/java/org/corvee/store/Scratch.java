package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for the time being, gone when it is closed.
 *
 * @param folder among the system's temporary files
 */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch of(String name) throws IOException {
        return new Scratch(Files.createTempDirectory(name));
    }

    @Override
    public void close() throws IOException {
        Disk.clear(folder);
    }
}
