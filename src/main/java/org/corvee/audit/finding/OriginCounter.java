package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
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
        Map<Node, ClaimUtterance> found = new HashMap<>();
        claims.utterances()
                .values()
                .forEach(utterances -> utterances.forEach(utterance -> {
                    Node claim = claims.node(utterance.claim());
                    if (wanted.contains(claim)) {
                        found.put(claim, utterance);
                    }
                }));
        return found;
    }

    /** How many origins claims of one thing have, at the times when they have most. */
    Origins count(List<ClaimUtterance> utterances) {
        if (utterances.size() == 1) {
            return new Origins(1, 1);
        }
        List<Origins> counts = ClaimScan.Days.together(utterances, ClaimUtterance::days).stream()
                .map(this::countTogether)
                .toList();
        return new Origins(
                counts.stream().mapToInt(Origins::atLeast).max().orElseThrow(),
                counts.stream().mapToInt(Origins::atMost).max().orElseThrow());
    }

    private Origins countTogether(List<ClaimUtterance> utterances) {
        List<Long> voices = voices(utterances, (why, testimony) -> {});
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
        return ClaimScan.Days.together(utterances, ClaimUtterance::days).stream()
                .flatMap(group -> jointsTogether(group).stream())
                .distinct()
                .toList();
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

    private List<String> jointsTogether(List<ClaimUtterance> utterances) {
        List<String> joints = new ArrayList<>();
        List<ClaimUtterance> inOrder = utterances.stream()
                .sorted(Comparator.comparing(utterance -> iri(utterance.testimony())))
                .toList();
        List<Long> voices = voices(inOrder, (why, testimony) -> joints.add(why));
        for (int i = 0; i < voices.size(); i++) {
            for (int j = 0; j < i; j++) {
                joint(voices.get(j), voices.get(i), joints);
            }
        }
        return joints;
    }

    private void joint(long one, long other, List<String> joints) {
        long witness = claims.witness(one);
        long otherWitness = claims.witness(other);
        boolean samePublisher = claims.publisher(one) == claims.publisher(other);
        if (witness == otherWitness) {
            joints.add("%s and %s have one witness, %s.".formatted(name(one), name(other), name(witness)));
        } else if (samePublisher && maybeOne(witness, otherWitness, claims.publisher(one))) {
            joints.add("%s and %s may have one origin: %s does not tell them apart."
                    .formatted(name(one), name(other), name(claims.publisher(one))));
        }
    }

    private boolean maybeOne(long witness, long other, long publisher) {
        boolean bothMayBe =
                (claims.isUnnamed(witness) || witness == publisher) && (claims.isUnnamed(other) || other == publisher);
        return bothMayBe && !claims.toldApart(witness, other);
    }

    /** The testimonies that add an origin; tells why the others do not. */
    private List<Long> voices(List<ClaimUtterance> utterances, ObjLongConsumer<String> joined) {
        boolean stated = utterances.stream().anyMatch(utterance -> !utterance.inferred());
        List<Long> all = new ArrayList<>();
        for (ClaimUtterance utterance : utterances) {
            if (utterance.inferred() && stated) {
                joined.accept(
                        name(utterance.testimony()) + " infers it from what others state.", utterance.testimony());
            } else if (!all.contains(utterance.testimony())) {
                all.add(utterance.testimony());
            }
        }
        List<Long> voices =
                all.stream().filter(voice -> addsOrigin(voice, all, joined)).toList();
        return voices.isEmpty() ? all.subList(0, 1) : voices;
    }

    private boolean addsOrigin(long voice, List<Long> all, ObjLongConsumer<String> joined) {
        if (claims.isFirstHand(voice)) {
            return true;
        }
        for (long other : all) {
            if (other != voice && claims.relays(voice, other)) {
                joined.accept("%s passes on %s.".formatted(name(voice), name(other)), voice);
                return false;
            }
            if (other != voice && derives(voice, other)) {
                joined.accept(
                        "The document of %s derives from that of %s, or both derive from one work."
                                .formatted(name(voice), name(other)),
                        voice);
                return false;
            }
        }
        return true;
    }

    private boolean derives(long voice, long other) {
        Set<Long> roots = claims.roots(voice);
        long document = claims.document(voice);
        long otherDocument = claims.document(other);
        return roots.contains(otherDocument)
                || claims.roots(other).stream().anyMatch(roots::contains) && isBefore(otherDocument, document);
    }

    /** The one who is surely behind a voice: the witness, or the publisher for all whom he does not tell apart. */
    private long surely(long voice, List<ClaimUtterance> utterances) {
        long witness = claims.witness(voice);
        if (!claims.isUnnamed(witness)) {
            return witness;
        }
        long publisher = claims.publisher(voice);
        List<Long> earlier = utterances.stream()
                .filter(utterance -> claims.publisher(utterance.testimony()) == publisher)
                .map(utterance -> claims.witness(utterance.testimony()))
                .filter(other -> other != witness && claims.isUnnamed(other) && isBefore(other, witness))
                .toList();
        boolean toldApart = !earlier.isEmpty() && earlier.stream().allMatch(other -> claims.toldApart(other, witness));
        return toldApart ? witness : publisher;
    }

    private boolean isBefore(long one, long other) {
        return Comparator.<String>naturalOrder().compare(iri(one), iri(other)) < 0;
    }

    private String iri(long id) {
        return claims.node(id).toString();
    }

    private String name(long id) {
        String iri = iri(id);
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
