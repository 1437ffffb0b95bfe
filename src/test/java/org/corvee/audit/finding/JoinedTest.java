package org.corvee.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JoinedTest {
    @Test
    void putsTogetherWhatMeetsThroughOthers() {
        assertEquals(
                List.of(List.of("bd"), List.of("ca", "c", "ab")),
                Joined.by(List.of("ab", "c", "bd", "ca"), JoinedTest::lettersButB));
    }

    @Test
    void joinsAsComparingEachWithEachWould() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<List<Integer>> pairs = random.ints(30, 0, 25)
                    .mapToObj(one -> List.of(one, random.nextInt(25), 100 + random.nextInt(60)))
                    .toList();
            assertEquals(compared(pairs), Joined.by(pairs, pair -> pair));
        }
    }

    /** A chain of so many would take minutes, were each link compared with those before. */
    @Test
    void joinsAChainOfManyInOnePass() {
        List<Integer> links = new ArrayList<>();
        for (int link = 0; link < 300_000; link++) {
            links.add(link);
        }
        assertEquals(1, Joined.by(links, link -> List.of(link, link + 1)).size());
    }

    private static List<String> lettersButB(String word) {
        return word.chars().filter(c -> c != 'b').mapToObj(Character::toString).toList();
    }

    private static List<List<List<Integer>>> compared(List<List<Integer>> pairs) {
        List<List<List<Integer>>> sets = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            List<List<Integer>> set = new ArrayList<>(List.of(pair));
            for (int key : pair) {
                for (List<List<Integer>> other : List.copyOf(sets)) {
                    if (other.stream().anyMatch(member -> member.contains(key))) {
                        sets.remove(other);
                        set.addAll(other);
                    }
                }
            }
            sets.add(set);
        }
        return sets;
    }
}
