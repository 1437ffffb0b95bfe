package org.corvee.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.PassedClaims;
import org.corvee.model.Modality;
import org.corvee.model.PassagePin;
import org.corvee.model.Stance;
import org.corvee.model.ThingId;

/**
 * Gathers which claims stand in passages that are gone, or that a person has to find, and which facts then have no words left.
 *
 * <p>A fact is what some claim affirms as asserted or reported and nobody has retracted.
 */
public final class Losses extends PassedClaims {
    private static final Set<Modality> FIRM = Set.of(Modality.ASSERTED, Modality.REPORTED);

    private final String document;
    private final Set<List<Integer>> lost = new HashSet<>();
    private final List<CuratedClaim> claims = new ArrayList<>();
    private final Map<List<String>, Integer> kept = new LinkedHashMap<>();

    /**
     * @param document whose passages have drifted
     * @param drift of them
     */
    public Losses(String document, Drift drift) {
        this.document = document;
        drift.passages().stream()
                .filter(drifted -> drifted.place().isEmpty())
                .forEach(drifted -> lost.add(
                        List.of(drifted.pinned().start(), drifted.pinned().end())));
    }

    /**
     * A fact that rests on passages which are gone.
     *
     * @param fact its subject, property and object
     * @param others how many other passages still state it
     */
    public record Loss(List<String> fact, int others) {
        public Loss {
            fact = List.copyOf(fact);
        }
    }

    /** The claims in passages that are gone, in the order of the file. */
    public List<CuratedClaim> claims() {
        return List.copyOf(claims);
    }

    /** The facts that these claims state. */
    public List<Loss> facts() {
        return claims.stream()
                .filter(Losses::isFirm)
                .map(claim -> claim.statement().canonical())
                .distinct()
                .map(fact -> new Loss(fact, kept.getOrDefault(fact, 0)))
                .toList();
    }

    @Override
    public void claim(CuratedClaim claim) {
        PassagePin passage = claim.attribution().passage();
        if (passage.document().equals(document) && lost.contains(List.of(passage.start(), passage.end()))) {
            claims.add(claim);
        } else if (isFirm(claim)) {
            kept.merge(claim.statement().canonical(), 1, Integer::sum);
        }
    }

    private static boolean isFirm(CuratedClaim claim) {
        return claim.manner().stance() == Stance.AFFIRMS
                && FIRM.contains(claim.manner().modality())
                && claim.assessment().retracted() == null;
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        kept.merge(statement.canonical(), 1, Integer::sum);
    }
}
