package org.corvee.page.document;

import java.util.List;
import java.util.Set;
import org.corvee.query.Term;

/**
 * What one voice says in one passage, and the triples that it comes to.
 *
 * @param says our paraphrase
 * @param manner how it is said
 * @param facts the claims that we made of it
 */
public record Saying(Voice.Mark voice, String says, Manner manner, List<Claimed> facts) {
    public Saying {
        facts = List.copyOf(facts);
    }

    /**
     * How something is said, in words of the vocabulary.
     *
     * @param stance {@code affirms} or {@code denies}
     * @param modality {@code asserted}, {@code reported}, {@code expected}, …
     * @param part {@code headline}, {@code caption}, {@code byline}, or empty for the body
     */
    public record Manner(String stance, String modality, String part) {
        private static final Set<String> PLAIN = Set.of("asserted", "reported");

        /** Whether somebody affirms it as so. */
        boolean isPlain() {
            return !isDenial() && PLAIN.contains(modality);
        }

        boolean isDenial() {
            return stance.equals("denies");
        }
    }

    /**
     * A claim.
     *
     * @param triple subject, predicate, object; empty in a damaged graph
     * @param during when it holds, as EDTF, or empty
     */
    public record Claimed(Term.Iri claim, List<Term> triple, String during, Standing standing) {
        public Claimed {
            triple = List.copyOf(triple);
        }
    }

    /** What became of a claim. */
    public enum Standing {
        /** Its triple is a fact under the build's policy. */
        FACT,
        /** It is kept as what it is: a denial, a plan, an opinion. */
        CLAIM,
        /** It has been taken back. */
        RETRACTED
    }
}
