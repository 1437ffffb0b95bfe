package org.corvee.evidence.table;

import java.util.Arrays;

/**
 * Small numbers for the nodes of a database.
 *
 * @param ids the database's own numbers, sorted; the code of one is where it stands
 */
record Codes(long[] ids) {
    int size() {
        return ids.length;
    }

    /** The code of a node, or {@link ClaimTable#NONE}. */
    int of(long id) {
        int at = id == Relation.NO_NODE ? -1 : Arrays.binarySearch(ids, id);
        return at < 0 ? ClaimTable.NONE : at;
    }

    long id(int code) {
        return ids[code];
    }
}
