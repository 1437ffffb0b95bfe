package org.corvee.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The accessibility checker of Deque, run inside a page by the test and never by the page.
 *
 * <p>The markup inside the SPARQL editor is its authors', and stays out; what it stands in for, a form, is ours.
 */
final class Axe {
    private static final String SOURCE = source();

    /** One line a fault: rule, what it says, and the first elements at fault. */
    private static final String CHECK =
            """
            const done = arguments[arguments.length - 1];
            axe.run(%s, { runOnly: %s, resultTypes: ['violations'] })
              .then((found) => done(found.violations.map((one) =>
                `${one.id}: ${one.help}: ` + one.nodes.slice(0, 3).map((node) =>
                  node.target.join(' ') + ' ' + node.html.slice(0, 120) + ' ' + (node.any[0]?.message ?? '')).join(' | ')).join('\\n')))
              .catch((fault) => done('axe failed: ' + fault));
            """;

    private Axe() {}

    /** What is wrong with the page in the window, or nothing. */
    static String faults(Window window) {
        window.run(SOURCE);
        return faults(
                window,
                "{ exclude: ['.yasgui'] }",
                "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']");
    }

    /** What is wrong with the colours of a page that was checked in other ones; of long lists, the first of each. */
    static String faultsOfColours(Window window) {
        return faults(
                window,
                "{ exclude: ['.yasgui', 'tr:nth-child(n+12)', 'li:nth-child(n+12)', 'article:nth-of-type(n+12)', '.bar:nth-child(n+12)'] }",
                "['color-contrast', 'link-in-text-block']");
    }

    /** What is wrong with the answer to a query in the editor, and with the colours of the query itself. */
    static String faultsOfAnswer(Window window) {
        window.run(SOURCE);
        return faults(
                window,
                "{ include: ['.tabPanel.active .yasr_results', '.tabPanel.active .CodeMirror-code', '.tabsList'], exclude: ['tr:nth-child(n+12)'] }",
                "['color-contrast', 'link-in-text-block', 'link-name', 'scrollable-region-focusable']");
    }

    private static String faults(Window window, String where, String rules) {
        return window.later(CHECK.formatted(where, rules)).toString();
    }

    private static String source() {
        try (InputStream in =
                Objects.requireNonNull(Axe.class.getResourceAsStream("/browser/axe-core-4.14.1/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
