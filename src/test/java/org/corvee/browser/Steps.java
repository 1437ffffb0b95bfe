package org.corvee.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what somebody does to reach something: clicks, words that are written, scrolling. */
final class Steps {
    private static final Path WRITTEN = Path.of("src/site/tasks.md");

    /** Whether somebody has to scroll to an element. */
    private static final String SCROLL =
            """
            const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return box.top < 0 || box.bottom > innerHeight ? 1 : 0
            """;

    private final Window window;
    private int count = 0;

    /** Begins at the home page. */
    Steps(Window window) {
        this.window = window;
        window.go("/");
    }

    /** Follows or presses what is there, after scrolling to it. */
    Steps click(String selector) {
        window.until("return Boolean(document.querySelector(\"%s\"))".formatted(selector));
        count += 1 + Integer.parseInt(window.run(SCROLL, selector).toString());
        window.run("document.querySelector(arguments[0]).click()", selector);
        return this;
    }

    /** Writes a word into a field, after going to it. */
    Steps write(String selector, String words) {
        count += 2;
        window.one(selector).click();
        window.one(selector).sendKeys(words);
        return this;
    }

    /** Chooses from a list, or enters a day. */
    Steps choose(String selector, String value) {
        count++;
        window.run("document.querySelector(arguments[0]).value = arguments[1]", selector, value);
        return this;
    }

    /** Waits until it is there. */
    Steps until(String script) {
        window.until(script);
        return this;
    }

    int count() {
        return count;
    }

    /** What is written of each task: its steps now. */
    static Map<String, Integer> written() throws IOException {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (String line : Files.readAllLines(WRITTEN)) {
            String[] cells = line.split("\\s*\\|\\s*");
            if (cells.length == 5 && cells[4].matches("[0-9]+")) {
                steps.put(cells[1], Integer.valueOf(cells[4]));
            }
        }
        return steps;
    }
}
