/**
 * The search: which things, claims, documents and questions somebody means.
 *
 * <p>What is found, and why, is for {@link org.corvee.search} to say, which each open build has beside it. {@code
 * SearchHandlers} names the addresses: {@code /search} for people, {@code /search.json} for programs, {@code /suggest} while
 * somebody writes, {@code /opensearch.xml} for browsers that keep a list of search fields. {@code ListHandler} has the lists
 * of things, type by type.
 */
@NullMarked
package org.corvee.web.find;

import org.jspecify.annotations.NullMarked;
