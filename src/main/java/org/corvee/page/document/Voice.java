package org.corvee.page.document;

import java.util.List;
import org.corvee.query.Term;

/**
 * Somebody whose words a document carries.
 *
 * @param testimony what was said on that occasion
 * @param mark the letter that stands for it in the page
 * @param chain who spoke, then who passed it on, the publisher last; empty in a damaged graph
 */
public record Voice(Term.Iri testimony, Mark mark, List<Term> chain, Occasion occasion) {
    public Voice {
        chain = List.copyOf(chain);
    }

    /**
     * How the voice is told from the others: by a letter, and by a colour that helps those who see it.
     *
     * @param letter A, B, … Z, AA, …
     * @param colour one of {@value #COLOURS}, which come again
     */
    public record Mark(String letter, int colour) {
        private static final int COLOURS = 8;
        private static final int LETTERS = 26;

        /** The mark of the voice that is the so-manieth, from 0. */
        public static Mark of(int index) {
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

    /**
     * An occasion.
     *
     * @param depth how many voices stand between it and the reader
     * @param said when, as EDTF, or empty
     * @param remarks how the speaker knows, how reliable we hold them
     */
    public record Occasion(long depth, String said, List<Term> remarks) {
        public Occasion {
            remarks = List.copyOf(remarks);
        }
    }
}
