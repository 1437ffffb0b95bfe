/**
 * The SPARQL endpoint: the <a href="https://www.w3.org/TR/sparql11-protocol/">protocol</a>, its limits, its description.
 *
 * <p>{@link org.corvee.web.sparql.SparqlService} answers a request; {@code SparqlRequest} reads what it asks, {@code
 * Asked} in which formats, {@code ServiceDescription} answers when nothing is asked. An answer is whole before
 * its first byte goes out, so that status and headers tell the truth about it and no slow reader holds the store.
 */
@NullMarked
package org.corvee.web.sparql;

import org.jspecify.annotations.NullMarked;
