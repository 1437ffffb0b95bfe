package org.corvee.model;

import java.math.BigDecimal;

/**
 * An end of a range of numbers.
 *
 * @param value the number
 * @param exclusive whether the number itself is outside
 */
public record Limit(BigDecimal value, boolean exclusive) {
    static Limit including(BigDecimal value) {
        return new Limit(value, false);
    }

    static Limit excluding(BigDecimal value) {
        return new Limit(value, true);
    }
}
