package org.corvee.page.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Heading;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.release.diff.ClaimDiff;
import org.corvee.release.log.LogEntry;

/**
 * What has changed from one release to another: the first of each kind, or one kind page by page.
 *
 * @param part which page of the kind that is looked at
 */
public record DiffPage(
        LogEntry.Release old, LogEntry.Release young, ClaimDiff diff, Optional<ClaimDiff.Kind> kind, ListPart part) {
    /** The parameter for one kind. */
    public static final String KIND = "kind";

    /** How many of a kind the overview shows. */
    static final int FIRST = 12;

    /** Where a difference stands. */
    public static Link link(LogEntry.Release old, LogEntry.Release young) {
        return new Link("/diff/%s..%s".formatted(old.build(), young.build()));
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteDiffPageGenerated::render, site, this);
    }

    public Heading heading() {
        return Heading.of(title()).under(new Link(ReleasesPage.PATH), "Releases");
    }

    public String title() {
        return "From %s to %s".formatted(old.build(), young.build());
    }

    /** The word of a kind in an address. */
    public static String word(ClaimDiff.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Link all(ClaimDiff.Kind one) {
        return Link.ours(link(old, young).value(), Map.of(KIND, word(one)));
    }

    /** The kinds that this page shows. */
    public List<ClaimDiff.Kind> kinds() {
        return kind.map(List::of).orElseGet(() -> List.copyOf(diff.claims().keySet()));
    }

    public List<ClaimDiff.ClaimChange> shown(ClaimDiff.Kind one) {
        List<ClaimDiff.ClaimChange> all = changes(one);
        return kind.isPresent() ? part.of(all) : first(all);
    }

    public List<ClaimDiff.ClaimChange> changes(ClaimDiff.Kind one) {
        return diff.claims().getOrDefault(one, List.of());
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(FIRST, all.size()));
    }

    /** A claim's own page; one that was withdrawn says there what it was. */
    public static Link page(ClaimDiff.ClaimChange change) {
        return new Link("/doc/claim/" + change.id().replaceFirst(".*/id/claim/", ""));
    }

    public static boolean isReworded(ClaimDiff.ClaimChange change) {
        return !change.before().isEmpty()
                && !change.now().isEmpty()
                && !change.before().equals(change.now());
    }
}
