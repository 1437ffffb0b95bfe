package org.corvee.source;

import java.util.Optional;

/** A text without quotes that ends early, for YAML takes what follows a space and a {@code #} as a comment. */
final class CutText {
    private CutText() {}

    /** Says so of a text that a comment follows. */
    static Optional<Fault> in(Node.Scalar text) {
        return text.comment().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        text.spot(),
                        "'%s' ends at '#', and '%s' after it is lost".formatted(text.text(), text.comment()),
                        "quote the whole text, or give the comment a line of its own"));
    }

    /** Says so of a text that is surely meant to go on: it has several words, or no space follows the sign. */
    static Optional<Fault> surelyIn(Node.Scalar text) {
        boolean hasWords = text.text().contains(" ");
        return hasWords || text.comment().startsWith("#") && !text.comment().startsWith("# ") ? in(text) : Optional.empty();
    }
}
