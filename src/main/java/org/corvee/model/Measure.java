package org.corvee.model;

import org.jspecify.annotations.Nullable;

/**
 * What a number counts.
 *
 * @param unit a concept of the scheme {@code unit}, or for money an ISO 4217 code
 * @param isMoney whether the unit is a currency
 * @param per the concept of the scheme {@code unit} for which it is counted once, such as {@code month}
 */
public record Measure(String unit, boolean isMoney, @Nullable String per) {}
