package org.corvee.claim;

import org.corvee.model.ThingId;

/**
 * Something that claims are about.
 *
 * @param id such as {@code place/vladivostok}
 * @param type the local name of its class, such as {@code City}
 * @param names how it is called
 * @param declaration where it is declared
 */
public record Thing(ThingId id, String type, Names names, Declaration declaration) {}
