package org.corvee.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * One place where a graph does not conform to its shapes.
     *
     * @param focus the node that is wrong
     * @param path the property that is wrong; empty when the node itself is
     * @param value the value that is wrong; empty when one is missing
     * @param message the shape's words
     */
    public record Violation(String focus, String path, String value, String message) {
        /** The message alone where it names the value, else also where it is. */
        @Override
        public String toString() {
            return !value.isEmpty() && message.contains(value)
                    ? message
                    : Stream.of(focus, path, value)
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.joining(" ")) + ": " + message;
        }
    }
}
