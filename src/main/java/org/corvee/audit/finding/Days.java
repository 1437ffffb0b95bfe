package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The days of which something can be said, counted from 1970; what is not told is taken as wide as it can be.
 *
 * @param first the first of them
 * @param last the last of them
 */
record Days(long first, long last) {
    /** Where no time is told. */
    static final Days ALL = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean hold(long day) {
        return first <= day && day <= last;
    }

    /**
     * The groups of what can be said of one day, none of them within another.
     *
     * <p>Stretches of a line that meet in pairs have a day in common, and the first day of one of them is such a day. The
     * group of such a day is within the next one's unless one of its stretches ends before.
     */
    static <T> List<List<T>> together(List<T> all, Function<T, Days> days) {
        List<List<T>> groups = new ArrayList<>();
        long[] firsts = firstDays(all, days);
        for (int i = 0; i < firsts.length; i++) {
            long day = firsts[i];
            long next = i + 1 < firsts.length ? firsts[i + 1] : Long.MAX_VALUE;
            List<T> group =
                    all.stream().filter(one -> days.apply(one).hold(day)).toList();
            if (next == Long.MAX_VALUE
                    || group.stream().anyMatch(one -> days.apply(one).last() < next)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static <T> long[] firstDays(List<T> all, Function<T, Days> days) {
        return all.stream()
                .map(days)
                .flatMapToLong(one -> LongStream.of(one.first()))
                .distinct()
                .sorted()
                .toArray();
    }
}
