package org.corvee.match;

/**
 * One way in which two parties agree or do not, and its share of the whole.
 *
 * @param sort what was compared
 * @param points below zero where it speaks against them
 * @param words in which they agree or do not
 */
public record Feature(Sort sort, int points, String words) {
    /** What is compared. */
    public enum Sort {
        NAME("name"),
        BEARERS("bearers"),
        GENERATION("generation"),
        BORN("born"),
        GENDER("gender"),
        COUNTRY("country"),
        NUMBER("number"),
        REFERENCE("reference");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        /** In words. */
        public String word() {
            return word;
        }
    }
}
