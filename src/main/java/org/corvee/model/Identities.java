package org.corvee.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is held to be one and what to be two, and where the one contradicts the other. */
public final class Identities {
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Set<ThingPair> different = new TreeSet<>(ThingPair.ORDER);

    /** Takes a verdict of two things; what is left open contradicts nothing. */
    public void take(Verdict verdict, String one, String other) {
        if (one.equals(other)) {
            return;
        }
        switch (verdict) {
            case SAME -> {
                same.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
                same.computeIfAbsent(other, none -> new TreeSet<>()).add(one);
            }
            case DIFFERENT -> different.add(ThingPair.of(one, other));
            case UNSURE -> {}
        }
    }

    /**
     * Two things that are held to be two, and to be one as well, at once or through others.
     *
     * @param pair of them
     * @param chain from the one to the other, each held to be one with the next
     */
    public record Contradiction(ThingPair pair, List<String> chain) {
        public Contradiction {
            chain = List.copyOf(chain);
        }
    }

    /** Whatever is held to be one, at once or through others: sets of two and more. */
    public List<Set<String>> sets() {
        List<Set<String>> sets = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String thing : new TreeSet<>(same.keySet())) {
            if (seen.add(thing)) {
                Set<String> one = new TreeSet<>(Set.of(thing));
                Deque<String> open = new ArrayDeque<>(one);
                while (!open.isEmpty()) {
                    Optional.ofNullable(same.get(open.remove())).orElse(Set.of()).stream()
                            .filter(one::add)
                            .forEach(open::add);
                }
                seen.addAll(one);
                sets.add(one);
            }
        }
        return sets;
    }

    /** Every contradiction, in the order of their pairs. */
    public List<Contradiction> contradictions() {
        List<Contradiction> all = new ArrayList<>();
        for (ThingPair pair : different) {
            chain(pair).map(chain -> new Contradiction(pair, chain)).ifPresent(all::add);
        }
        return all;
    }

    /** The shortest way from the one to the other, if they are held to be one. */
    private Optional<List<String>> chain(ThingPair pair) {
        Map<String, String> from = new TreeMap<>(Map.of(pair.one(), pair.one()));
        Deque<String> open = new ArrayDeque<>(List.of(pair.one()));
        while (!open.isEmpty() && !from.containsKey(pair.other())) {
            String thing = open.remove();
            for (String next : Optional.ofNullable(same.get(thing)).orElse(Set.of())) {
                if (from.putIfAbsent(next, thing) == null) {
                    open.add(next);
                }
            }
        }
        if (!from.containsKey(pair.other())) {
            return Optional.empty();
        }
        Deque<String> chain = new ArrayDeque<>();
        for (String thing = pair.other();
                !thing.equals(pair.one());
                thing = Optional.ofNullable(from.get(thing)).orElseThrow()) {
            chain.addFirst(thing);
        }
        chain.addFirst(pair.one());
        return Optional.of(List.copyOf(chain));
    }
}
