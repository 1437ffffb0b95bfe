package org.corvee.list;

/** A list that has lost a tenth of its rows or more since it was imported last; nothing was written. */
public final class FewerRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    FewerRows(String file, int rows, EarlierList earlier) {
        super("%s: %,d rows, where %s had %,d; see whether the file is whole, and say --accept if it is"
                .formatted(file, rows, earlier.document(), earlier.rows()));
    }
}
