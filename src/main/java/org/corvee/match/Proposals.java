package org.corvee.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.corvee.model.ThingPair;

/**
 * Pairs of which somebody should say whether they are one, the likest first.
 *
 * @param best of them
 * @param effort what it took to find them
 */
public record Proposals(List<Likeness> best, Effort effort) {
    private static final Comparator<Likeness> LIKEST = Comparator.comparingInt(Likeness::score)
            .reversed()
            .thenComparing(pair -> pair.one().iri())
            .thenComparing(pair -> pair.other().iri());

    public Proposals {
        best = List.copyOf(best);
    }

    /**
     * What it took.
     *
     * @param parties that were looked at
     * @param compared pairs
     * @param tooMany names and words that too many have for anybody to compare them all
     */
    public record Effort(int parties, int compared, int tooMany) {}

    /**
     * What is wanted.
     *
     * @param least score
     * @param decided pairs that somebody has decided already
     * @param against whether one party of a pair is wanted in it
     */
    public record Wanted(int least, Set<ThingPair> decided, Predicate<Party> against) {
        public Wanted {
            decided = Set.copyOf(decided);
        }
    }

    /** Compares the parties with one another. */
    public static Proposals of(List<Party> parties, Wanted wanted) {
        List<Candidate> candidates = parties.stream()
                .sorted(Comparator.comparing(Party::iri))
                .map(Candidate::of)
                .toList();
        Map<String, Integer> bearers = bearers(candidates);
        Blocks blocks = Blocks.of(candidates);
        int[] compared = new int[1];
        List<Likeness> best = blocks.pairs().stream()
                .filter(pair -> isWanted(candidates.get(pair.one()), candidates.get(pair.other()), wanted))
                .map(pair -> {
                    compared[0]++;
                    return likeness(candidates.get(pair.one()), candidates.get(pair.other()), bearers);
                })
                .filter(likeness -> likeness.score() >= wanted.least())
                .sorted(LIKEST)
                .toList();
        return new Proposals(best, new Effort(candidates.size(), compared[0], blocks.tooMany()));
    }

    /** How like two parties are, whatever else there is. */
    public static Likeness likeness(Party one, Party other) {
        return Likeness.of(Candidate.of(one), Candidate.of(other), 0);
    }

    private static boolean isWanted(Candidate one, Candidate other, Wanted wanted) {
        return (wanted.against().test(one.party()) || wanted.against().test(other.party()))
                && !wanted.decided()
                        .contains(ThingPair.of(one.party().iri(), other.party().iri()));
    }

    private static Likeness likeness(Candidate one, Candidate other, Map<String, Integer> bearers) {
        Set<String> shared = new HashSet<>(one.main());
        shared.retainAll(other.main());
        int most = shared.stream()
                .map(key -> Optional.ofNullable(bearers.get(key)).orElse(0))
                .min(Comparator.naturalOrder())
                .orElse(0);
        return Likeness.of(one, other, most);
    }

    private static Map<String, Integer> bearers(List<Candidate> candidates) {
        Map<String, Integer> bearers = new HashMap<>();
        candidates.forEach(candidate -> candidate.main().forEach(key -> bearers.merge(key, 1, Integer::sum)));
        return bearers;
    }
}
