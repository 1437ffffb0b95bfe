package org.corvee.web.release;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.corvee.release.diff.ClaimDiff;
import org.corvee.release.diff.GraphDiff;
import org.corvee.release.log.LogEntry;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;

/** Differences between releases, each worked out once, one at a time, and kept while there is room. */
final class ReleaseDiffs {
    private static final int KEPT = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "release differences");
        thread.setDaemon(true);
        return thread;
    });

    private final AsyncCache<Pair, ClaimDiff> diffs =
            Caffeine.newBuilder().maximumSize(KEPT).executor(one).buildAsync();

    private final KnownReleases releases;

    ReleaseDiffs(KnownReleases releases) {
        this.releases = releases;
    }

    /** Two builds. */
    private record Pair(String old, String young) {}

    /**
     * What has changed.
     *
     * @throws Refused with 503 while it is being worked out, and with 410 where one of both is closed
     */
    ClaimDiff between(LogEntry.Release old, LogEntry.Release young) {
        releases.requireOpen(old);
        releases.requireOpen(young);
        CompletableFuture<ClaimDiff> diff = diffs.get(
                new Pair(old.graph(), young.graph()), pair -> read(releases.graph(old), releases.graph(young)));
        try {
            return diff.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtIt) {
            throw new Refused(ProblemDetail.of(503, "What has changed is being worked out; ask again in a while."));
        } catch (ExecutionException failed) {
            throw new Refused(ProblemDetail.of(503, "The files of a release cannot be read at present."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(ProblemDetail.of(503, "The server is stopping."));
        }
    }

    private static ClaimDiff read(Path old, Path young) {
        try {
            return ClaimDiff.of(GraphDiff.between(old, young));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
