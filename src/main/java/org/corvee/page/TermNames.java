package org.corvee.page;

import java.util.Optional;
import org.corvee.query.Term;

/** How a page calls the IRIs of a result, and where they lead. */
public interface TermNames {
    /** The word that a reader sees. */
    String word(Term.Iri iri);

    /** Where more is said about it. */
    Optional<Link> link(Term.Iri iri);
}
