package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;

/** Who or what each query of a batch may mean. */
record Candidates(ReconcileIndex index, PropertyValues values) {
    private static final int LOOKED_AT = 25;
    private static final int SAME = 92;
    private static final String IDENTIFIER = "http://www.w3.org/2004/02/skos/core#exactMatch";
    private static final Comparator<Candidate> BEST = Comparator.comparingInt(Candidate::score)
            .thenComparing(Candidate::isCertain)
            .reversed()
            .thenComparing(candidate -> candidate.named().label())
            .thenComparing(candidate -> candidate.named().iri());

    /** The answer to a batch, member by member. */
    JsonObject answer(Map<String, Optional<ReconcileQuery>> members) {
        JsonObject answer = new JsonObject();
        members.forEach((key, query) -> {
            JsonObject result = new JsonObject();
            result.add("result", query.map(this::known).map(this::results).orElseGet(JsonArray::new));
            answer.add(key, result);
        });
        return answer;
    }

    /** The query without the properties that nothing here has. */
    private ReconcileQuery known(ReconcileQuery query) {
        return query.of(query.properties().stream()
                .filter(wanted -> index.properties().known().containsKey(index.termIri(wanted.property())))
                .toList());
    }

    private JsonArray results(ReconcileQuery query) {
        return results(query, candidates(query));
    }

    private List<Candidate> candidates(ReconcileQuery query) {
        Map<String, NameIndex.NameMatch> found = new LinkedHashMap<>();
        List<NameIndex.NameMatch> called = index.names().find(query.text(), LOOKED_AT, wanted(query));
        called.forEach(match -> found.put(match.named().iri(), match));
        boolean areMore = called.size() == LOOKED_AT
                && called.get(LOOKED_AT - 1).score() == called.get(0).score();
        Set<String> apart = areMore ? toldApart(query) : Set.of();
        apart.stream()
                .filter(iri -> !found.containsKey(iri))
                .flatMap(iri -> called(iri, query.text()).stream())
                .filter(match -> wanted(query).test(match.named()))
                .forEach(match -> found.put(match.named().iri(), match));
        identified(query).stream()
                .flatMap(iri -> index.names().thing(iri).stream())
                .filter(wanted(query))
                .forEach(named -> found.computeIfAbsent(
                        named.iri(),
                        none -> new NameIndex.NameMatch(
                                named, named.names().get(0), 0, NameIndex.NameMatch.How.BY_WORDS)));
        return found.values().stream()
                .filter(match -> isSpeakable(match, query))
                .map(match -> candidate(match, query))
                .map(candidate ->
                        areMore && !apart.contains(candidate.named().iri()) ? candidate.oneOfMany() : candidate)
                .filter(candidate -> candidate.score() > 0)
                .sorted(BEST)
                .toList();
    }

    private Predicate<NamedThing> wanted(ReconcileQuery query) {
        List<String> kinds = query.kinds().stream().map(index::termIri).toList();
        return switch (query.strict()) {
            case ANY -> named -> kinds.isEmpty() || kinds.stream().anyMatch(kind -> isA(named, kind));
            case ALL -> named -> kinds.stream().allMatch(kind -> isA(named, kind));
            case SHOULD -> named -> true;
        };
    }

    private boolean isA(NamedThing named, String kind) {
        return index.kinds().isAny(named.kinds(), kind);
    }

    /** Whoever is not named is a candidate for the publisher's very words, or where that kind is asked for. */
    private boolean isSpeakable(NameIndex.NameMatch match, ReconcileQuery query) {
        return !match.named().isUnnamed()
                || match.score() >= SAME
                || query.kinds().stream()
                        .map(index::termIri)
                        .anyMatch(match.named().kinds()::contains);
    }

    /** The things that have a value of the query which few have: of those who are called so, not all are looked at. */
    private Set<String> toldApart(ReconcileQuery query) {
        return query.properties().stream()
                .flatMap(wanted -> wanted.values().stream()
                        .flatMap(value -> values.holders(index.termIri(wanted.property()), value).stream()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How a thing's names agree with what is written, if they do. */
    private Optional<NameIndex.NameMatch> called(String iri, String text) {
        return index.names()
                .thing(iri)
                .flatMap(named -> NameIndex.of(List.of(named)).find(text, 1, any -> true).stream()
                        .findFirst());
    }

    private Set<String> identified(ReconcileQuery query) {
        return query.properties().stream()
                .filter(wanted -> index.termIri(wanted.property()).equals(IDENTIFIER))
                .flatMap(wanted -> wanted.values().stream())
                .flatMap(value -> ReconcileIndex.keys(value).stream())
                .flatMap(key -> index.identifiers().getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Candidate candidate(NameIndex.NameMatch match, ReconcileQuery query) {
        int score = match.score();
        if (query.strict() == ReconcileQuery.Strict.SHOULD && !query.kinds().isEmpty()) {
            boolean fits = query.kinds().stream().anyMatch(kind -> isA(match.named(), index.termIri(kind)));
            score = fits ? score : Math.round(0.8f * score);
        }
        return new Candidate(match.named(), match.name(), score, match.isExact(), support(match.named(), query));
    }

    private Candidate.PropertySupport support(NamedThing named, ReconcileQuery query) {
        int agreeing = 0;
        boolean against = false;
        boolean identified = false;
        for (ReconcileQuery.Wanted wanted : query.properties()) {
            String property = index.termIri(wanted.property());
            List<Term> known = values.reached(named.iri(), property);
            boolean agrees =
                    wanted.values().stream().anyMatch(value -> known.stream().anyMatch(term -> agree(value, term)));
            agreeing += agrees ? 1 : 0;
            against |= !agrees && !known.isEmpty();
            identified |= agrees && property.equals(IDENTIFIER);
        }
        return query.properties().isEmpty()
                ? Candidate.PropertySupport.NONE
                : new Candidate.PropertySupport(query.properties().size(), agreeing, against, identified);
    }

    private boolean agree(String wanted, Term value) {
        return value.match(new Term.Cases<>() {
            @Override
            public Boolean iri(Term.Iri iri) {
                return ReconcileIndex.keys(iri.value()).contains(wanted.replaceFirst("/+$", ""))
                        || index.id(iri.value()).equals(wanted)
                        || index.term(iri.value()).equals(wanted)
                        || isCalled(iri.value(), wanted);
            }

            @Override
            public Boolean literal(Term.Literal literal) {
                return literal.lexical().equalsIgnoreCase(wanted);
            }

            @Override
            public Boolean blank(Term.Blank blank) {
                return false;
            }

            @Override
            public Boolean statement(Term.TripleTerm statement) {
                return false;
            }
        });
    }

    private boolean isCalled(String iri, String name) {
        return called(iri, name).filter(match -> match.score() >= SAME).isPresent();
    }

    private JsonArray results(ReconcileQuery query, List<Candidate> candidates) {
        boolean one = candidates.size() == 1 || candidates.size() > 1 && !isRival(candidates.get(1), candidates.get(0));
        JsonArray results = new JsonArray();
        for (Candidate candidate : candidates.subList(0, Math.min(query.limit(), candidates.size()))) {
            results.add(result(candidate, results.isEmpty() && one && candidate.isCertain()));
        }
        return results;
    }

    /** Whether the second is as good as the first, so that a person has to choose. */
    private static boolean isRival(Candidate second, Candidate first) {
        return second.isCertain() && second.score() == first.score();
    }

    private JsonObject result(Candidate candidate, boolean match) {
        JsonObject result = new JsonObject();
        result.addProperty("id", index.id(candidate.named().iri()));
        result.addProperty("name", candidate.named().label());
        result.addProperty(
                "description", new ReconcileIndex.ThingLabels(index).description(candidate.named(), candidate.by()));
        result.add("type", new ReconcileIndex.ThingLabels(index).kinds(candidate.named()));
        result.addProperty("score", candidate.score());
        result.addProperty("match", match);
        JsonArray features = new JsonArray();
        features.add(feature("name", candidate.name()));
        if (candidate.support().asked() > 0) {
            features.add(feature("properties", candidate.support().share()));
        }
        result.add("features", features);
        return result;
    }

    private static JsonObject feature(String id, int value) {
        JsonObject feature = new JsonObject();
        feature.addProperty("id", id);
        feature.addProperty("value", value);
        return feature;
    }

    /**
     * A thing that a query may mean.
     *
     * @param by which of its names was found
     * @param name how well that agrees, 0 to 100
     * @param exact whether a name agrees letter by letter
     * @param support what the other columns say of it
     */
    record Candidate(NamedThing named, NamedThing.ThingName by, int name, boolean exact, PropertySupport support) {
        /**
         * What the properties say.
         *
         * @param asked how many properties were given
         * @param agreeing for how many of them a value agrees
         * @param against whether the thing has values for one of them and none agrees
         * @param identified whether an identifier of another register agrees
         */
        record PropertySupport(int asked, int agreeing, boolean against, boolean identified) {
            static final PropertySupport NONE = new PropertySupport(0, 0, false, false);

            /** Of 100. */
            int share() {
                return asked == 0 ? 0 : 100 * agreeing / asked;
            }
        }

        /** The same, where others who were not looked at are called so too. */
        Candidate oneOfMany() {
            return new Candidate(named, by, name, false, support);
        }

        /** An identifier decides; else the name counts seven tenths and the properties, where there are some, three. */
        int score() {
            if (support.identified()) {
                return 100;
            }
            return support.asked() == 0 ? name : Math.round(0.7f * name + 0.3f * support.share());
        }

        /** Whether it is as good as certain, were it the only one. */
        boolean isCertain() {
            return (exact || support.identified()) && !support.against() && !named.isUnnamed();
        }
    }
}
