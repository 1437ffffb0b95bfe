package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.ClaimScan.ClaimUtterance;
import org.corvee.audit.finding.ClaimScan.TripleNumbers;
import org.corvee.evidence.Origins;
import org.corvee.store.IndexScan;

/**
 * Which voices are one origin, and how many origins that leaves.
 *
 * <p>Outlets are not counted, origins are:
 *
 * <ul>
 *   <li>Voices agree only where they can speak of one day; the count is that of the days on which most agree, and one
 *       whose time is not told can speak of any.
 *   <li>Who says it of a part says it of the whole, where the property allows that: of a city, of the country around it.
 *   <li>An inference adds no origin to what somebody states.
 *   <li>Whoever passes on another adds none, nor does a voice whose document derives from the other's document or, as a
 *       later one, from the same work.
 *   <li>A witness is one origin however often he speaks: an official on record in two outlets, a publisher's own voice.
 *   <li>Unnamed witnesses of one publisher may be one person, and its own voice may rest on them. So they are one at
 *       least and all different at most; a witness whom a text tells apart from all that come before him counts.
 * </ul>
 *
 * <p>{@code queries/rules/corroboration-by-origin.rq} says the same in SPARQL, at some two hundred times the cost.
 */
public final class OriginCounter {
    private final ClaimScan claims;

    private OriginCounter(ClaimScan claims) {
        this.claims = claims;
    }

    /** Reads a graph's claims and voices in one scan. */
    public static OriginCounter of(IndexScan scan) {
        return new OriginCounter(ClaimScan.of(scan));
    }

    /** Sees a count, and the numbers of what it counts. */
    @FunctionalInterface
    public interface CountVisitor {
        void counted(long subject, long predicate, long object, Origins origins);
    }

    /** Counts the origins of every claimed triple, in no particular order. */
    public void count(CountVisitor visitor) {
        claims.supported()
                .forEach((said, utterances) ->
                        visitor.counted(said.subject(), said.predicate(), said.object(), count(utterances)));
    }

    /** Counts the witnesses of every claimed triple, whoever passes on whom, in no particular order. */
    public void witnesses(CountVisitor visitor) {
        claims.utterances().forEach((said, utterances) -> {
            int witnesses = utterances.size() == 1
                    ? 1
                    : (int) utterances.stream()
                            .mapToLong(utterance -> claims.witness(utterance.testimony()))
                            .distinct()
                            .count();
            visitor.counted(said.subject(), said.predicate(), said.object(), new Origins(1, witnesses));
        });
    }

    /** The node of a number. */
    public Node node(long id) {
        return claims.node(id);
    }

    /** What several testimonies say of one time, with their claims. */
    Map<TripleNumbers, List<ClaimUtterance>> severallyTold() {
        Map<TripleNumbers, List<ClaimUtterance>> several = new HashMap<>();
        claims.supported().forEach((said, utterances) -> {
            List<ClaimUtterance> agreeing = agreeing(utterances);
            if (!agreeing.isEmpty()) {
                several.put(said, agreeing);
            }
        });
        return several;
    }

    /** Those of which another testimony can speak of the same day. */
    private static List<ClaimUtterance> agreeing(List<ClaimUtterance> utterances) {
        return utterances.size() == 1
                ? List.of()
                : ClaimScan.Days.together(utterances, ClaimUtterance::days).stream()
                        .filter(group -> group.stream()
                                        .map(ClaimUtterance::testimony)
                                        .distinct()
                                        .count()
                                > 1)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /** What some claims say, as far as they affirm and stand. */
    Map<Node, ClaimUtterance> byClaim(Set<Node> wanted) {
        Map<Long, Node> numbers = new HashMap<>();
        wanted.forEach(claim -> claims.id(claim).ifPresent(id -> numbers.put(id, claim)));
        Map<Node, ClaimUtterance> found = new HashMap<>();
        claims.utterances()
                .values()
                .forEach(utterances -> utterances.forEach(utterance -> {
                    Node claim = numbers.get(utterance.claim());
                    if (claim != null) {
                        found.put(claim, utterance);
                    }
                }));
        return found;
    }

    /**
     * How many origins claims of one thing have, at the times when they have most.
     *
     * <p>A day on which more is said may have fewer: what is stated leaves no room for what is inferred, and who is relayed
     * takes the place of all who relay.
     */
    Origins count(List<ClaimUtterance> utterances) {
        if (utterances.size() == 1) {
            return new Origins(1, 1);
        }
        boolean isEachOne = utterances.stream()
                .allMatch(utterance -> !utterance.inferred() && claims.isFirstHand(utterance.testimony()));
        List<List<ClaimUtterance>> groups = isEachOne
                ? ClaimScan.Days.together(utterances, ClaimUtterance::days)
                : ClaimScan.Days.onFirstDays(utterances, ClaimUtterance::days);
        List<Origins> counts = groups.stream().map(this::countTogether).toList();
        return new Origins(
                counts.stream().mapToInt(Origins::atLeast).max().orElseThrow(),
                counts.stream().mapToInt(Origins::atMost).max().orElseThrow());
    }

    private Origins countTogether(List<ClaimUtterance> utterances) {
        List<Long> voices = voices(utterances, joint -> {});
        Set<Long> atLeast = new TreeSet<>();
        Set<Long> atMost = new TreeSet<>();
        for (long voice : voices) {
            atLeast.add(surely(voice, utterances));
            atMost.add(claims.witness(voice));
        }
        return new Origins(atLeast.size(), atMost.size());
    }

    /** Why voices count as one, a sentence for each pair that speaks of one time. */
    List<String> joints(List<ClaimUtterance> utterances) {
        List<ClaimUtterance> inOrder = utterances.stream()
                .map(utterance -> Map.entry(iri(utterance.testimony()), utterance))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        Set<Joint> joints = new LinkedHashSet<>();
        ClaimScan.Days.together(inOrder, ClaimUtterance::days)
                .forEach(group -> joint(voices(group, joints::add), joints));
        return joints.stream().map(this::sentence).distinct().toList();
    }

    /** Which voices say something of a part only, or in no word of the whole's, a sentence for each. */
    List<String> ofParts(Set<TripleNumbers> whole, List<ClaimUtterance> utterances) {
        TripleNumbers any = whole.iterator().next();
        return utterances.stream()
                .filter(utterance -> !whole.contains(utterance.said()))
                .flatMap(utterance -> Stream.of(
                                part(utterance, utterance.said().subject(), any.subject()),
                                part(utterance, utterance.said().object(), any.object()))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    private Optional<String> part(ClaimUtterance utterance, long part, long whole) {
        if (part == whole) {
            return Optional.empty();
        }
        String voice = name(utterance.testimony());
        return Optional.of(
                claims.areOne(part, whole)
                        ? "%s says it in other words: %s.".formatted(voice, name(part))
                        : "%s says it of %s, which belongs to %s.".formatted(voice, name(part), name(whole)));
    }

    /** Looks only at pairs that have a witness or a publisher in common. */
    private void joint(List<Long> voices, Set<Joint> joints) {
        Map<Long, List<Integer>> byWitness = new HashMap<>();
        Map<Long, List<Integer>> byPublisher = new HashMap<>();
        for (int place = 0; place < voices.size(); place++) {
            long voice = voices.get(place);
            List<Integer> ofWitness = byWitness.computeIfAbsent(claims.witness(voice), none -> new ArrayList<>(1));
            List<Integer> ofPublisher =
                    byPublisher.computeIfAbsent(claims.publisher(voice), none -> new ArrayList<>(1));
            Set<Integer> before = new TreeSet<>(ofWitness);
            if (isUnsure(voice)) {
                before.addAll(ofPublisher);
                ofPublisher.add(place);
            }
            ofWitness.add(place);
            before.forEach(earlier -> joint(voices.get(earlier), voice).ifPresent(joints::add));
        }
    }

    private Optional<Joint> joint(long one, long other) {
        if (claims.witness(one) == claims.witness(other)) {
            return Optional.of(new Joint(Why.ONE_WITNESS, one, other));
        }
        return claims.toldApart(claims.witness(one), claims.witness(other))
                ? Optional.empty()
                : Optional.of(new Joint(Why.MAYBE_ONE, one, other));
    }

    /** Whether a voice may be another of its publisher's. */
    private boolean isUnsure(long voice) {
        return claims.isUnnamed(claims.witness(voice)) || claims.witness(voice) == claims.publisher(voice);
    }

    private enum Why {
        INFERS,
        PASSES_ON,
        DERIVES,
        ONE_WITNESS,
        MAYBE_ONE
    }

    /** Two voices that count as one, by their testimonies. */
    private record Joint(Why why, long voice, long other) {}

    private String sentence(Joint joint) {
        String voice = name(joint.voice());
        String other = name(joint.other());
        return switch (joint.why()) {
            case INFERS -> "%s infers it from what others state.".formatted(voice);
            case PASSES_ON -> "%s passes on %s.".formatted(voice, other);
            case DERIVES ->
                "The document of %s derives from that of %s, or both derive from one work.".formatted(voice, other);
            case ONE_WITNESS ->
                "%s and %s have one witness, %s.".formatted(voice, other, name(claims.witness(joint.voice())));
            case MAYBE_ONE ->
                "%s and %s may have one origin: %s does not tell them apart."
                        .formatted(voice, other, name(claims.publisher(joint.voice())));
        };
    }

    /** The testimonies that add an origin; tells why the others do not. */
    private List<Long> voices(List<ClaimUtterance> utterances, Consumer<Joint> joined) {
        boolean stated = utterances.stream().anyMatch(utterance -> !utterance.inferred());
        Set<Long> distinct = new LinkedHashSet<>();
        for (ClaimUtterance utterance : utterances) {
            if (utterance.inferred() && stated) {
                joined.accept(new Joint(Why.INFERS, utterance.testimony(), utterance.testimony()));
            } else {
                distinct.add(utterance.testimony());
            }
        }
        List<Long> all = List.copyOf(distinct);
        if (all.stream().allMatch(claims::isFirstHand)) {
            return all;
        }
        Assembly assembly = new Assembly(all);
        List<Long> voices = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Optional<Joint> source = assembly.source(place);
            source.ifPresent(joined);
            if (source.isEmpty()) {
                voices.add(all.get(place));
            }
        }
        return voices.isEmpty() ? all.subList(0, 1) : voices;
    }

    /** Voices that speak together, by what leads from one of them to another. */
    private final class Assembly {
        private static final int NOWHERE = Integer.MAX_VALUE;

        private final List<Long> voices;
        private final Map<Long, Integer> places = new HashMap<>();
        private final Map<Long, List<Integer>> byDocument = new HashMap<>();
        private final Map<Long, List<Integer>> byRoot = new HashMap<>();

        Assembly(List<Long> voices) {
            this.voices = voices;
            for (int place = 0; place < voices.size(); place++) {
                long voice = voices.get(place);
                places.put(voice, place);
                add(byDocument, claims.document(voice), place);
                for (long root : claims.roots(voice)) {
                    add(byRoot, root, place);
                }
            }
        }

        private static void add(Map<Long, List<Integer>> places, long key, int place) {
            places.computeIfAbsent(key, none -> new ArrayList<>(1)).add(place);
        }

        /** The first from whom a voice, or its document, has it. */
        Optional<Joint> source(int place) {
            int relayed = relayed(place);
            int derived = derived(place);
            if (relayed == NOWHERE && derived == NOWHERE) {
                return Optional.empty();
            }
            Why why = relayed <= derived ? Why.PASSES_ON : Why.DERIVES;
            return Optional.of(new Joint(why, voices.get(place), voices.get(Math.min(relayed, derived))));
        }

        private int relayed(int place) {
            return claims.relayed(voices.get(place)).stream()
                    .mapToInt(inner -> places.getOrDefault(inner, NOWHERE))
                    .filter(other -> other != place)
                    .min()
                    .orElse(NOWHERE);
        }

        private int derived(int place) {
            long document = claims.document(voices.get(place));
            int first = NOWHERE;
            for (long root : claims.roots(voices.get(place))) {
                first = Math.min(first, first(byDocument, root, other -> other != place));
                first = Math.min(
                        first, first(byRoot, root, other -> isBefore(claims.document(voices.get(other)), document)));
            }
            return first;
        }

        private int first(Map<Long, List<Integer>> places, long key, IntPredicate test) {
            return places.getOrDefault(key, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .filter(test)
                    .findFirst()
                    .orElse(NOWHERE);
        }
    }

    /** The one who is surely behind a voice: the witness, or the publisher for all whom he does not tell apart. */
    private long surely(long voice, List<ClaimUtterance> utterances) {
        long witness = claims.witness(voice);
        if (!claims.isUnnamed(witness)) {
            return witness;
        }
        long publisher = claims.publisher(voice);
        if (!claims.isToldApart(witness)) {
            return publisher;
        }
        List<Long> earlier = utterances.stream()
                .filter(utterance -> claims.publisher(utterance.testimony()) == publisher)
                .map(utterance -> claims.witness(utterance.testimony()))
                .filter(other -> other != witness && claims.isUnnamed(other) && isBefore(other, witness))
                .toList();
        boolean toldApart = !earlier.isEmpty() && earlier.stream().allMatch(other -> claims.toldApart(other, witness));
        return toldApart ? witness : publisher;
    }

    private boolean isBefore(long one, long other) {
        return one != other && iri(one).compareTo(iri(other)) < 0;
    }

    private String iri(long id) {
        return claims.node(id).toString();
    }

    private String name(long id) {
        String iri = iri(id);
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
