package org.corvee.query;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a result.
 *
 * @param terms the bound columns; an unbound one is missing
 */
public record Row(Map<String, Term> terms) {
    public Row {
        terms = Map.copyOf(terms);
    }

    /** What stands in a column, if anything does. */
    public Optional<Term> term(String column) {
        return Optional.ofNullable(terms.get(column));
    }

    /** The text of a value in a column; empty when none is there. */
    public String text(String column) {
        return terms.get(column) instanceof Term.Literal literal ? literal.lexical() : "";
    }

    /** The IRI in a column, if one is there. */
    public Optional<Term.Iri> iri(String column) {
        return terms.get(column) instanceof Term.Iri iri ? Optional.of(iri) : Optional.empty();
    }

    /** What a column has, written: an IRI, or the text of a value; empty when neither is there. */
    public String written(String column) {
        return iri(column).map(Term.Iri::value).orElseGet(() -> text(column));
    }

    /**
     * The number in a column.
     *
     * @throws IllegalStateException when none is there, naming the column
     */
    public long number(String column) {
        if (terms.get(column) instanceof Term.Literal literal
                && literal.lexical().matches("[+-]?[0-9]{1,18}")) {
            return Long.parseLong(literal.lexical());
        }
        throw new IllegalStateException("column '%s': no whole number in %s".formatted(column, terms));
    }
}
