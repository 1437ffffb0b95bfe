package org.corvee.model;

import java.math.BigDecimal;
import java.util.Optional;

/** The number of a quantity, without its measure. */
public sealed interface Amount {
    /** As data writes it: {@code ~350}, {@code 20..34}, {@code hundreds}. */
    String canonical();

    /** The number itself, without a sign. */
    String figure();

    /** How the number is meant. */
    Comparison comparison();

    Optional<Bound> minimum();

    Optional<Bound> maximum();

    /** The number that is meant, when only about that many are. */
    Optional<BigDecimal> estimate();

    /** One number: {@code 150}, {@code ~350}, {@code <100}. */
    record Figure(Comparison comparison, BigDecimal number) implements Amount {
        public Figure {
            number = number.stripTrailingZeros();
        }

        @Override
        public String canonical() {
            return comparison.word() + figure();
        }

        @Override
        public String figure() {
            return number.toPlainString();
        }

        @Override
        public Optional<Bound> minimum() {
            return switch (comparison) {
                case EXACTLY, AT_LEAST -> Optional.of(Bound.including(number));
                case MORE_THAN -> Optional.of(Bound.excluding(number));
                case ABOUT, LESS_THAN, AT_MOST -> Optional.empty();
            };
        }

        @Override
        public Optional<Bound> maximum() {
            return switch (comparison) {
                case EXACTLY, AT_MOST -> Optional.of(Bound.including(number));
                case LESS_THAN -> Optional.of(Bound.excluding(number));
                case ABOUT, MORE_THAN, AT_LEAST -> Optional.empty();
            };
        }

        @Override
        public Optional<BigDecimal> estimate() {
            return comparison == Comparison.ABOUT ? Optional.of(number) : Optional.empty();
        }
    }

    /** From one number to another: {@code 20..34}; an approximate span keeps its ends, its sign says they are soft. */
    record Span(Comparison comparison, BigDecimal low, BigDecimal high) implements Amount {
        public Span {
            if (comparison != Comparison.EXACTLY && comparison != Comparison.ABOUT) {
                throw new Unreadable(
                        "'%s' before a range".formatted(comparison.word()),
                        "write the range alone or with ~ before it");
            }
            if (low.compareTo(high) >= 0) {
                throw new Unreadable(
                        "range %s..%s does not rise".formatted(low, high), "write the smaller number first");
            }
            low = low.stripTrailingZeros();
            high = high.stripTrailingZeros();
        }

        @Override
        public String canonical() {
            return comparison.word() + figure();
        }

        @Override
        public String figure() {
            return low.toPlainString() + ".." + high.toPlainString();
        }

        @Override
        public Optional<Bound> minimum() {
            return Optional.of(Bound.including(low));
        }

        @Override
        public Optional<Bound> maximum() {
            return Optional.of(Bound.including(high));
        }

        @Override
        public Optional<BigDecimal> estimate() {
            return Optional.empty();
        }
    }

    /** A word for a number: {@code hundreds}. */
    record Worded(CountWord word) implements Amount {
        @Override
        public String canonical() {
            return figure();
        }

        @Override
        public String figure() {
            return word.word();
        }

        @Override
        public Comparison comparison() {
            return Comparison.EXACTLY;
        }

        @Override
        public Optional<Bound> minimum() {
            return word.minimum();
        }

        @Override
        public Optional<Bound> maximum() {
            return word.maximum();
        }

        @Override
        public Optional<BigDecimal> estimate() {
            return Optional.empty();
        }
    }

    /**
     * An end of a range of numbers.
     *
     * @param value the number
     * @param exclusive whether the number itself is outside
     */
    public record Bound(BigDecimal value, boolean exclusive) {
        static Bound including(BigDecimal value) {
            return new Bound(value, false);
        }

        static Bound excluding(BigDecimal value) {
            return new Bound(value, true);
        }
    }
}
