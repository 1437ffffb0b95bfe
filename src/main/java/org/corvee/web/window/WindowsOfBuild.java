package org.corvee.web.window;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Result;

/** The windows of the questions that are asked of a build, those asked last: which claims are in which order, and which pages were read. */
public final class WindowsOfBuild {
    /** So many claims in all of them together. */
    private static final long MOST = 8_000_000;

    private final ClaimTable table;
    private final Cache<String, Optional<RowWindows>> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String question, Optional<RowWindows> windows) ->
                    question.length() + windows.map(RowWindows::size).orElse(0))
            .build();

    private final Cache<String, AskedClaims> claims = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String question, AskedClaims some) -> question.length() + some.size())
            .build();

    public WindowsOfBuild(ClaimTable table) {
        this.table = table;
    }

    /**
     * The question in windows, if it is one that can be asked so.
     *
     * @param asker answers a query about what the question names, if that does not take long
     */
    public Optional<RowWindows> of(PagedQuestion paged, Function<Query, Optional<Result>> asker) {
        return known.get(paged.query().toString(), question -> RowWindows.of(paged, table, asker));
    }

    /** The claims of a question. */
    public AskedClaims claims(ClaimWindows windows) {
        String question = "%s %s".formatted(windows.isByTime(), windows.asked().query());
        return claims.get(question, none -> new AskedClaims(windows, table));
    }

    /** The claims of the build. */
    public ClaimTable table() {
        return table;
    }
}
