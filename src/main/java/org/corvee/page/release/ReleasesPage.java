package org.corvee.page.release;

import java.util.List;
import org.corvee.page.Heading;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.release.log.Checkpoint;
import org.corvee.release.log.LogEntry;

/**
 * What was released when.
 *
 * @param entries the newest first
 * @param checkpoint the head of the log
 * @param note the head as it was signed
 */
public record ReleasesPage(List<LogEntry.Release> entries, Checkpoint checkpoint, String note) {
    /** Where it stands. */
    public static final String PATH = "/releases";

    public static final Heading HEADING = Heading.of("Releases");

    public ReleasesPage {
        entries = List.copyOf(entries);
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteReleasesPageGenerated::render, site, this);
    }

    /** Home as it was with a release. */
    public static Link then(LogEntry.Release release) {
        return new Link("/at/" + release.build() + "/");
    }

    /** What has changed since the release before; empty for the first. */
    public List<Link> changes(LogEntry.Release release) {
        int at = entries.indexOf(release);
        return at < 0 || at == entries.size() - 1 ? List.of() : List.of(DiffPage.link(entries.get(at + 1), release));
    }
}
