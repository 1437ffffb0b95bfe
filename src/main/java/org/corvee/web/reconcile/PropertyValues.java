package org.corvee.web.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corvee.query.Result;
import org.corvee.query.Term;
import org.corvee.web.PageQuestions;
import org.corvee.web.ServedBuild;

/**
 * The values of things' properties in a build.
 *
 * @param asked what was asked before for the same request: cities share their countries
 */
record PropertyValues(PageQuestions questions, ServedBuild build, Map<List<String>, List<Term>> asked) {
    /** How far a property is followed: a city within a region within a country. */
    private static final int STEPS = 5;

    private static final int MOST_HOLDERS = 200;

    PropertyValues(PageQuestions questions, ServedBuild build) {
        this(questions, build, new HashMap<>());
    }

    /** The values of a property, as facts alone or as affirmed claims besides. */
    List<Term> of(String thing, String property, boolean claimed) {
        return asked.computeIfAbsent(
                List.of(thing, property, Boolean.toString(claimed)), none -> values(thing, property, claimed));
    }

    private List<Term> values(String thing, String property, boolean claimed) {
        Result rows = questions.ask(
                build, "reconcile/values", Map.of("thing", "<" + thing + ">", "property", "<" + property + ">"));
        Set<Term> values = new LinkedHashSet<>();
        rows.rows().forEach(row -> {
            if (claimed || row.text("standing").equals("fact")) {
                row.term("value").ifPresent(values::add);
            }
        });
        return List.copyOf(values);
    }

    /** The things that have a value written so for a property, unless so many have it that it tells nothing apart. */
    Optional<Set<String>> holders(String property, String written) {
        Result rows =
                questions.ask(build, "reconcile/holders", Map.of("property", "<" + property + ">", "written", written));
        return rows.rows().size() > MOST_HOLDERS
                ? Optional.empty()
                : Optional.of(
                        rows.rows().stream().map(row -> row.written("thing")).collect(Collectors.toSet()));
    }

    /** The values of a property, and theirs, and so on. */
    List<Term> reached(String thing, String property) {
        Set<Term> reached = new LinkedHashSet<>();
        Set<String> passed = new HashSet<>();
        List<String> next = List.of(thing);
        for (int step = 0; step < STEPS && !next.isEmpty(); step++) {
            List<String> further = new ArrayList<>();
            for (String one : next) {
                if (passed.add(one)) {
                    for (Term value : of(one, property, true)) {
                        reached.add(value);
                        if (value instanceof Term.Iri iri) {
                            further.add(iri.value());
                        }
                    }
                }
            }
            next = further;
        }
        return List.copyOf(reached);
    }
}
