package org.corvee.page.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Testimony;

/**
 * The letters and colours by which a page tells voices apart.
 *
 * @param byTestimony by IRI; claims without a testimony are by nobody, who has the empty one
 */
record VoiceMarks(Map<String, Mark> byTestimony) {
    VoiceMarks {
        byTestimony = Map.copyOf(byTestimony);
    }

    /**
     * How a voice is told from the others: by a letter, and by a colour that helps those who see it.
     *
     * @param letter A, B, … Z, AA, …
     * @param colour one of {@value #COLOURS}, which come again
     */
    record Mark(String letter, int colour) {
        private static final int COLOURS = 8;
        private static final int LETTERS = 26;

        /** The mark of a voice by its number, from 0. */
        static Mark of(int index) {
            return new Mark(letters(index), index % COLOURS + 1);
        }

        private static String letters(int index) {
            String last = String.valueOf((char) ('A' + index % LETTERS));
            return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
        }

        /** The class that gives its colour. */
        String look() {
            return "voice-" + colour;
        }
    }

    /** The marks of the voices of a document, then of those that are only claimed to speak in it. */
    static VoiceMarks of(List<List<Testimony>> chains, List<Claim> claims) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        Stream.concat(
                        chains.stream().map(chain -> chain.get(0).id().iri()),
                        claims.stream().map(VoiceMarks::testimony))
                .forEach(testimony -> {
                    Mark next = Mark.of(marks.size());
                    marks.putIfAbsent(testimony, next);
                });
        return new VoiceMarks(marks);
    }

    /** The IRI of a claim's own testimony, or empty. */
    static String testimony(Claim claim) {
        return claim.source().first().map(testimony -> testimony.id().iri()).orElse("");
    }

    Mark of(Claim claim) {
        return Objects.requireNonNull(byTestimony.get(testimony(claim)));
    }

    Mark of(Testimony testimony) {
        return Objects.requireNonNull(byTestimony.get(testimony.id().iri()));
    }
}
