package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.corvee.query.Term;
import org.corvee.query.name.Match;
import org.corvee.query.name.Named;

/** Who or what each query of a batch may mean. */
record Candidates(Desk desk, Values values) {
    private static final int LOOKED_AT = 25;
    private static final int SAME = 92;
    private static final String IDENTIFIER = "http://www.w3.org/2004/02/skos/core#exactMatch";
    private static final Comparator<Candidate> BEST = Comparator.comparingInt(Candidate::score)
            .thenComparing(Candidate::isCertain)
            .reversed()
            .thenComparing(candidate -> candidate.named().label())
            .thenComparing(candidate -> candidate.named().iri());

    /** The answer to a batch. */
    JsonObject answer(List<Ask> asks) {
        JsonObject answer = new JsonObject();
        for (Ask ask : asks) {
            JsonObject result = new JsonObject();
            result.add("result", results(ask, candidates(ask)));
            answer.add(ask.key(), result);
        }
        return answer;
    }

    private List<Candidate> candidates(Ask ask) {
        Map<String, Match> found = new LinkedHashMap<>();
        desk.names()
                .find(ask.text(), LOOKED_AT, wanted(ask))
                .forEach(match -> found.put(match.named().iri(), match));
        identified(ask).stream()
                .flatMap(iri -> desk.names().thing(iri).stream())
                .filter(wanted(ask))
                .forEach(named -> found.computeIfAbsent(
                        named.iri(), none -> new Match(named, named.names().get(0), 0, Match.How.BY_WORDS)));
        return found.values().stream()
                .filter(match -> isSpeakable(match, ask))
                .map(match -> candidate(match, ask))
                .filter(candidate -> candidate.score() > 0)
                .sorted(BEST)
                .toList();
    }

    private Predicate<Named> wanted(Ask ask) {
        List<String> kinds = ask.kinds().stream().map(desk::termIri).toList();
        return switch (ask.strict()) {
            case ANY -> named -> kinds.isEmpty() || kinds.stream().anyMatch(kind -> isA(named, kind));
            case ALL -> named -> kinds.stream().allMatch(kind -> isA(named, kind));
            case SHOULD -> named -> true;
        };
    }

    private boolean isA(Named named, String kind) {
        return desk.kinds().isAny(named.kinds(), kind);
    }

    /** Whoever is not named is a candidate for the publisher's very words, or where that kind is asked for. */
    private boolean isSpeakable(Match match, Ask ask) {
        return !match.named().isUnnamed()
                || match.score() >= SAME
                || ask.kinds().stream()
                        .map(desk::termIri)
                        .anyMatch(match.named().kinds()::contains);
    }

    private Set<String> identified(Ask ask) {
        return ask.properties().stream()
                .filter(wanted -> desk.termIri(wanted.property()).equals(IDENTIFIER))
                .flatMap(wanted -> wanted.values().stream())
                .flatMap(value -> Desk.keys(value).stream())
                .flatMap(key -> desk.identifiers().getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Candidate candidate(Match match, Ask ask) {
        int score = match.score();
        if (ask.strict() == Ask.Strict.SHOULD && !ask.kinds().isEmpty()) {
            boolean fits = ask.kinds().stream().anyMatch(kind -> isA(match.named(), desk.termIri(kind)));
            score = fits ? score : Math.round(0.8f * score);
        }
        return new Candidate(match.named(), score, match.isExact(), support(match.named(), ask));
    }

    private Candidate.Support support(Named named, Ask ask) {
        int agreeing = 0;
        boolean against = false;
        boolean identified = false;
        for (Ask.Wanted wanted : ask.properties()) {
            String property = desk.termIri(wanted.property());
            List<Term> known = values.reached(named.iri(), property);
            boolean agrees =
                    wanted.values().stream().anyMatch(value -> known.stream().anyMatch(term -> agree(value, term)));
            agreeing += agrees ? 1 : 0;
            against |= !agrees && !known.isEmpty();
            identified |= agrees && property.equals(IDENTIFIER);
        }
        return ask.properties().isEmpty()
                ? Candidate.Support.NONE
                : new Candidate.Support(ask.properties().size(), agreeing, against, identified);
    }

    private boolean agree(String wanted, Term value) {
        return value.match(new Term.Cases<>() {
            @Override
            public Boolean iri(Term.Iri iri) {
                return Desk.keys(iri.value()).contains(wanted.replaceFirst("/+$", ""))
                        || desk.id(iri.value()).equals(wanted)
                        || desk.term(iri.value()).equals(wanted)
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
            public Boolean statement(Term.Statement statement) {
                return false;
            }
        });
    }

    private boolean isCalled(String iri, String name) {
        return desk.names().find(name, 1, named -> named.iri().equals(iri)).stream()
                .anyMatch(match -> match.score() >= SAME);
    }

    private JsonArray results(Ask ask, List<Candidate> candidates) {
        boolean one = candidates.size() == 1 || candidates.size() > 1 && !isRival(candidates.get(1), candidates.get(0));
        JsonArray results = new JsonArray();
        for (Candidate candidate : candidates.subList(0, Math.min(ask.limit(), candidates.size()))) {
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
        result.addProperty("id", desk.id(candidate.named().iri()));
        result.addProperty("name", candidate.named().label());
        result.addProperty("description", new Words(desk).description(candidate.named()));
        result.add("type", new Words(desk).kinds(candidate.named()));
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
}
