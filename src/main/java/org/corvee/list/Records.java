package org.corvee.list;

import java.util.List;
import java.util.Optional;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;

/** Looks into records whose shape somebody else checks. */
final class Records {
    private Records() {}

    static List<Node.Entry> entries(Node record, String key) {
        return value(record, key) instanceof Node.Mapping map ? map.entries() : List.of();
    }

    static List<Node> items(Node record, String key) {
        return value(record, key) instanceof Node.Sequence list ? list.items() : List.of();
    }

    static Optional<String> text(Node record, String key) {
        return value(record, key) instanceof Scalar text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The texts of a list, in its order. */
    static List<String> texts(Node list) {
        return list instanceof Node.Sequence items
                ? items.items().stream()
                        .map(item -> item instanceof Scalar text ? text.text() : "")
                        .toList()
                : List.of();
    }

    private static Node value(Node record, String key) {
        return record instanceof Node.Mapping map ? map.value(key).orElse(record) : record;
    }
}
