package org.corvee.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.corvee.model.Amount.Bound;
import org.jspecify.annotations.Nullable;

/** A word that stands for a number; some bound it. */
public enum CountWord implements Word {
    DOZENS(24, 100),
    HUNDREDS(200, 1_000),
    THOUSANDS(2_000, 10_000),
    SEVERAL,
    FEW,
    SOME,
    MANY,
    MOST,
    MAJORITY,
    PORTION,
    NONE(Bound.including(BigDecimal.ZERO), Bound.including(BigDecimal.ZERO));

    private final @Nullable Bound minimum;
    private final @Nullable Bound maximum;

    CountWord() {
        this(null, null);
    }

    CountWord(int least, int below) {
        this(Bound.including(BigDecimal.valueOf(least)), Bound.excluding(BigDecimal.valueOf(below)));
    }

    CountWord(@Nullable Bound minimum, @Nullable Bound maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands before what it counts: {@code hundreds of}, {@code most}. */
    String before() {
        return switch (this) {
            case DOZENS, HUNDREDS, THOUSANDS -> word() + " of";
            case MAJORITY, PORTION -> "a %s of".formatted(word());
            case SEVERAL, FEW, SOME, MANY, MOST -> word();
            case NONE -> "no";
        };
    }

    Optional<Bound> minimum() {
        return Optional.ofNullable(minimum);
    }

    Optional<Bound> maximum() {
        return Optional.ofNullable(maximum);
    }
}
