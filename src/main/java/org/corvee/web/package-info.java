/**
 * How it is served: one address for programs, some pages for people, nothing that writes.
 *
 * <p>{@link org.corvee.web.CorveeServer} is Fuseki, embedded, with one operation: query. {@code SparqlAction} speaks the
 * <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL protocol</a>; {@code Guard} stands before everything and
 * says what no request may do; {@code Builds} holds the current build and swaps in the next one while requests go on.
 * A page is a {@code Handler} at an address of {@code Routes}.
 *
 * <p>{@code web.sparql} is the endpoint, {@code web.address} what every IRI answers, {@code web.read} and {@code
 * web.explore} the makers of pages, {@code web.find} the search, {@code web.reconcile} the service for OpenRefine.
 *
 * <p>To add a page, write its class in the room {@code page}, its maker in one of these and its line in {@code Routes}.
 */
@NullMarked
package org.corvee.web;

import org.jspecify.annotations.NullMarked;
