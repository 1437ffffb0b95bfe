package org.corvee.evidence;

import java.util.function.Function;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * The cells of a row as slugs, words and days.
 *
 * @param slugs how slugs are made of IRIs
 */
public record RowCells(Row row, Function<Term.Iri, String> slugs) {
    /** The {@code type/slug} of a thing, {@code scheme/concept} of a concept, or the IRI itself. */
    public String slug(String column) {
        return row.iri(column).map(slugs).orElseThrow(() -> missing(column));
    }

    private IllegalStateException missing(String column) {
        return new IllegalStateException("column '%s': no IRI in %s".formatted(column, row));
    }

    /** The last part of a slug: the word of a concept, the name of a property. */
    String name(String column) {
        return slug(column).replaceFirst("^.*[/:]", "");
    }

    /** The text of a literal, empty when there is none. */
    String text(String column) {
        return row.text(column);
    }

    /** The time in three columns: as it is said, and its first and last day. */
    Dating dating(String during, String first, String last) {
        return Dating.read(text(during), text(first), text(last));
    }

    /** A thing with the label in the column that is named after its own. */
    Label label(String column) {
        return label(column, column + "Label");
    }

    /** A thing with the label in another column; it is called by its id where it has none. */
    Label label(String column, String labelColumn) {
        Term.Iri iri = row.iri(column).orElseThrow(() -> missing(column));
        String id = slugs.apply(iri);
        String text = text(labelColumn);
        return new Label(iri, id, text.isEmpty() ? id : text);
    }

    /** A number of origins; what rests on no finding rests on one. */
    int origins(String column) {
        return text(column).isEmpty() ? 1 : Math.toIntExact(row.number(column));
    }
}
