package org.corvee.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param spot its line
 * @param cells what stands under each column, without the blank ones, in the header's order
 */
public record TableRow(Spot spot, Map<String, String> cells) {
    public TableRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The cell under a column, if it is not blank. */
    public Optional<Node.Scalar> cell(String column) {
        return Optional.ofNullable(cells.get(column)).map(t -> new Node.Scalar(spot, t));
    }

    /** The values in a cell, which {@code |} separates. */
    public List<Node.Scalar> values(String column) {
        return cell(column).stream()
                .flatMap(c -> Arrays.stream(c.text().split("\\|", -1)))
                .map(t -> new Node.Scalar(spot, t.strip()))
                .toList();
    }
}
