package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.Library;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.TextIndex;
import org.corvee.query.name.TextIndex.Hit;
import org.corvee.web.Refused;

/**
 * What a request wants to find.
 *
 * @param text as it was written, without spaces around it
 */
record SearchRequest(String text, Optional<Sort> only) {
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
    static SearchRequest of(HttpServletRequest request) {
        String text = parameter(request, "q");
        if (text.length() > LONGEST) {
            throw new Refused(400, "q: %d characters; a search may have at most %d".formatted(text.length(), LONGEST));
        }
        String kind = parameter(request, "kind");
        return new SearchRequest(text, kind.isEmpty() ? Optional.empty() : Optional.of(sort(kind)));
    }

    private static Sort sort(String kind) {
        List<String> keys = Arrays.stream(Sort.values()).map(Sort::key).toList();
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "kind: unknown kind '%s'; %s"
                                .formatted(
                                        EscapedText.line(kind),
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

    /**
     * What a search finds in a build and in the library.
     *
     * @param questions the summaries of the library's queries, by their names
     */
    record SearchAnswers(SearchIndex finder, TextIndex questions) {
        /** The index of the library's summaries. */
        static TextIndex questions(Library library) {
            return TextIndex.of(library.queries().stream()
                    .filter(query ->
                            !query.isForBuilds() && !query.header().summary().isEmpty())
                    .map(query -> new TextIndex.IndexedSentence(
                            query.name(), query.header().summary(), query.name()))
                    .toList());
        }

        List<NameIndex.NameMatch> things(SearchRequest search, int most) {
            return finder.names().begun(search.text(), most, named -> !isDocument(named));
        }

        List<NameIndex.NameMatch> documents(SearchRequest search, int most) {
            return finder.names().begun(search.text(), most, SearchAnswers::isDocument);
        }

        List<Hit> claims(SearchRequest search, int most) {
            return finder.claims().find(search.text(), most, claim -> true);
        }

        List<Hit> questions(SearchRequest search, int most) {
            return questions.find(search.text(), most, question -> true);
        }

        private static boolean isDocument(NamedThing named) {
            return named.kinds().contains(Cv.DOCUMENT);
        }
    }
}
