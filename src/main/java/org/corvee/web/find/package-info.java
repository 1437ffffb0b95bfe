/**
 * The search: which things, claims, documents and questions somebody means.
 *
 * <p>{@link org.corvee.web.find.SearchIndex.SearchIndexes} keeps one {@link org.corvee.web.find.SearchIndex} for each open build, made of three queries of
 * {@code queries/page/}; {@code FindHandlers} names the addresses: {@code /search} for people, {@code /search.json} for
 * programs, {@code /suggest} while somebody writes, {@code /opensearch.xml} for browsers that keep a list of search
 * fields.
 */
@NullMarked
package org.corvee.web.find;

import org.jspecify.annotations.NullMarked;
