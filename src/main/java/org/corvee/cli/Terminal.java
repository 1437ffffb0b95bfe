package org.corvee.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether somebody is looking. */
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
}
