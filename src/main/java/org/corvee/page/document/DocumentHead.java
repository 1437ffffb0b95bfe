package org.corvee.page.document;

import java.util.List;
import org.corvee.query.Term;

/**
 * What is recorded of a document itself.
 *
 * @param title never empty
 */
public record DocumentHead(Term.Iri iri, String title, Dates dates, Pinned text, Ties ties) {
    /**
     * When it was published and when it was recorded.
     *
     * @param published what its text supports, as EDTF, or empty
     * @param bounds the same as two dates, or empty
     * @param recorded the day on which we read it, or empty
     */
    public record Dates(String published, String bounds, String recorded) {}

    /**
     * The text that was read.
     *
     * @param file its name, or empty
     * @param sha256 of its bytes, or empty
     * @param length in code points, 0 where it is not recorded
     */
    public record Pinned(String file, String sha256, int length) {}

    /**
     * What it is tied to.
     *
     * @param to publisher, people, languages, what it was made from, in the order of the page
     * @param derived the documents that were made from it
     * @param marking how it may be handed on; none in a damaged graph
     */
    public record Ties(List<Tie> to, List<Term> derived, List<Term> marking) {
        public Ties {
            to = List.copyOf(to);
            derived = List.copyOf(derived);
            marking = List.copyOf(marking);
        }
    }

    /**
     * One of them.
     *
     * @param name what it is, for a reader
     */
    public record Tie(String name, Term to) {}
}
