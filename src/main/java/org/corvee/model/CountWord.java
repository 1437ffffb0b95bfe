package org.corvee.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
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
    NONE(Limit.including(BigDecimal.ZERO), Limit.including(BigDecimal.ZERO));

    private final @Nullable Limit minimum;
    private final @Nullable Limit maximum;

    CountWord() {
        this(null, null);
    }

    CountWord(int least, int below) {
        this(Limit.including(BigDecimal.valueOf(least)), Limit.excluding(BigDecimal.valueOf(below)));
    }

    CountWord(@Nullable Limit minimum, @Nullable Limit maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<Limit> minimum() {
        return Optional.ofNullable(minimum);
    }

    Optional<Limit> maximum() {
        return Optional.ofNullable(maximum);
    }
}
