package org.corvee.source;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML or JSON record, with its line. */
public sealed interface Node {
    Spot spot();

    /** The kind of this piece, for complaints. */
    Kind kind();

    /**
     * A text; numbers and dates are texts too until somebody reads them.
     *
     * @param comment what follows it in its line behind a {@code #}, which ends a text without quotes; else empty
     */
    record Scalar(Spot spot, String text, String comment) implements Node {
        /** A text that no comment follows. */
        public Scalar(Spot spot, String text) {
            this(spot, text, "");
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** A list. */
    record Sequence(Spot spot, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Kind kind() {
            return Kind.LIST;
        }
    }

    /** Keys with their values, in the file's order; no key appears twice. */
    record Mapping(Spot spot, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public Kind kind() {
            return Kind.MAPPING;
        }

        /** The value of a key, if it is there. */
        public Optional<Node> value(String key) {
            return entries.stream()
                    .filter(e -> e.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}

    /** What a piece can be. */
    enum Kind {
        TEXT("a text"),
        LIST("a list"),
        MAPPING("a mapping");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** With its article: {@code a list}. */
        public String phrase() {
            return phrase;
        }
    }
}
