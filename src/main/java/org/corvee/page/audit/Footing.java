package org.corvee.page.audit;

import org.corvee.query.Term;

/**
 * A claim that something rests on, in one line.
 *
 * @param says our paraphrase
 * @param from through whom it came, and where it stands
 */
public record Footing(Term.Iri claim, String says, String from) {}
