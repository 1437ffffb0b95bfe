package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.model.NearWords;
import org.corvee.query.Visible;
import org.corvee.web.Refused;

/**
 * What a request wants to find.
 *
 * @param text as it was written, without spaces around it
 */
record Search(String text, Optional<Sort> only) {
    private static final int LONGEST = 200;

    /** The sorts of things that can be found, in the order in which they are shown. */
    enum Sort {
        THINGS("Things"),
        DOCUMENTS("Documents"),
        CLAIMS("Claims"),
        QUESTIONS("Questions");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** The word in an address. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a request.
     *
     * @throws Refused for a text that is too long or a sort that there is not
     */
    static Search of(HttpServletRequest request) {
        String text = parameter(request, "q");
        if (text.length() > LONGEST) {
            throw new Refused(
                    400,
                    "q: %d characters; a search has at most %d, so leave some out".formatted(text.length(), LONGEST));
        }
        String kind = parameter(request, "kind");
        return new Search(text, kind.isEmpty() ? Optional.empty() : Optional.of(sort(kind)));
    }

    private static Sort sort(String kind) {
        List<String> keys = Arrays.stream(Sort.values()).map(Sort::key).toList();
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "kind: no '%s' to search among; %s"
                                .formatted(
                                        Visible.line(kind),
                                        NearWords.of(kind, keys)
                                                .remedy(keys.stream()
                                                        .collect(Collectors.joining(", ", "there are ", ""))))));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Whether a sort is wanted. */
    boolean wants(Sort sort) {
        return only.isEmpty() || only.get() == sort;
    }
}
