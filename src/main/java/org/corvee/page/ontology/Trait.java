package org.corvee.page.ontology;

import java.util.List;
import org.corvee.page.Html;

/**
 * Something that is said of a term or a file, with one or more values.
 *
 * @param word what it is
 * @param values at least one
 */
public record Trait(String word, List<Html> values) {
    public Trait {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'%s' has no value; leave it out".formatted(word));
        }
    }
}
