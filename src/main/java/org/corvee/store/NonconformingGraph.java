package org.corvee.store;

import java.util.List;
import java.util.stream.Collectors;

/** The graph does not conform to its shapes; the build was thrown away and the old one serves on. */
public final class NonconformingGraph extends StoreException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;
    private final transient List<Violation> violations;

    NonconformingGraph(Store store, List<Violation> violations) {
        super("%s: not swapped in, the graph violates its shapes in %d %s:%n%s"
                .formatted(
                        store.folder(),
                        violations.size(),
                        violations.size() == 1 ? "place" : "places",
                        violations.stream()
                                .limit(SHOWN)
                                .map(v -> "  " + v)
                                .collect(Collectors.joining(System.lineSeparator()))));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
