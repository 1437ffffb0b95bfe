package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.corvee.query.name.NameFinder;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.Spelling;

/**
 * The names in an index: it picks those worth comparing, and {@link NameIndex} compares them as if there were no others.
 *
 * @param pages of the index
 */
record IndexedNames(SearchIndex.Pages pages) implements NameFinder {
    /** Where more than so many names may be meant, only the likeliest are looked at. */
    static final int LOOKED_AT = 500;

    /** The same where only some things are wanted. */
    private static final int LOOKED_AT_MORE = 10_000;

    private static final int ENOUGH = 100;

    /**
     * The things that were picked.
     *
     * @param areAll whether no other name could be meant
     */
    record Picked(Map<String, StoredThing> things, boolean areAll) {
        private NameIndex compared() {
            return NameIndex.spelt(
                    things.values().stream().map(StoredThing::spelt).toList());
        }

        private boolean isEnough(Predicate<NamedThing> wanted) {
            return areAll
                    || things.values().stream()
                                    .filter(thing -> wanted.test(thing.spelt().named()))
                                    .count()
                            >= ENOUGH;
        }

        /** The thing of a match. */
        StoredThing of(NameIndex.NameMatch match) {
            return Optional.ofNullable(things.get(match.named().iri())).orElseThrow();
        }
    }

    @Override
    public List<NameIndex.NameMatch> find(String text, int most, Predicate<NamedThing> wanted) {
        Spelling asked = Spelling.of(text);
        return asked.isEmpty()
                ? List.of()
                : picked(NameFields.meant(asked), wanted).compared().find(text, most, wanted);
    }

    @Override
    public List<NameIndex.NameMatch> begun(String text, int most, Predicate<NamedThing> wanted) {
        Spelling asked = Spelling.of(text);
        return asked.isEmpty()
                ? List.of()
                : picked(NameFields.begun(asked), wanted).compared().begun(text, most, wanted);
    }

    /**
     * All things that somebody may mean who has not finished writing.
     *
     * @param matches the best first
     */
    record Begun(Picked picked, List<NameIndex.NameMatch> matches) {}

    Begun begun(String text) {
        Spelling asked = Spelling.of(text);
        if (asked.isEmpty()) {
            return new Begun(new Picked(Map.of(), true), List.of());
        }
        Picked picked = picked(NameFields.begun(asked), LOOKED_AT);
        return new Begun(picked, picked.compared().begun(text, LOOKED_AT, any -> true));
    }

    @Override
    public List<NamedThing.ThingName> like(String text, int most) {
        Spelling asked = Spelling.of(text);
        return asked.isEmpty()
                ? List.of()
                : picked(NameFields.like(asked), LOOKED_AT).compared().like(text, most);
    }

    @Override
    public Optional<NamedThing> thing(String iri) {
        return stored(iri).map(thing -> thing.spelt().named());
    }

    Optional<StoredThing> stored(String iri) {
        return picked(NameFields.thing(iri), 1).things().values().stream()
                .filter(thing -> thing.iri().equals(iri))
                .findFirst();
    }

    private Picked picked(Query query, Predicate<NamedThing> wanted) {
        Picked few = picked(query, LOOKED_AT);
        return few.isEnough(wanted) ? few : picked(query, LOOKED_AT_MORE);
    }

    /** With what they are parts of, which is compared as well. */
    private Picked picked(Query query, int most) {
        try {
            TopDocs found = pages.searcher().search(query, most);
            Map<String, StoredThing> things = new LinkedHashMap<>();
            for (ScoreDoc one : found.scoreDocs) {
                StoredThing thing = StoredThing.read(pages.stored(one.doc));
                things.put(thing.iri(), thing);
            }
            boolean areAll = found.scoreDocs.length < most && found.totalHits.relation == TotalHits.Relation.EQUAL_TO;
            return new Picked(areAll || most == 1 ? things : withWholes(things), areAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, StoredThing> withWholes(Map<String, StoredThing> parts) {
        Map<String, StoredThing> all = new LinkedHashMap<>(parts);
        parts.values().stream()
                .flatMap(part -> part.spelt().named().wholes().stream())
                .distinct()
                .filter(whole -> !parts.containsKey(whole))
                .limit(LOOKED_AT)
                .flatMap(whole -> stored(whole).stream())
                .forEach(whole -> all.put(whole.iri(), whole));
        return all;
    }
}
