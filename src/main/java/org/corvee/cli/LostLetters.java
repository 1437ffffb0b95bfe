package org.corvee.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds arguments that lost letters before they reached us, so that nobody is answered a question that was not asked. */
final class LostLetters {
    private static final int REPLACEMENT = 0xFFFD;

    private LostLetters() {}

    /**
     * What is wrong with the first argument that may have lost letters.
     *
     * @param encoding in which Java took the arguments from the system
     */
    static Optional<String> in(String[] arguments, String encoding) {
        boolean isUtf8 = encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name());
        for (int i = 0; i < arguments.length; i++) {
            if (isUtf8 && arguments[i].indexOf(REPLACEMENT) >= 0) {
                return Optional.of("corvee: argument %d, '%s', is not UTF-8; type it in a terminal that writes UTF-8"
                        .formatted(i + 1, arguments[i]));
            }
            if (!isUtf8 && !arguments[i].matches("[\\p{ASCII}&&[^?]]*")) {
                return Optional.of(("corvee: argument %d, '%s', may have lost letters, for this machine's locale writes %s;"
                                + " start Corvée by its launcher ./corvee, or set LC_ALL=C.UTF-8")
                        .formatted(i + 1, arguments[i], encoding));
            }
        }
        return Optional.empty();
    }
}
