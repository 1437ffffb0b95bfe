/**
 * The SPARQL endpoint: the <a href="https://www.w3.org/TR/sparql11-protocol/">protocol</a>, its limits, its description.
 *
 * <p>{@link org.corvee.web.sparql.SparqlService} answers a request; {@code SparqlRequest} reads what it asks, {@code
 * NegotiatedQuery} in which formats, {@code ServiceDescription} answers when nothing is asked. An answer is whole before
 * its first byte goes out, so that status and headers tell the truth about it and no slow reader holds the store.
 *
 * <p>{@link org.corvee.web.sparql.QueryRunner} decides where a query is computed: here, when it is bounded or can be
 * stopped at every step, else by {@link org.corvee.query.worker}. Each way has its {@link
 * org.corvee.web.sparql.Bulkhead}, in which places go to the client who has had least; {@code QueryTimes} remembers what
 * took long. {@code EditorHandler} gives the editor on the page what it completes with.
 */
@NullMarked
package org.corvee.web.sparql;

import org.jspecify.annotations.NullMarked;
