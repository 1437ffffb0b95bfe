package org.corvee.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The terminal: whether somebody is looking, and how wide it is. */
final class Terminal {
    private Terminal() {}

    /** Whether standard input and output are a terminal that can move its cursor. */
    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    /** From Java 22 there is a console also without a terminal, and a method that tells them apart. */
    private static boolean isTerminal(Console console) {
        try {
            Object answer = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(answer);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether colours are wanted as well; see <a href="https://no-color.org">no-color.org</a>. */
    static boolean isColourful() {
        @Nullable String without = System.getenv("NO_COLOR");
        return isThere() && (without == null || without.isEmpty());
    }

    /** Its columns; 0, for as wide as it gets, where the output goes elsewhere. {@code COLUMNS} goes before all. */
    static int width() {
        Optional<Integer> told = Optional.ofNullable(System.getenv("COLUMNS")).flatMap(Terminal::number);
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
