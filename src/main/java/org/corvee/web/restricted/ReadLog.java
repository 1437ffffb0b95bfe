package org.corvee.web.restricted;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.corvee.model.Json;
import org.corvee.store.RestrictedStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has read what: a line of JSON for each answer, at the end of a file that is open to its owner alone.
 *
 * <p>What was asked is there by a keyed digest: the owner of the key finds who has read a given address, and nobody reads
 * questions out of the log. When a line cannot be written, nothing more is answered.
 */
final class ReadLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadLog.class);

    private final FileChannel file;
    private final Clock clock;
    private volatile boolean isBroken = false;

    private ReadLog(FileChannel file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    static ReadLog open(Path path, Clock clock) throws IOException {
        if (!Files.exists(path)) {
            RestrictedStores.createPrivate(path);
        }
        return new ReadLog(FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND), clock);
    }

    /**
     * An answer.
     *
     * @param reader whose token it was
     * @param asked the digest of what was asked
     * @param build that has answered
     */
    record Line(ReaderToken reader, String asked, String build, int status) {}

    /** Writes a line, and waits until it is on the disk. */
    synchronized void write(Line line) {
        JsonObject json = Json.object(
                "when", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                "who", line.reader().name(),
                "token", line.reader().id(),
                "ceiling", line.reader().audience().label(),
                "asked", line.asked(),
                "build", line.build());
        json.addProperty("status", line.status());
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(Json.line(json));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            isBroken = true;
            LOG.error("the read log takes nothing more, so nothing more is answered: {}", e.getMessage());
        }
    }

    /** Whether a line could not be written. */
    boolean isBroken() {
        return isBroken;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
