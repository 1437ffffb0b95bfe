package org.corvee.web.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corvee.release.log.Checkpoint;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.SignedNote;
import org.corvee.release.log.Withdrawals;
import org.corvee.web.Refused;

/**
 * The releases of a folder that the head of their log holds; its entries are read again when there is another head.
 *
 * <p>The folder may be made, and the first release too, while it is looked at.
 */
public final class KnownReleases {
    private final Path folder;
    private volatile Read last = new Read("", List.of());

    /**
     * What was read under a head.
     *
     * @param head the signed note
     */
    private record Read(String head, List<LogEntry.Release> releases) {}

    /**
     * @param folder of all releases
     */
    public KnownReleases(Path folder) {
        this.folder = folder;
    }

    /** The head of the log; empty while nothing is released. */
    public Optional<SignedNote> head() {
        try {
            return ReleaseLog.open(folder).head();
        } catch (ReleaseLog.BadLog none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All releases, the oldest first. */
    public List<LogEntry.Release> all() {
        Optional<SignedNote> head = head();
        Read before = last;
        if (head.isEmpty() || before.head().equals(head.get().toString())) {
            return head.isEmpty() ? List.of() : before.releases();
        }
        Read read = new Read(head.get().toString(), read(Checkpoint.of(head.get())));
        last = read;
        return read.releases();
    }

    private List<LogEntry.Release> read(Checkpoint head) {
        try {
            return ReleaseLog.open(folder).entries().stream()
                    .limit(head.size())
                    .filter(LogEntry.Release.class::isInstance)
                    .map(LogEntry.Release.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The release that was the newest at the end of a day; empty before the first. */
    public Optional<LogEntry.Release> on(LocalDate day) {
        return newest(all().stream()
                .filter(release -> !release.recorded().isAfter(day))
                .toList());
    }

    /** The newest release of a build, by the first digits of its id. */
    public Optional<LogEntry.Release> of(String build) {
        return newest(all().stream()
                .filter(release -> !build.isEmpty() && release.graph().startsWith(build))
                .toList());
    }

    private static Optional<LogEntry.Release> newest(List<LogEntry.Release> releases) {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }

    /**
     * A claim that was released and is no more.
     *
     * @param last the last release that had it
     * @param reason why it was withdrawn, as editors say; may be empty
     */
    public record Withdrawal(LogEntry.Release last, String reason) {}

    /** When and why a claim was withdrawn, the last time; empty where no release has withdrawn it. */
    public Optional<Withdrawal> withdrawal(String claim) {
        List<LogEntry.Release> all = all();
        for (int i = all.size() - 1; i > 0; i--) {
            try {
                Optional<String> reason = Withdrawals.in(ReleaseLog.open(folder).releaseFolder(all.get(i)))
                        .reason(claim);
                if (reason.isPresent()) {
                    return Optional.of(new Withdrawal(all.get(i - 1), reason.get()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    /** The gzipped graph of a release. */
    public Path graph(LogEntry.Release release) {
        return ReleaseLog.open(folder).graph(release);
    }

    /** Whether somebody has closed a release. */
    boolean isClosed(LogEntry.Release release) {
        return Files.exists(ReleaseLog.open(folder).releaseFolder(release).resolve("closed"));
    }

    /**
     * Makes sure that what a release says may be shown.
     *
     * @throws Refused with 410 where somebody has put a file {@code closed} into its folder, as is to be done when it holds
     *     what has been marked since
     */
    public void requireOpen(LogEntry.Release release) {
        if (isClosed(release)) {
            throw new Refused(410, "This release is closed: it is no longer shown here; /releases lists the others.");
        }
    }
}
