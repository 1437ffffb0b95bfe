/**
 * The search: which things, claims, documents and questions somebody means.
 *
 * <p>{@code SearchIndexes} keeps one {@link org.corvee.web.find.SearchIndex} for each open build, made of three queries of
 * {@code queries/page/}; {@code SearchHandlers} names the addresses: {@code /search} for people, {@code /search.json} for
 * programs, {@code /suggest} while somebody writes, {@code /opensearch.xml} for browsers that keep a list of search
 * fields. {@code ListHandler} has the lists of things, type by type.
 */
@NullMarked
package org.corvee.web.find;

import org.jspecify.annotations.NullMarked;
