package org.corvee.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A window of the browser at a site; it remembers what pages complain of and what they ask for. */
final class Window implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile(
            "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Held, so that it stays quiet: it warns of each browser newer than itself, and we use nothing that it means. */
    private static final Logger DRIVER = Logger.getLogger("org.openqa.selenium");

    private final String origin;
    private final ChromeDriver driver;

    Window(Chromium chromium, Path profile, String origin) {
        DRIVER.setLevel(Level.SEVERE);
        this.origin = origin;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(Chromium.FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Sets how the reader wants colours, and how wide the screen is. */
    void look(String scheme, int width) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Goes to a path of the site and waits until its scripts have run. */
    void go(String path) {
        driver.get(origin + path);
        until("return !document.title.startsWith('Audit in progress')");
        if (has("#editor")) {
            until("return Boolean(document.querySelector('#editor[data-ready]'))");
        }
        if (has("#map")) {
            until("return Boolean(document.querySelector('#map[data-ready], #map .notice'))");
        }
    }

    /** Goes to a path of the site and waits for nothing. */
    void plain(String path) {
        driver.get(origin + path);
    }

    /** Lets pages run scripts, or not. */
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    String path() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(origin.length());
    }

    boolean has(String selector) {
        return !all(selector).isEmpty();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object run(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    Object later(String script) {
        return String.valueOf(driver.executeAsyncScript(script));
    }

    /** Lets the pointer rest on an element. */
    void rest(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** Drags the mouse over the text of the workbench, from one code point to another. */
    void drag(int start, int end) {
        List<Long> points = List.of(start, end).stream()
                .map(this::placeOf)
                .flatMap(List::stream)
                .toList();
        new Actions(driver)
                .moveToLocation(points.get(0).intValue(), points.get(1).intValue())
                .clickAndHold()
                .moveToLocation(points.get(2).intValue(), points.get(3).intValue())
                .release()
                .perform();
    }

    /** Drops a text file on an element, as a person drags one out of a folder. */
    void drop(String selector, String name, String text) {
        run(
                """
                const carried = new DataTransfer();
                carried.items.add(new File([arguments[2]], arguments[1], {type: 'text/plain'}));
                document.querySelector(arguments[0])
                  .dispatchEvent(new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true}));
                """,
                selector,
                name,
                text);
    }

    /** Where a code point of that text is on the screen. */
    private List<Long> placeOf(int point) {
        Object found = driver.executeScript(
                """
                const pane = document.querySelector('#text');
                const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
                let left = arguments[0];
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  const points = [...node.data];
                  if (left <= points.length && node.parentElement !== pane) {
                    const range = new Range();
                    const at = points.slice(0, left).join('').length;
                    range.setStart(node, at);
                    range.setEnd(node, at);
                    const box = range.getClientRects()[0];
                    return [Math.round(box.left), Math.round(box.top + box.height / 2)];
                  }
                  left -= points.length;
                }
                return [0, 0];
                """,
                point);
        return found instanceof List<?> pair
                ? pair.stream().map(one -> ((Number) one).longValue()).toList()
                : List.of();
    }

    /** Waits until a script gives true. */
    void until(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!run(script).equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so on %s: %s".formatted(path(), script));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What pages have complained of since the last time this was asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What pages have asked for, elsewhere than of their own site, since the last time this was asked. */
    List<String> foreignRequests() {
        List<String> foreign = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
            REQUEST.matcher(entry.getMessage())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(url -> url.matches("(https?|wss?|ftp|file):.*") && !url.startsWith(origin + "/"))
                    .forEach(foreign::add);
        }
        return foreign;
    }

    /** Keeps what the window shows, for people to look at. */
    void picture(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
