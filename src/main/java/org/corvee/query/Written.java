package org.corvee.query;

/**
 * An answer written down.
 *
 * @param cut why it is not all there, if it is not
 */
public record Written(byte[] bytes, Portion.Cut cut) {}
