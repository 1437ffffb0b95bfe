package org.corvee.query.name;

import java.util.List;

/**
 * A thing with each of its names in the forms in which it is compared.
 *
 * @param spellings of the names, in their order
 */
public record SpeltThing(NamedThing named, List<Spelling> spellings) {
    public SpeltThing {
        spellings = List.copyOf(spellings);
        if (spellings.size() != named.names().size()) {
            throw new IllegalArgumentException("%s: %d names in %d spellings"
                    .formatted(named.iri(), named.names().size(), spellings.size()));
        }
    }

    /** Spells its names. */
    public static SpeltThing of(NamedThing named) {
        return new SpeltThing(
                named,
                named.names().stream().map(name -> Spelling.of(name.text())).toList());
    }
}
