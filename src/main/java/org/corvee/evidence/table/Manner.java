package org.corvee.evidence.table;

import java.util.Optional;
import java.util.Set;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Policy;
import org.corvee.evidence.Support;
import org.corvee.model.Modality;

/** How a claim is made and what it rests on, packed into two numbers. */
final class Manner {
    private static final Modality[] MODALITIES = Modality.values();
    private static final Claim.Status[] STATUSES = Claim.Status.values();

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;
    private static final int MODALITY_AT = 1;
    private static final int STATUS_AT = MODALITY_AT + BITS;
    private static final int DEPTH_AT = STATUS_AT + BITS;
    private static final int DEPTH_BITS = 14;
    private static final int DEEPEST = (1 << DEPTH_BITS) - 1;
    private static final int MARKS_AT = DEPTH_AT + DEPTH_BITS;

    private static final int HALF = 16;
    private static final int MOST_ORIGINS = (1 << 15) - 1;

    /** How far counts tell one weight from another. */
    private static final int STEPS = 16;

    private static final Support.Voices[] VOICES = Support.Voices.values();

    /** How many weights there are. */
    static final int WEIGHTS = STATUSES.length * VOICES.length * STEPS * STEPS;

    /** What else is known of a claim, yes or no. */
    enum Mark {
        /** The policies by which it is accepted. */
        DEFAULT,
        STRICT,
        EVERYTHING,
        /** It stands on a side of a real conflict. */
        DISPUTED,
        /** An official record makes it. */
        OFFICIAL,
        /** A voice makes it whom its publisher does not name. */
        UNNAMED,
        /** A second person has agreed to it. */
        REVIEWED,
        /** Somebody has its voice say the opposite in the same words. */
        DISAGREED;

        static Mark of(Policy policy) {
            return switch (policy) {
                case DEFAULT -> DEFAULT;
                case STRICT -> STRICT;
                case EVERYTHING -> EVERYTHING;
            };
        }

        private int bit() {
            return 1 << MARKS_AT + ordinal();
        }
    }

    private Manner() {}

    static int with(int manner, Set<Mark> marks) {
        int marked = manner | marks.stream().mapToInt(Mark::bit).reduce(0, (one, other) -> one | other);
        return has(marked, Mark.DISPUTED) && status(marked) == Claim.Status.ACCEPTED
                ? with(marked, Claim.Status.DISPUTED)
                : marked;
    }

    private static int with(int manner, Claim.Status status) {
        return manner & ~(MASK << STATUS_AT) | status.ordinal() << STATUS_AT;
    }

    static boolean has(int manner, Mark mark) {
        return (manner & mark.bit()) != 0;
    }

    /** The same claim under another policy. */
    static int under(int manner, Policy policy) {
        return with(
                manner,
                Claim.Status.of(
                        status(manner) == Claim.Status.RETRACTED,
                        has(manner, Mark.of(policy)),
                        has(manner, Mark.DISPUTED),
                        isDenial(manner),
                        modality(manner)));
    }

    static Support.Voices voices(int manner) {
        return has(manner, Mark.OFFICIAL)
                ? Support.Voices.OFFICIAL
                : has(manner, Mark.UNNAMED) ? Support.Voices.UNNAMED : Support.Voices.NAMED;
    }

    static int of(boolean denial, Optional<Modality> modality, Claim.Status status, int depth) {
        int known = modality.map(one -> one.ordinal() + 1).orElse(0);
        return (denial ? 1 : 0)
                | known << MODALITY_AT
                | status.ordinal() << STATUS_AT
                | Math.min(depth + 1, DEEPEST) << DEPTH_AT;
    }

    static boolean isDenial(int manner) {
        return (manner & 1) == 1;
    }

    static Optional<Modality> modality(int manner) {
        int known = manner >> MODALITY_AT & MASK;
        return known == 0 ? Optional.empty() : Optional.of(MODALITIES[known - 1]);
    }

    static Claim.Status status(int manner) {
        return STATUSES[manner >> STATUS_AT & MASK];
    }

    static int depth(int manner) {
        return (manner >>> DEPTH_AT & DEEPEST) - 1;
    }

    static int of(Origins origins) {
        return Math.min(origins.atMost(), MOST_ORIGINS) << HALF | Math.min(origins.atLeast(), MOST_ORIGINS);
    }

    static Origins origins(int packed) {
        return new Origins(packed & (1 << HALF) - 1, packed >> HALF);
    }

    /** Where a claim stands among others: what tells more has less. */
    static int weight(int manner, int origins) {
        int alone = STEPS - Math.min(origins & (1 << HALF) - 1, STEPS);
        int far = Math.min(depth(manner) + 1, STEPS - 1);
        int kind = status(manner).ordinal() * VOICES.length + voices(manner).ordinal();
        return (kind * STEPS + alone) * STEPS + far;
    }
}
