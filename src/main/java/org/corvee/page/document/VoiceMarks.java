package org.corvee.page.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Testimony;

/**
 * The letters, colours and lines by which a page tells voices apart.
 *
 * @param byTestimony by IRI; claims without a testimony are by nobody, who has the empty one
 */
public record VoiceMarks(Map<String, Mark> byTestimony) {
    public VoiceMarks {
        byTestimony = Map.copyOf(byTestimony);
    }

    /**
     * How a voice is told from the others: by a letter, and by a colour with a kind of line that help those who see them.
     *
     * <p>No two of the first thirty-two voices have the same colour and the same line, and of colours that some people
     * cannot tell apart no two go together in one round of eight.
     *
     * @param letter A, B, … Z, AA, …
     * @param colour one of {@value #COLOURS}, which come again
     */
    public record Mark(String letter, int colour, LineStyle line) {
        static final int COLOURS = 8;
        private static final int LETTERS = 26;

        /** The mark of a voice by its number, from 0. */
        public static Mark of(int index) {
            LineStyle[] lines = LineStyle.values();
            return new Mark(letters(index), index % COLOURS + 1, lines[(index + index / COLOURS) % lines.length]);
        }

        private static String letters(int index) {
            String last = String.valueOf((char) ('A' + index % LETTERS));
            return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
        }

        /** The classes that give its colour and its line. */
        public String look() {
            String word = line.name().toLowerCase(Locale.ROOT);
            return "voice-" + colour + (line == LineStyle.SOLID ? "" : " line-" + word);
        }
    }

    /** How the words of a voice are underlined, and what edge its letter has. */
    public enum LineStyle {
        SOLID,
        DASHED,
        DOTTED,
        DOUBLE
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
