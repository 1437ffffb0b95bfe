package org.corvee.source;

import java.util.Optional;

/** A text that no page could show and no address could hold: a file that slipped into a cell, not a label. */
final class Overlong {
    private static final int MOST = 10_000;

    private Overlong() {}

    /** Says so of such a text. */
    static Optional<Fault> in(Spot spot, String text) {
        return text.length() <= MOST
                ? Optional.empty()
                : Optional.of(new Fault(
                        spot,
                        "a text of %,d characters, which begins '%s…'".formatted(text.length(), text.substring(0, 20)),
                        "write %,d at most".formatted(MOST)));
    }
}
