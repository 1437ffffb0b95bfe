package org.corvee.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs that are worth comparing: those that agree in some key which not too many have.
 *
 * <p>What everybody is called tells nobody apart, and to compare all who are called so costs their square.
 *
 * @param pairs of places in the list of candidates, the smaller first
 * @param tooMany how many keys were left out because too many have them
 */
record Blocks(Set<Pair> pairs, int tooMany) {
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
            } else {
                pair(members, candidates, pairs);
            }
        }
        return new Blocks(pairs, tooMany);
    }

    private static int most(String key) {
        return key.startsWith("name ") || key.startsWith("code ") ? MOST_OF_A_NAME : MOST_OF_A_WORD;
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
