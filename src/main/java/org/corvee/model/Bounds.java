package org.corvee.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first and the last day on which something may lie.
 *
 * @param first {@link LocalDate#MIN} when nothing bounds it before
 * @param last {@link LocalDate#MAX} when nothing bounds it after
 */
public record Bounds(LocalDate first, LocalDate last) {
    /** Bounded by nothing. */
    public static final Bounds OPEN = new Bounds(LocalDate.MIN, LocalDate.MAX);

    private static final Pattern DATE = Pattern.compile("([+-]?\\d{4,9})-(\\d{2})-(\\d{2})(?:Z|[+-]\\d{2}:\\d{2})?");

    public Bounds {
        if (first.isAfter(last)) {
            throw new Unreadable("%s is after %s".formatted(first, last), "write the earlier date first");
        }
    }

    /**
     * The day that an {@code xsd:date} names, or nothing where it is in no calendar; a time zone does not move it.
     *
     * @param date such as {@code 2031-03-04}
     */
    public static Optional<LocalDate> day(String date) {
        Matcher parts = DATE.matcher(date);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From one day to another, as far as they are known; days in the wrong order bound nothing. */
    public static Bounds between(Optional<LocalDate> first, Optional<LocalDate> last) {
        LocalDate from = first.orElse(LocalDate.MIN);
        LocalDate to = last.orElse(LocalDate.MAX);
        return from.isAfter(to) ? OPEN : new Bounds(from, to);
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

    /** Whether a first and a last day are known. */
    public boolean isClosed() {
        return earliest().isPresent() && latest().isPresent();
    }

    /** Whether some day lies within both. */
    public boolean meet(Bounds other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    /** From the first day of the one to the last of the other, whichever is further out. */
    public Bounds and(Bounds other) {
        return new Bounds(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
