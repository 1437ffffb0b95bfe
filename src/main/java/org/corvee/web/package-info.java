/**
 * How it is served: one address for programs, some pages for people, nothing that writes.
 *
 * <p>{@link org.corvee.web.CorveeServer} stands on Fuseki's Jetty. {@code StoredAnswersHandler} stands before everything: it
 * gives out what {@code StoredAnswers} keeps. {@code Guard} comes next and says what no request may do; it hands on a {@code DecodedRequest}, whose parameters are decoded once. {@code Routes} is the one table
 * of all addresses; at each stands a {@code Handler}, which makes a {@code Reply} or ends in an exception, and {@code
 * ExceptionMapper} makes that a {@code ProblemDetail}. What a client gets, a page or a {@link org.corvee.query.Format},
 * {@code Negotiation} decides. {@code Builds} holds the current build and swaps in the next one while requests go on. {@code
 * StaticFiles} are the styles and scripts of pages.
 *
 * <p>{@code web.sparql} is the endpoint, {@code web.address} what every IRI answers, {@code web.read} the handlers of
 * pages, {@code web.find} the search and the lists of things, {@code web.reconcile} the
 * service for OpenRefine, {@code web.replica} what other machines pull.
 *
 * <p>To add a page, write its class in the room {@code page}, its handler in one of these and its line in {@code Routes}.
 */
@NullMarked
package org.corvee.web;

import org.jspecify.annotations.NullMarked;
