package org.corvee.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as the graph describes it.
 *
 * @param publisher missing in a damaged graph
 * @param text where its text is and what it must be
 * @param marking how it may be handed on; missing in a damaged graph
 */
public record Document(Label id, @Nullable Label publisher, Dates dates, Pinned text, Optional<Label> marking) {
    /**
     * When it was published and when it was recorded.
     *
     * @param published what its text supports, as EDTF, or empty
     * @param from the first day of that, or empty
     * @param to the last day of that, or empty
     * @param inferred when it was published as the curators infer it from elsewhere
     * @param recorded the day on which it was read, or empty
     */
    public record Dates(String published, String from, String to, Optional<Dating> inferred, String recorded) {
        /** When it was published, in words: what its text says and, as such, what the curators infer; empty for neither. */
        public String publishedWords() {
            String said = saidWords();
            String read = inferredWords();
            return said.isEmpty() ? read : read.isEmpty() ? said : "%s (%s)".formatted(said, read);
        }

        /** What its text says of it, in words: a day before or after which it must have been is no stretch of time. */
        public String saidWords() {
            if (published.endsWith("/..") && !published.equals("../..")) {
                return bounded(published.substring(0, published.length() - "/..".length()), "or later");
            }
            if (published.startsWith("../") && !published.equals("../..")) {
                return bounded(published.substring("../".length()), "or earlier");
            }
            return published.isEmpty() ? "" : DateWords.of(published);
        }

        private static String bounded(String edtf, String bound) {
            String[] parts = DateWords.of(edtf).split(", ", 2);
            return "%s %s%s".formatted(parts[0], bound, parts.length == 1 ? "" : ", " + parts[1]);
        }

        /** What the curators infer of it, in words that say so; empty where they infer nothing. */
        public String inferredWords() {
            return inferred.map(dating -> "inferred by the curators: " + DateWords.of(dating))
                    .orElse("");
        }
    }

    /**
     * A text and its digest.
     *
     * @param file its name, or empty
     * @param sha256 the digest of its bytes, or empty
     * @param length code points; -1 where the graph does not say
     */
    public record Pinned(String file, String sha256, int length) {}
}
