package org.corvee.claim;

/**
 * How much was read.
 *
 * @param documents with their claims
 * @param claims one for each fact of each passage
 * @param things declared in documents and reference tables
 * @param withoutText documents whose text was not at hand, so that their passages were held against its length alone
 */
public record Tally(int documents, int claims, int things, int withoutText) {}
