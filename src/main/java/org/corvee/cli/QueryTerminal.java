package org.corvee.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The terminal that a table is printed on. */
final class QueryTerminal {
    private QueryTerminal() {}

    /** Its columns; 0, for as wide as it gets, where the output goes elsewhere. {@code COLUMNS} goes before all. */
    static int width() {
        Optional<Integer> told = Optional.ofNullable(System.getenv("COLUMNS")).flatMap(QueryTerminal::number);
        return told.or(() -> Terminal.isThere() ? asked() : Optional.empty()).orElse(0);
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private static Optional<Integer> asked() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty 2>/dev/null").start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) ? number(size.replaceFirst("^\\S+\\s+", "")) : Optional.empty();
        } catch (IOException noShell) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
