package org.corvee.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/** What the things of a graph are called that does not change, as far as somebody has asked; for all threads. */
public final class KeptLabels {
    private static final int MOST = 50_000;

    private final Cache<AskedLabel, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record AskedLabel(String language, String iri) {}

    /** What was found before, or what is found now; nobody waits for whoever looks up another. */
    Optional<String> get(String language, String iri, Function<String, Optional<String>> finder) {
        AskedLabel asked = new AskedLabel(language, iri);
        Optional<String> kept = known.getIfPresent(asked);
        if (kept != null) {
            return kept;
        }
        Optional<String> found = finder.apply(iri);
        known.put(asked, found);
        return found;
    }
}
