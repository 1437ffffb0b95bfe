package org.corvee.audit.finding;

import org.apache.jena.query.Query;

/**
 * A rule by which findings are derived: a query that finds candidates.
 *
 * @param name its file's name without the ending, such as {@code conflict-denial}
 * @param summary what it finds, one sentence
 * @param version the first digits of its file's SHA-256
 */
public record Rule(String name, String summary, String version, Query query) {}
