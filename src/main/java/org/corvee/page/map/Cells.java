package org.corvee.page.map;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/** The cells of a row as slugs, words and days. */
record Cells(Row row, Function<Term.Iri, String> slugs) {
    /** The {@code type/slug} of a thing, {@code scheme/concept} of a concept, or the IRI itself. */
    String slug(String column) {
        return row.iri(column)
                .map(slugs)
                .orElseThrow(() -> new IllegalStateException("column '%s': no IRI in %s".formatted(column, row)));
    }

    /** The text of a literal, or nothing. */
    Optional<String> words(String column) {
        return row.term(column).filter(Term.Literal.class::isInstance).map(literal -> ((Term.Literal) literal)
                .lexical());
    }

    /** The text of a literal, empty when there is none. */
    String text(String column) {
        return row.text(column);
    }

    /** The day in a column, if it has one that is in the calendar. */
    @Nullable
    LocalDate day(String column) {
        try {
            return words(column)
                    .filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /** A thing with its label, or with its slug where it has none. */
    Named named(String column) {
        String slug = slug(column);
        return new Named(slug, words(column + "Label").orElse(slug));
    }

    /** A whole number, or another where there is none. */
    int number(String column, int otherwise) {
        return words(column)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
