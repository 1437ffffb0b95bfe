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
    Sign sign();

    Optional<Limit> minimum();

    Optional<Limit> maximum();

    /** The number that is meant, when only about that many are. */
    Optional<BigDecimal> estimate();

    /** One number: {@code 150}, {@code ~350}, {@code <100}. */
    record Figure(Sign sign, BigDecimal number) implements Amount {
        public Figure {
            number = number.stripTrailingZeros();
        }

        @Override
        public String canonical() {
            return sign.word() + figure();
        }

        @Override
        public String figure() {
            return Digits.written(number);
        }

        @Override
        public Optional<Limit> minimum() {
            return switch (sign) {
                case EXACTLY, AT_LEAST -> Optional.of(Limit.including(number));
                case MORE_THAN -> Optional.of(Limit.excluding(number));
                case ABOUT, LESS_THAN, AT_MOST -> Optional.empty();
            };
        }

        @Override
        public Optional<Limit> maximum() {
            return switch (sign) {
                case EXACTLY, AT_MOST -> Optional.of(Limit.including(number));
                case LESS_THAN -> Optional.of(Limit.excluding(number));
                case ABOUT, MORE_THAN, AT_LEAST -> Optional.empty();
            };
        }

        @Override
        public Optional<BigDecimal> estimate() {
            return sign == Sign.ABOUT ? Optional.of(number) : Optional.empty();
        }
    }

    /** From one number to another: {@code 20..34}; an approximate span keeps its ends, its sign says they are soft. */
    record Span(Sign sign, BigDecimal low, BigDecimal high) implements Amount {
        public Span {
            if (sign != Sign.EXACTLY && sign != Sign.ABOUT) {
                throw new Unreadable(
                        "'%s' before a range".formatted(sign.word()), "write the range alone or with ~ before it");
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
            return sign.word() + figure();
        }

        @Override
        public String figure() {
            return Digits.written(low) + ".." + Digits.written(high);
        }

        @Override
        public Optional<Limit> minimum() {
            return Optional.of(Limit.including(low));
        }

        @Override
        public Optional<Limit> maximum() {
            return Optional.of(Limit.including(high));
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
        public Sign sign() {
            return Sign.EXACTLY;
        }

        @Override
        public Optional<Limit> minimum() {
            return word.minimum();
        }

        @Override
        public Optional<Limit> maximum() {
            return word.maximum();
        }

        @Override
        public Optional<BigDecimal> estimate() {
            return Optional.empty();
        }
    }
}
