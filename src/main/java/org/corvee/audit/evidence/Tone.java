package org.corvee.audit.evidence;

/**
 * How a claim is made.
 *
 * @param stance {@code affirms} or {@code denies}
 * @param modality {@code asserted}, {@code reported}, …
 * @param part {@code headline}, {@code caption}, {@code byline}, or empty for the body
 * @param during the time for which it is said to hold, as EDTF, or empty
 */
public record Tone(String stance, String modality, String part, String during) {}
