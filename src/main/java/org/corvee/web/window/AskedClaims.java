package org.corvee.web.window;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.web.window.ClaimColumns.ClaimColumn;

/** The claims that may be in an answer, in its order, and how many of them have each value of a column; looked for once a build. */
public final class AskedClaims {
    private final ClaimTable table;
    private final int[] rows;
    private final Map<ClaimColumn, Map<Integer, Integer>> counts = new ConcurrentHashMap<>();

    AskedClaims(ClaimWindows windows, ClaimTable table) {
        this.table = table;
        this.rows = windows.claims(table);
    }

    /** How many there are. */
    int size() {
        return rows.length;
    }

    /** Their rows in the table; not to be changed. */
    public int[] rows() {
        return rows;
    }

    /** How many have each value of a column, by its key. */
    public Map<Integer, Integer> counts(ClaimColumn column) {
        return counts.computeIfAbsent(column, kind -> Map.copyOf(kind.counts(table, rows)));
    }
}
