package org.corvee.claim;

/**
 * What is stated: a subject, a property of the ontology by its local name, and an object.
 *
 * @param subject what it is about
 * @param property such as {@code arrivesIn}
 * @param object in the form that the property's range asks for
 */
public record Fact(ThingId subject, String property, Value object) {}
