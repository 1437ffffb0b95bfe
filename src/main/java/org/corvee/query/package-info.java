/**
 * What can be asked, and what comes back.
 *
 * <p>{@link org.corvee.query.Library} reads {@code queries/} and finds a {@link org.corvee.query.StoredQuery} by its
 * name; its {@link org.corvee.query.StoredQuery.Header} names the {@link org.corvee.query.Parameter}s. With arguments it becomes a
 * {@link org.corvee.query.Question}, which an {@link org.corvee.query.Endpoint} (a local dataset or a remote URL)
 * answers with an {@link org.corvee.query.Answer}. An answer writes itself in a {@link org.corvee.query.Format}, or
 * becomes a {@link org.corvee.query.Result} of {@link org.corvee.query.Term}s, which know nothing of Jena.
 *
 * <p>Arguments are bound in the parsed query and never pasted into its text; a {@link org.corvee.query.BoundText}, for
 * people to read on, counts only when it parses as that query. A local query stays within
 * {@link org.corvee.query.QueryBounds}: it calls nobody, loads nothing and ends in time. {@link
 * org.corvee.query.QuerySize} and {@link org.corvee.query.QueryAnalysis} tell before it runs whether it can be trusted to; one
 * that cannot is computed by {@link org.corvee.query.worker}, in a process that can be killed.
 *
 * <p>Every analyst question of claims has two parameters more, the {@link org.corvee.query.Clock}s; its file says nothing of them.
 *
 * <p>To add a question, write a file {@code queries/GROUP/NAME.rq}: plain SPARQL 1.1 under a header such as
 * <pre>{@code
 * #+ summary: What is claimed about a place.
 * #+ description: One row a claim, with its passage.
 * #+ tags: place, claims
 * #+ param: place thing = place/vladivostok : where to look
 * #+ param: modality concept? : only claims of this modality
 * }</pre>
 * {@link org.corvee.query.Parameter} explains the last two lines.
 */
@NullMarked
package org.corvee.query;

import org.jspecify.annotations.NullMarked;
