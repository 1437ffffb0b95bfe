package org.corvee.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corvee.model.ClaimId;
import org.corvee.model.Identities;
import org.corvee.model.Identities.Contradiction;
import org.corvee.model.Stance;
import org.corvee.model.ThingPair;
import org.corvee.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Hears who is held to be one with whom, and tells where claims contradict each other, at once or through others. */
public final class IdentityClaims extends PassedClaims {
    private final Identities identities = new Identities();
    private final Map<ThingPair, ClaimId> claims = new TreeMap<>(ThingPair.ORDER);

    @Override
    public void claim(CuratedClaim claim) {
        boolean holds =
                claim.manner().stance() == Stance.AFFIRMS && claim.assessment().retracted() == null;
        if (holds) {
            Verdict.of(claim.statement().property()).ifPresent(verdict -> {
                String one = claim.statement().subject().text();
                String other = claim.statement().object().canonical();
                identities.take(verdict, one, other);
                if (!one.equals(other)) {
                    claims.putIfAbsent(ThingPair.of(one, other), claim.id());
                }
            });
        }
    }

    /** Each in one line, with its remedy. */
    public List<String> contradictions() {
        List<String> lines = new ArrayList<>();
        for (Contradiction contradiction : identities.contradictions()) {
            ThingPair pair = contradiction.pair();
            lines.add("%s and %s are held to be two (%s), and to be one through %s; see which decision to take back"
                    .formatted(pair.one(), pair.other(), shown(claims.get(pair)), steps(contradiction.chain())));
        }
        return lines;
    }

    private String steps(List<String> chain) {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            steps.add(shown(claims.get(ThingPair.of(chain.get(i - 1), chain.get(i)))));
        }
        return String.join(", ", steps);
    }

    private static String shown(@Nullable ClaimId claim) {
        return claim == null ? "" : "claim/" + claim.slug();
    }
}
