package org.corvee.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.model.Edtf;

/**
 * The pairs that are worth comparing: those that agree in some key which not too many have.
 *
 * <p>What everybody is called tells nobody apart, and to compare all who are called so costs their square; of those, whoever
 * is born at the same time is compared.
 *
 * @param pairs of places in the list of candidates, the smaller first
 * @param tooMany how many keys were left out because too many have them
 */
record Blocks(Set<Pair> pairs, int tooMany) {
    private static final String NAME = "name ";
    private static final int MOST_OF_A_NAME = 100;
    private static final int MOST_OF_A_WORD = 20;

    /** Two places in a list. */
    record Pair(int one, int other) {}

    static Blocks of(List<Candidate> candidates) {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (String key : candidates.get(i).keys()) {
                byKey.computeIfAbsent(key, none -> new ArrayList<>(2)).add(i);
            }
        }
        Set<Pair> pairs = new HashSet<>();
        int tooMany = 0;
        for (Map.Entry<String, List<Integer>> block : byKey.entrySet()) {
            List<Integer> members = block.getValue();
            if (members.size() > most(block.getKey())) {
                tooMany++;
                if (block.getKey().startsWith(NAME)) {
                    bornTogether(members, candidates).stream()
                            .filter(some -> some.size() <= MOST_OF_A_NAME)
                            .forEach(some -> pair(some, candidates, pairs));
                }
            } else {
                pair(members, candidates, pairs);
            }
        }
        return new Blocks(pairs, tooMany);
    }

    /** Of some places those whose parties have one date of birth, and those that have one year. */
    private static Collection<List<Integer>> bornTogether(List<Integer> members, List<Candidate> candidates) {
        Map<String, List<Integer>> byBirth = new HashMap<>();
        for (int member : members) {
            Set<String> keys = new HashSet<>();
            for (Edtf birth : candidates.get(member).party().traits().births()) {
                keys.add(birth.text());
                birth.bounds().earliest().ifPresent(day -> keys.add(Integer.toString(day.getYear())));
            }
            keys.forEach(key ->
                    byBirth.computeIfAbsent(key, none -> new ArrayList<>(2)).add(member));
        }
        return byBirth.values();
    }

    private static int most(String key) {
        return key.startsWith(NAME) || key.startsWith("code ") ? MOST_OF_A_NAME : MOST_OF_A_WORD;
    }

    private static void pair(List<Integer> members, List<Candidate> candidates, Set<Pair> pairs) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Party.Kind one = candidates.get(members.get(i)).party().kind();
                Party.Kind other = candidates.get(members.get(j)).party().kind();
                if (one.mayBe(other)) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
    }
}
