package org.corvee.match;

import java.util.List;
import java.util.Set;
import org.corvee.model.Edtf;

/**
 * Somebody or something with a name of its own.
 *
 * @param iri of the thing
 * @param kind which kinds are compared with it
 * @param names in any script, the main one first
 * @param traits what is said of it
 * @param documents the slugs of those in which it is spoken of
 */
public record Party(String iri, Kind kind, List<String> names, Traits traits, Set<String> documents) {
    public Party {
        names = List.copyOf(names);
        documents = Set.copyOf(documents);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(iri + ": has no name");
        }
    }

    /** What is compared with what. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        VESSEL,
        AIRCRAFT,
        /** A person or an organisation; nobody says which. */
        ACTOR;

        /** Whether things of the two kinds may be one. */
        boolean mayBe(Kind other) {
            return this == other || this == ACTOR && other.isActor() || other == ACTOR && isActor();
        }

        private boolean isActor() {
            return this == PERSON || this == ORGANISATION || this == ACTOR;
        }
    }

    /**
     * What is said of a party, whoever says it.
     *
     * @param births the dates on which it may be born
     * @param genders the concepts
     * @param countries of which it is a national or in which it is based
     * @param codes under which it is known
     */
    public record Traits(List<Edtf> births, Set<String> genders, Set<String> countries, Set<Code> codes) {
        /** Nothing is said. */
        public static final Traits NONE = new Traits(List.of(), Set.of(), Set.of(), Set.of());

        public Traits {
            births = List.copyOf(births);
            genders = Set.copyOf(genders);
            countries = Set.copyOf(countries);
            codes = Set.copyOf(codes);
        }
    }
}
