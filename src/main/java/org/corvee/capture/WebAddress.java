package org.corvee.capture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Unreadable;

/** An address of the web, as a file of addresses names it. Nothing is ever fetched from one. */
final class WebAddress {
    private static final Pattern WHOLE = Pattern.compile("https?://[^\\s/?#\"<>\\\\^`{|}]+[^\\s\"<>\\\\^`{|}]*");
    private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+).*");
    private static final Pattern LINE = Pattern.compile("(?:URL=)?(" + WHOLE.pattern() + ")");
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    static boolean fits(String text) {
        return text.length() <= LONGEST && WHOLE.matcher(text).matches();
    }

    /** The host of an address, without {@code www}. */
    static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.matches() ? host.group(1) : address;
    }

    /** The only address that the text of a shortcut names: {@code URL=…} of Windows, or a line with nothing else. */
    static String only(String text) {
        List<String> named = text.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .distinct()
                .toList();
        if (named.size() != 1) {
            throw new Unreadable(
                    named.isEmpty() ? "names no address" : "names %d addresses".formatted(named.size()),
                    "let it hold one line such as URL=https://example.org/article");
        }
        return named.get(0);
    }
}
