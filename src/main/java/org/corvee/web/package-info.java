/**
 * How it is served: one address for programs, some pages for people, nothing that writes.
 *
 * <p>{@link org.corvee.web.CorveeServer} is Fuseki, embedded, with one operation: query. {@code SparqlAction} speaks the
 * <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL protocol</a>; {@code Guard} stands before everything and
 * says what no request may do; {@code Builds} holds the current build and swaps in the next one while requests go on.
 * A page is a {@code PageMaker} at an address.
 *
 * <p>To add a page, write its class in the room {@code page}, a maker here and its address in {@code CorveeServer}.
 */
@NullMarked
package org.corvee.web;

import org.jspecify.annotations.NullMarked;
