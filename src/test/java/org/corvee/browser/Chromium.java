package org.corvee.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed Chromium and the driver that goes with it.
 *
 * @param browser the program
 * @param driver its driver, of the same version
 */
record Chromium(Path browser, Path driver) {
    /** What is missing, and how to get it. */
    static final String MISSING =
            "no Chromium with its driver is installed; 'apt-get install chromium chromium-driver', or .ci/run does it";

    /** No page of ours needs any of what these turn off. */
    static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-prefers-reduced-motion");

    /** The one that the machine has. */
    static Optional<Chromium> installed() {
        return program("chromium")
                .flatMap(browser -> program("chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
