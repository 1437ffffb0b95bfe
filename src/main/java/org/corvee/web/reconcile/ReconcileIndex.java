package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corvee.model.Cv;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.NameFinder;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.search.SearchIndex;

/**
 * What the service knows of one build.
 *
 * @param identifiers the things by what other registers call them: the whole IRI, and its last part
 */
record ReconcileIndex(
        SearchIndex search,
        Kinds kinds,
        PropertyIndex properties,
        Map<String, Set<String>> identifiers,
        ShortNames shortNames) {
    static ReconcileIndex of(SearchIndex search, Kinds kinds, Result properties, Result identifiers, ShortNames names) {
        Map<String, Set<String>> things = new HashMap<>();
        for (Row row : identifiers.rows()) {
            if (row.term("thing").orElse(null) instanceof Term.Iri thing
                    && row.term("identifier").orElse(null) instanceof Term.Iri identifier) {
                for (String key : keys(identifier.value())) {
                    things.computeIfAbsent(key, none -> new TreeSet<>()).add(thing.value());
                }
            }
        }
        return new ReconcileIndex(search, kinds, PropertyIndex.of(properties), things, names);
    }

    /** The ways to write an identifier: {@code http://www.wikidata.org/entity/Q959} and {@code Q959}. */
    static List<String> keys(String identifier) {
        String bare = identifier.replaceFirst("/+$", "");
        return List.of(identifier, bare, bare.substring(bare.lastIndexOf('/') + 1));
    }

    NameFinder names() {
        return search.names();
    }

    /** What the service calls a thing: its id without the base. */
    String id(String iri) {
        return shortNames.slug(new Term.Iri(iri)).orElse(iri);
    }

    /** The thing of an id, as short as ours or written out. */
    Optional<NamedThing> thing(String id) {
        return shortNames.thing(id.strip()).flatMap(iri -> names().thing(iri.value()));
    }

    /** What the service calls a kind or a property: its name in our namespace, else with its prefix. */
    String term(String iri) {
        return iri.startsWith(Cv.NS) ? iri.substring(Cv.NS.length()) : shortNames.brief(new Term.Iri(iri));
    }

    /** The IRI of a kind or a property; what is none stays as it is and matches nothing. */
    String termIri(String id) {
        return shortNames.term(id.strip()).map(Term.Iri::value).orElse(id);
    }

    /** What the service says of a thing in a few words. */
    record ThingLabels(ReconcileIndex index) {
        private static final int OTHER_NAMES = 3;

        /** The same, with a warning where it was found by a weak alias. */
        String description(NamedThing named, NamedThing.ThingName by) {
            return by.isWeak()
                    ? "found by '%s': %s; %s".formatted(by.text(), by.caveat(), description(named))
                    : description(named);
        }

        /** What sort of thing it is, what else it is called, and whether it can be matched at all. */
        String description(NamedThing named) {
            String kinds = named.kinds().stream().map(index.kinds()::label).collect(Collectors.joining(", "));
            if (named.isUnnamed()) {
                return kinds + "; described so by a publisher that does not name the person, so never a certain match";
            }
            String others = named.names().stream()
                    .filter(name -> name.where() == NamedThing.ThingName.Where.ALIAS)
                    .map(NamedThing.ThingName::text)
                    .limit(OTHER_NAMES)
                    .collect(Collectors.joining(", "));
            return others.isEmpty() ? kinds : kinds + "; also " + others;
        }

        /** Its kinds by id and name. */
        JsonArray kinds(NamedThing named) {
            JsonArray kinds = new JsonArray();
            named.kinds().forEach(kind -> kinds.add(kind(kind)));
            return kinds;
        }

        JsonObject kind(String iri) {
            JsonObject kind = new JsonObject();
            kind.addProperty("id", index.term(iri));
            kind.addProperty("name", index.kinds().label(iri));
            return kind;
        }
    }

    /**
     * The properties that a table can be matched or extended by.
     *
     * @param known by IRI
     */
    record PropertyIndex(Map<String, KnownProperty> known, NameIndex names) {
        /**
         * A property.
         *
         * @param domains the kinds of its subjects, none for any
         * @param ranges the kinds of its values, none for any
         */
        record KnownProperty(String iri, String label, String definition, Set<String> domains, Set<String> ranges) {}

        /** Of the rows of {@code queries/reconcile/properties.rq}. */
        static PropertyIndex of(Result rows) {
            Map<String, KnownProperty> known = new LinkedHashMap<>();
            for (Row row : rows.rows()) {
                String iri = row.written("property");
                KnownProperty property = known.computeIfAbsent(
                        iri,
                        none -> new KnownProperty(
                                iri,
                                row.written("label"),
                                row.written("definition"),
                                new TreeSet<>(),
                                new TreeSet<>()));
                row.term("domain").ifPresent(domain -> property.domains().add(row.written("domain")));
                row.term("range").ifPresent(range -> property.ranges().add(row.written("range")));
            }
            List<NamedThing> named = new ArrayList<>();
            known.values()
                    .forEach(property -> named.add(new NamedThing(
                            property.iri(),
                            List.copyOf(property.domains()),
                            List.of(
                                    new NamedThing.ThingName(NamedThing.ThingName.Where.LABEL, property.label(), "en"),
                                    new NamedThing.ThingName(
                                            NamedThing.ThingName.Where.ALIAS,
                                            property.iri().replaceFirst("^.*[#/]", ""),
                                            "")))));
            return new PropertyIndex(known, NameIndex.of(named));
        }

        /** The property of an IRI that {@link #names} has given. */
        KnownProperty of(String iri) {
            return Objects.requireNonNull(known.get(iri), iri);
        }

        /** The properties that things of a kind can have. */
        List<KnownProperty> of(String kind, Kinds kinds) {
            return known.values().stream()
                    .filter(property -> property.domains().isEmpty()
                            || property.domains().stream().anyMatch(domain -> kinds.isAny(List.of(kind), domain)))
                    .toList();
        }
    }
}
