/**
 * How fast it is, on data that are made up or at hand.
 *
 * <p>{@link org.corvee.bench.data} makes data up. {@link org.corvee.bench.AuditBench} runs each heavy audit twice on a build of
 * them, as a scan and as the SPARQL query that says the same, and compares both the results and the CPU seconds.
 * {@link org.corvee.bench.ServeBench} asks a server on the store at hand, {@link org.corvee.bench.PageBench} the questions of
 * the pages.
 */
@NullMarked
package org.corvee.bench;

import org.jspecify.annotations.NullMarked;
