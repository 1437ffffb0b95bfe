package org.corvee.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first and the last day on which something may lie.
 *
 * @param first {@link LocalDate#MIN} when nothing bounds it before
 * @param last {@link LocalDate#MAX} when nothing bounds it after
 */
public record Bounds(LocalDate first, LocalDate last) {
    /** Bounded by nothing. */
    public static final Bounds OPEN = new Bounds(LocalDate.MIN, LocalDate.MAX);

    public Bounds {
        if (first.isAfter(last)) {
            throw new Unreadable("%s is after %s".formatted(first, last), "write the earlier date first");
        }
    }

    /** The earliest day, if there is one. */
    public Optional<LocalDate> earliest() {
        return Optional.of(first).filter(d -> !d.equals(LocalDate.MIN));
    }

    /** The latest day, if there is one. */
    public Optional<LocalDate> latest() {
        return Optional.of(last).filter(d -> !d.equals(LocalDate.MAX));
    }

    /** Whether {@code inner} lies within these. */
    public boolean hold(Bounds inner) {
        return !inner.first.isBefore(first) && !inner.last.isAfter(last);
    }

    /** From the first day of the one to the last of the other, whichever is further out. */
    public Bounds and(Bounds other) {
        return new Bounds(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
