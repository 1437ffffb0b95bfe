package org.corvee.memo;

import org.corvee.evidence.Claim;

/**
 * A claim that stands against another.
 *
 * @param mark how, in a word or two
 * @param because why a rule takes it so; empty where no rule has to tell
 */
public record Dissent(String mark, Claim claim, String because) {}
