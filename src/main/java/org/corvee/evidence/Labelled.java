package org.corvee.evidence;

/**
 * A thing and what it is called.
 *
 * @param slug {@code type/slug}
 */
public record Labelled(String slug, String label) {}
