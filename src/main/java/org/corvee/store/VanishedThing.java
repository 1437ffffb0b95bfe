package org.corvee.store;

/**
 * Something that an earlier build of a store held, and that is in the current one no more.
 *
 * @param type one of its classes, or empty
 * @param words what a claim said, or what a thing was called; may be empty
 * @param last the last build that held it
 */
public record VanishedThing(String iri, String type, String words, BuildId last) {}
