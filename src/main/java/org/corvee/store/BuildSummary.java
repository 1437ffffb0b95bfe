package org.corvee.store;

/**
 * What a build is, in numbers.
 *
 * @param id its name
 * @param counts what the whole graph holds
 * @param policy the name of the policy that derived the facts
 * @param derived the distinct triples that the policy gave
 */
public record BuildSummary(BuildId id, GraphCounts counts, String policy, long derived) {}
