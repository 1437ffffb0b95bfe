package org.corvee.web.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.Named;
import org.corvee.web.find.Finder;

/**
 * What the service knows of one build.
 *
 * @param identifiers the things by what other registers call them: the whole IRI, and its last part
 */
record ReconcileIndex(
        Finder finder, PropertyIndex properties, Map<String, Set<String>> identifiers, ShortNames shortNames) {
    static final String NAMESPACE = "https://w3id.org/corvee/ontology#";

    static ReconcileIndex of(Finder finder, Result properties, Result identifiers, ShortNames names) {
        Map<String, Set<String>> things = new HashMap<>();
        for (Row row : identifiers.rows()) {
            if (row.term("thing").orElse(null) instanceof Term.Iri thing
                    && row.term("identifier").orElse(null) instanceof Term.Iri identifier) {
                for (String key : keys(identifier.value())) {
                    things.computeIfAbsent(key, none -> new TreeSet<>()).add(thing.value());
                }
            }
        }
        return new ReconcileIndex(finder, PropertyIndex.of(properties), things, names);
    }

    /** The ways to write an identifier: {@code http://www.wikidata.org/entity/Q959} and {@code Q959}. */
    static List<String> keys(String identifier) {
        String bare = identifier.replaceFirst("/+$", "");
        return List.of(identifier, bare, bare.substring(bare.lastIndexOf('/') + 1));
    }

    NameIndex names() {
        return finder.names();
    }

    Kinds kinds() {
        return finder.kinds();
    }

    /** What the service calls a thing: its id without the base. */
    String id(String iri) {
        return shortNames.slug(new Term.Iri(iri)).orElse(iri);
    }

    /** The thing of an id, as short as ours or written out. */
    Optional<Named> thing(String id) {
        return shortNames.thing(id.strip()).flatMap(iri -> finder.names().thing(iri.value()));
    }

    /** What the service calls a kind or a property: its name in our namespace, else with its prefix. */
    String term(String iri) {
        return iri.startsWith(NAMESPACE) ? iri.substring(NAMESPACE.length()) : shortNames.brief(new Term.Iri(iri));
    }

    /** The IRI of a kind or a property; what is none stays as it is and matches nothing. */
    String termIri(String id) {
        return shortNames.term(id.strip()).map(Term.Iri::value).orElse(id);
    }
}
