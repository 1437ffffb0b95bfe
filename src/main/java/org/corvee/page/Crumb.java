package org.corvee.page;

/** A page above this one, on the way from home. */
public record Crumb(Link address, String word) {}
