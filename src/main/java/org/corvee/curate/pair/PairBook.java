package org.corvee.curate.pair;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.corvee.curate.pair.ProposedPairs.Pair;
import org.corvee.match.Decision;
import org.corvee.match.DecisionFile;
import org.corvee.match.DecisionFile.Standing;
import org.corvee.model.Credibility;
import org.corvee.model.Identities;
import org.corvee.model.ThingPair;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of which somebody is to say whether they are one, and what has been said of each.
 *
 * <p>They are read once, so that the seventh pair stays the seventh; every decision is in the file before the answer is.
 */
public final class PairBook {
    private final ProposedPairs.Maker maker;
    private final DecisionFile file;
    private final String curator;
    private final Deque<Decision> done = new ArrayDeque<>();
    private @Nullable ProposedPairs proposed;
    private String version = "";
    private Map<ThingPair, List<Standing>> standing = Map.of();

    /**
     * @param maker reads the pairs of a build
     * @param file in which decisions are written
     * @param curator the name of whoever decides
     */
    public PairBook(ProposedPairs.Maker maker, DecisionFile file, String curator) {
        this.maker = maker;
        this.file = file;
        this.curator = curator;
    }

    /**
     * The words of a decision.
     *
     * @param verdict what is held of the pair
     * @param grade how sure it is; none takes the one that the likeness gives
     * @param because why; empty takes the reasons of the likeness
     */
    public record Answer(Verdict verdict, Optional<Credibility> grade, String because) {}

    /** The pairs, the likest first. */
    public synchronized ProposedPairs proposed() throws IOException {
        if (proposed == null) {
            proposed = maker.read();
        }
        return proposed;
    }

    /**
     * The pair at a place, counted from 1.
     *
     * @throws Unreadable when there are fewer
     */
    public Pair pair(int place) throws IOException {
        List<Pair> pairs = proposed().pairs();
        if (place < 1 || place > pairs.size()) {
            throw new Unreadable("there is no pair %,d".formatted(place), "there are %,d".formatted(pairs.size()));
        }
        return pairs.get(place - 1);
    }

    /** The version of the file of decisions, which whoever decides has to have seen. */
    public String version() throws IOException {
        return file.version();
    }

    /** What stands of a pair, whoever decided it. */
    public synchronized List<Standing> standing(Pair pair) throws IOException {
        read();
        return Optional.ofNullable(standing.get(pair.ids())).orElse(List.of());
    }

    private void read() throws IOException {
        String now = file.version();
        if (!now.equals(version)) {
            Map<ThingPair, List<Standing>> all = new HashMap<>();
            file.standing()
                    .forEach(one -> all.computeIfAbsent(one.pair(), none -> new ArrayList<>(1))
                            .add(one));
            standing = all;
            version = now;
        }
    }

    /** The places of the pairs that are decided, or of those that are not. */
    public synchronized List<Integer> places(boolean areDecided) throws IOException {
        read();
        List<Pair> pairs = proposed().pairs();
        return IntStream.rangeClosed(1, pairs.size())
                .filter(place -> standing.containsKey(pairs.get(place - 1).ids()) == areDecided)
                .boxed()
                .toList();
    }

    /** The next place behind another whose pair is not decided, or else the first of all. */
    public OptionalInt next(int place) throws IOException {
        List<Integer> open = places(false).stream().filter(one -> one != place).toList();
        return IntStream.concat(
                        open.stream().filter(one -> one > place).mapToInt(one -> one),
                        open.stream().mapToInt(one -> one))
                .findFirst();
    }

    /**
     * Takes a decision down.
     *
     * @param seen the version of the file that its curator has seen
     * @throws DecisionFile.Changed when that is another by now
     */
    public synchronized void decide(Pair pair, Answer answer, String seen) throws IOException {
        String because = answer.because().isBlank() ? pair.likeness().reasons() : answer.because();
        Decision decision = new Decision(
                pair.one(),
                pair.other(),
                answer.verdict(),
                answer.grade().orElseGet(() -> pair.likeness().grade(answer.verdict())),
                new Decision.Signature(curator, today(), because));
        file.add(decision, seen);
        done.push(decision);
    }

    /**
     * Takes back the last decision that was taken here, and gives back the place of its pair.
     *
     * @param seen the version of the file that its curator has seen
     * @throws DecisionFile.Changed when that is another by now
     * @throws Unreadable when there is none
     */
    public synchronized int undo(String seen) throws IOException {
        Decision last = Optional.ofNullable(done.peek())
                .orElseThrow(() -> new Unreadable(
                        "nothing has been decided here since the workbench was opened",
                        "open a pair that is decided, and decide it again"));
        file.takeBack(last, seen);
        done.pop();
        ThingPair ids = ThingPair.of(last.one().text(), last.other().text());
        List<Pair> pairs = proposed().pairs();
        return IntStream.rangeClosed(1, pairs.size())
                .filter(place -> pairs.get(place - 1).ids().equals(ids))
                .findFirst()
                .orElseThrow();
    }

    /** What a verdict on a pair would contradict, as the ids of a chain whose ends are held to be two. */
    public synchronized Optional<List<String>> contradiction(Pair pair, Verdict verdict) throws IOException {
        read();
        Identities identities = new Identities();
        standing.forEach((ids, all) -> {
            if (!ids.equals(pair.ids())) {
                all.forEach(one -> identities.take(one.verdict(), ids.one(), ids.other()));
            }
        });
        int before = identities.contradictions().size();
        identities.take(verdict, pair.one().text(), pair.other().text());
        List<Identities.Contradiction> after = identities.contradictions();
        return after.size() == before
                ? Optional.empty()
                : after.stream()
                        .filter(one -> follows(one, pair))
                        .map(Identities.Contradiction::chain)
                        .findFirst();
    }

    private static boolean follows(Identities.Contradiction one, Pair pair) {
        return one.pair().equals(pair.ids())
                || one.chain().containsAll(List.of(pair.one().text(), pair.other().text()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
