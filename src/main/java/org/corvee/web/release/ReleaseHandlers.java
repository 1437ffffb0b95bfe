package org.corvee.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.model.NearWords;
import org.corvee.page.ListPart;
import org.corvee.page.release.AtomFeed;
import org.corvee.page.release.DiffPage;
import org.corvee.page.release.ReleasesPage;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.release.diff.ClaimDiff;
import org.corvee.release.log.Checkpoint;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.SignedNote;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The pages, the head and the feed of a folder of releases. */
public final class ReleaseHandlers {
    private static final int EACH = 60;

    /** How many releases a feed tells of. */
    private static final int FED = 20;

    private final Path folder;
    private final ShortNames names;
    private final Sites sites;
    private final ReleaseDiffs diffs = new ReleaseDiffs();

    /**
     * @param folder of all releases
     */
    public ReleaseHandlers(Path folder, ShortNames names, Sites sites) {
        this.folder = folder;
        this.names = names;
        this.sites = sites;
    }

    /** {@code /releases}, and {@code /releases/checkpoint}. */
    public Reply releases(HttpServletRequest request) {
        ReleaseLog log = log();
        SignedNote head = head(log);
        return switch (Sites.below(request)) {
            case "" -> {
                List<LogEntry.Release> newest = new ArrayList<>(all(log));
                Collections.reverse(newest);
                ReleasesPage page = new ReleasesPage(newest, Checkpoint.of(head), head.toString());
                yield Reply.html(200, page.document(sites.of(request)));
            }
            case "checkpoint" -> new Reply(200, "text/plain", head.toString());
            default -> throw new Refused(404, "There is no page at this address; did you mean /releases?");
        };
    }

    /** {@code /diff/OLD..NEW}. */
    public Reply diff(HttpServletRequest request) {
        ReleaseLog log = log();
        String[] pair = Sites.below(request).split("\\.\\.", -1);
        if (pair.length != 2) {
            throw new Refused(404, "Name two releases by their builds, such as /diff/0123456789ab..ba9876543210.");
        }
        LogEntry.Release old = release(log, pair[0]);
        LogEntry.Release young = release(log, pair[1]);
        ClaimDiff diff = diffs.between(log, old, young);
        Optional<ClaimDiff.Kind> kind =
                Optional.ofNullable(request.getParameter(DiffPage.KIND)).map(ReleaseHandlers::kind);
        ListPart part = Pages.part(
                DiffPage.link(old, young).value(),
                kind.map(one -> Map.of(DiffPage.KIND, DiffPage.word(one))).orElse(Map.of()),
                Pages.number(request),
                EACH,
                kind.map(one -> diff.claims().getOrDefault(one, List.of()).size())
                        .orElse(0));
        return Reply.html(200, new DiffPage(old, young, diff, kind, part).document(sites.of(request)));
    }

    private static ClaimDiff.Kind kind(String word) {
        List<String> known =
                Arrays.stream(ClaimDiff.Kind.values()).map(DiffPage::word).toList();
        return Arrays.stream(ClaimDiff.Kind.values())
                .filter(kind -> DiffPage.word(kind).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "kind: claims do not change in this way; "
                                + NearWords.of(word, known).remedy("known are " + String.join(", ", known))));
    }

    /** {@code /feed.atom}, on one thing with {@code ?about=ID}. */
    public Reply feed(HttpServletRequest request) {
        ReleaseLog log = log();
        String about = Optional.ofNullable(request.getParameter("about")).orElse("");
        String iri = about.isEmpty()
                ? ""
                : names.thing(about)
                        .map(Term.Iri::value)
                        .orElseThrow(() -> new Refused(400, "about: write an id such as place/vladivostok"));
        List<LogEntry.Release> all = all(log);
        List<AtomFeed.Entry> entries = new ArrayList<>();
        for (int i = all.size() - 1; i > 0 && entries.size() < FED; i--) {
            LogEntry.Release old = all.get(i - 1);
            entries.add(new AtomFeed.Entry(old, all.get(i), diffs.between(log, old, all.get(i))));
        }
        String text = new AtomFeed(sites.origin().get(), iri, entries).text();
        return new Reply(200, "application/atom+xml", text);
    }

    private ReleaseLog log() {
        try {
            return ReleaseLog.open(folder);
        } catch (ReleaseLog.BadLog none) {
            throw new Refused(404, "Nothing has been released here yet.");
        }
    }

    private static SignedNote head(ReleaseLog log) {
        try {
            return log.head().orElseThrow(() -> new Refused(404, "Nothing has been released here yet."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the signed head holds. */
    private static List<LogEntry.Release> all(ReleaseLog log) {
        try {
            long size = Checkpoint.of(head(log)).size();
            return log.entries().stream()
                    .limit(size)
                    .filter(LogEntry.Release.class::isInstance)
                    .map(LogEntry.Release.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogEntry.Release release(ReleaseLog log, String build) {
        List<LogEntry.Release> all = all(log);
        return all.stream()
                .filter(release -> !build.isEmpty() && release.graph().startsWith(build))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        404,
                        "There is no release of this build; there are %s."
                                .formatted(all.stream()
                                        .map(LogEntry.Release::build)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }
}
