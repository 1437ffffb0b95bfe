package org.corvee.web.release;

import jakarta.servlet.http.HttpServletRequest;
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
import org.corvee.release.log.SignedNote;
import org.corvee.web.AsOf;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/** The pages, the head and the feed of a folder of releases. */
public final class ReleaseHandlers {
    private static final int EACH = 60;

    /** How many releases a feed tells of. */
    private static final int FED = 20;

    /** Of a time map. */
    private static final String LINKS = "application/link-format";

    private final KnownReleases releases;
    private final ShortNames names;
    private final Sites sites;
    private final ReleaseDiffs diffs;

    /** The handlers of some releases. */
    public ReleaseHandlers(KnownReleases releases, ShortNames names, Sites sites) {
        this.releases = releases;
        this.names = names;
        this.sites = sites;
        this.diffs = new ReleaseDiffs(releases);
    }

    private static Refused none() {
        return new Refused(404, "Nothing has been released here yet.");
    }

    /** {@code /releases}, and {@code /releases/checkpoint}. */
    public Reply releases(HttpServletRequest request) {
        SignedNote head = releases.head().orElseThrow(ReleaseHandlers::none);
        return switch (Sites.below(request)) {
            case "" -> {
                List<LogEntry.Release> newest = new ArrayList<>(releases.all());
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
        String[] pair = Sites.below(request).split("\\.\\.", -1);
        if (pair.length != 2) {
            throw new Refused(404, "Name two releases by their builds, such as /diff/0123456789ab..ba9876543210.");
        }
        LogEntry.Release old = release(pair[0]);
        LogEntry.Release young = release(pair[1]);
        ClaimDiff diff = diffs.between(old, young);
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

    /** {@code /timemap/…}: the mementos of an address, as RFC 7089 and RFC 6690 have them. */
    public Reply timeMap(HttpServletRequest request) {
        List<LogEntry.Release> all = releases.all();
        if (all.isEmpty()) {
            throw none();
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(asked -> "?" + asked)
                .orElse("");
        String address = "/" + Sites.below(request) + query;
        String origin = sites.origin().get();
        List<String> links = new ArrayList<>(List.of(
                "<%s%s>;rel=\"original timegate\"".formatted(origin, address),
                "<%s/timemap%s>;rel=\"self\";type=\"%s\"".formatted(origin, address, LINKS)));
        for (int i = 0; i < all.size(); i++) {
            LogEntry.Release release = all.get(i);
            links.add("<%s%s%s%s>;rel=\"%smemento\";datetime=\"%s\""
                    .formatted(
                            origin,
                            AsOf.PATH,
                            release.build(),
                            address,
                            i == 0 ? "first " : i == all.size() - 1 ? "last " : "",
                            AsOf.time(release.recorded())));
        }
        return new Reply(200, LINKS, String.join(",\n", links) + "\n");
    }

    /** {@code /feed.atom}, on one thing with {@code ?about=ID}. */
    public Reply feed(HttpServletRequest request) {
        String about = Optional.ofNullable(request.getParameter("about")).orElse("");
        String iri = about.isEmpty()
                ? ""
                : names.thing(about)
                        .map(Term.Iri::value)
                        .orElseThrow(() -> new Refused(400, "about: write an id such as place/vladivostok"));
        List<LogEntry.Release> all = releases.all();
        if (all.isEmpty()) {
            throw none();
        }
        List<AtomFeed.Entry> entries = new ArrayList<>();
        for (int i = all.size() - 1; i > 0 && entries.size() < FED; i--) {
            LogEntry.Release old = all.get(i - 1);
            if (!releases.isClosed(old) && !releases.isClosed(all.get(i))) {
                entries.add(new AtomFeed.Entry(old, all.get(i), diffs.between(old, all.get(i))));
            }
        }
        String text = new AtomFeed(sites.origin().get(), iri, entries).text();
        return new Reply(200, "application/atom+xml", text);
    }

    private LogEntry.Release release(String build) {
        return releases.of(build)
                .orElseThrow(() -> new Refused(
                        404,
                        "There is no release of this build; there are %s."
                                .formatted(releases.all().stream()
                                        .map(LogEntry.Release::build)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }
}
