package org.corvee.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.PassedClaims;

/**
 * Passes everything on, and stops a build in which a claim is not reviewed. It leaves no claim out: a build without a denial
 * that waits for its review would say more than the data do.
 */
final class ReviewGate extends PassedClaims {
    private static final int SHOWN = 10;

    private final Map<String, Integer> waiting = new TreeMap<>();

    /** @param next takes everything */
    ReviewGate(ClaimSink next) {
        super(next);
    }

    /**
     * Ends the reading.
     *
     * @throws CommandFailure that names the documents with claims that nobody has reviewed
     */
    void finish() {
        if (waiting.isEmpty()) {
            return;
        }
        int claims = waiting.values().stream().mapToInt(Integer::intValue).sum();
        String some = waiting.entrySet().stream()
                .limit(SHOWN)
                .map(document -> "%s (%,d)".formatted(document.getKey(), document.getValue()))
                .collect(Collectors.joining(", "));
        String more = waiting.size() > SHOWN ? " and %,d more documents".formatted(waiting.size() - SHOWN) : "";
        throw new CommandFailure(
                Corvee.FINDINGS,
                "corvee build: %,d %s not reviewed, in %s%s; write 'reviewed: {by, on}' of each, or build without --reviewed"
                        .formatted(claims, claims == 1 ? "claim is" : "claims are", some, more));
    }

    @Override
    public void claim(CuratedClaim claim) {
        if (claim.assessment().reviewed() == null) {
            waiting.merge(claim.attribution().passage().document(), 1, Integer::sum);
        }
        super.claim(claim);
    }
}
