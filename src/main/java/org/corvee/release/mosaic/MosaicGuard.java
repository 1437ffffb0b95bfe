package org.corvee.release.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corvee.model.PartsDigest;
import org.corvee.release.mosaic.WitnessTraits.Told;
import org.corvee.release.mosaic.WitnessTraits.Trait;
import org.corvee.release.mosaic.WitnessTraits.TraitKind;

/**
 * Compares what a build tells of unnamed witnesses with all that was released before.
 *
 * <p>Readers keep old releases and put them beside new ones, so whatever any of them has told counts as known, and a time
 * that only became wider tells nothing new.
 */
public final class MosaicGuard {
    private static final int DIGITS = 16;

    private final Map<String, Set<Trait>> known = new HashMap<>();

    /**
     * Something new about a witness who was in a release before. It says in which documents and in which way, and never who.
     *
     * @param id by which an editor signs for it
     * @param documents in which the witness speaks
     */
    public record Narrowing(String id, List<String> documents, TraitKind kind) {
        public Narrowing {
            documents = List.copyOf(documents);
        }
    }

    /** @param released what each earlier release has told */
    public MosaicGuard(Collection<WitnessTraits> released) {
        for (WitnessTraits release : released) {
            release.byWitness().forEach((witness, told) -> known.computeIfAbsent(witness, one -> new HashSet<>())
                    .addAll(told.traits()));
        }
    }

    /** What a build tells beyond that, in the order of its documents. */
    public List<Narrowing> narrowings(WitnessTraits build) {
        List<Narrowing> found = new ArrayList<>();
        new TreeMap<>(build.byWitness()).forEach((witness, told) -> {
            Set<Trait> before = known.get(witness);
            if (before != null) {
                told.traits().stream()
                        .filter(trait -> !isKnown(trait, before))
                        .sorted()
                        .forEach(trait -> found.add(narrowing(witness, told, trait)));
            }
        });
        return found;
    }

    private static boolean isKnown(Trait trait, Set<Trait> before) {
        return before.contains(trait)
                || trait.kind() == TraitKind.DAY
                        && before.stream().anyMatch(old -> old.kind() == TraitKind.DAY && isWithin(old, trait));
    }

    /** Whether a time lies in another, both as days in the order of their letters: {@code 2031-03-01/2031-03-31}. */
    private static boolean isWithin(Trait inner, Trait outer) {
        String[] in = inner.value().split("/", 2);
        String[] out = outer.value().split("/", 2);
        return out[0].compareTo(in[0]) <= 0 && in[1].compareTo(out[1]) <= 0;
    }

    private static Narrowing narrowing(String witness, Told told, Trait trait) {
        String id = PartsDigest.of(List.of(witness, trait.kind().name(), trait.value()))
                .substring(0, DIGITS);
        List<String> documents = told.documents().stream()
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .sorted()
                .toList();
        return new Narrowing(id, documents, trait.kind());
    }
}
