package org.corvee.search;

import java.util.List;
import java.util.Optional;
import org.corvee.query.name.NameIndex;

/** Something that was found, and why. */
public sealed interface Hit {
    /** Does the one thing of several that fits this sort of hit. */
    <T> T match(Cases<T> cases);

    /** What to do with each sort of hit; a new sort is asked for by the compiler. */
    interface Cases<T> {
        T named(NamedHit named);

        T claims(ClaimHit claims);

        T text(TextHit text);

        T question(QuestionHit question);
    }

    /**
     * A thing or a document by one of its names.
     *
     * @param kind the word for what it is
     * @param claims how many there are about it or in it
     */
    record NamedHit(NameIndex.NameMatch match, String kind, long claims) implements Hit {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.named(this);
        }
    }

    /**
     * A sentence of claims by its words.
     *
     * @param claims their IRIs, at least one
     * @param says our paraphrase
     * @param score 1 to 100
     * @param reasons which words of what were found, at least one
     */
    record ClaimHit(List<String> claims, String says, SearchedDocument document, int score, List<MatchReason> reasons)
            implements Hit {
        public ClaimHit {
            claims = List.copyOf(claims);
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.claims(this);
        }

        /** The words that were found in one place, if any were. */
        public Optional<MatchReason> in(Place place) {
            return reasons.stream().filter(reason -> reason.place() == place).findFirst();
        }
    }

    /**
     * A stretch of a document's text by its words.
     *
     * @param start its first code point
     * @param end the code point after its last
     * @param excerpt with what stands around it
     * @param cited the passages that claims cite and that lie over it
     */
    record TextHit(
            SearchedDocument document, int start, int end, int score, MatchReason excerpt, List<CitedPassage> cited)
            implements Hit {
        public TextHit {
            cited = List.copyOf(cited);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.text(this);
        }

        /** The claims that cite the stretch, or some of it. */
        public List<String> claims() {
            return cited.stream()
                    .flatMap(passage -> passage.claims().stream())
                    .distinct()
                    .toList();
        }

        /** The place in the document, as its IRI: that of the passage which is cited, else of the words. */
        public String place() {
            return cited.stream()
                    .findFirst()
                    .map(passage -> document.place(passage.start(), passage.end()))
                    .orElseGet(() -> document.place(start, end));
        }
    }

    /**
     * A question of the library by the words of its summary.
     */
    record QuestionHit(String name, MatchReason summary, int score) implements Hit {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.question(this);
        }
    }

    /** A document by name. */
    record SearchedDocument(String iri, String label) {
        private String place(int start, int end) {
            return "%s#char=%d,%d".formatted(iri, start, end);
        }
    }

    /**
     * A passage that claims cite.
     *
     * @param start its first code point
     * @param end the code point after its last
     */
    record CitedPassage(int start, int end, List<String> claims) {
        public CitedPassage {
            claims = List.copyOf(claims);
        }
    }
}
