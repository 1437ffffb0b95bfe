package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/** Where a thing is declared. */
public sealed interface Declaration {
    /** In a document's file, by that document's id. */
    record InDocument(String document) implements Declaration {}

    /** In a reference table, with the sources and documents consulted. */
    record InReference(List<ThingId> sources) implements Declaration {
        public InReference {
            sources = List.copyOf(sources);
        }
    }
}
