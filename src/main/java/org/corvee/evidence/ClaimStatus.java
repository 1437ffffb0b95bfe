package org.corvee.evidence;

import java.util.Locale;
import org.corvee.model.Modality;

/** What a claim is to its graph: a fact, or why it is none. */
public enum ClaimStatus {
    /** Its statement is asserted under a policy. */
    FACT,
    /** It denies. */
    DENIED,
    /** It is said of the future. */
    EXPECTED,
    /** It is passed on without anybody who stands for it. */
    RUMOURED,
    /** It is what somebody thinks. */
    OPINION,
    /** It is a conclusion that nobody states. */
    INFERRED,
    /** It is stated, and no policy asserts it. */
    SAID,
    /** It was retracted. */
    RETRACTED;

    static ClaimStatus of(Claim claim) {
        if (!claim.curation().retracted().isEmpty()) {
            return RETRACTED;
        }
        if (claim.isAsserted()) {
            return FACT;
        }
        boolean expected =
                claim.manner().known().filter(Modality.EXPECTED::equals).isPresent();
        return claim.manner().isDenial() && !expected
                ? DENIED
                : claim.manner().known().map(ClaimStatus::of).orElse(SAID);
    }

    private static ClaimStatus of(Modality modality) {
        return switch (modality) {
            case EXPECTED -> EXPECTED;
            case RUMOURED -> RUMOURED;
            case OPINION -> OPINION;
            case INFERRED -> INFERRED;
            case ASSERTED, REPORTED -> SAID;
        };
    }

    /** The word for a reader. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
