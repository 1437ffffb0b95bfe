/**
 * Where things are found: every IRI of ours answers, for people and for programs.
 *
 * <p>{@code IdHandler} leads from {@code /id/TYPE/SLUG} to the page or the data that the client likes best
 * ({@code Negotiation}); {@code DataHandler} answers {@code /data/TYPE/SLUG} with a {@code DescriptionGraph} in a
 * {@code Format} of RDF. What belongs to a description is asked by {@code queries/describe}: never the bare triples of a
 * thing, but its claims with the evidence that they rest on. {@code VoidHandler} gives the graph's description of itself,
 * {@code DumpHandler} the whole of it.
 *
 * <p>{@code FileHandler} serves the ontology's files at their own IRIs, as they are written and as pages, which
 * {@code OntologyReader} makes of the Turtle, entry by entry ({@code EntryReader}).
 *
 * <p>To make descriptions tell more, change those queries; {@code Descriptions} only puts their answers together.
 */
@NullMarked
package org.corvee.web.address;

import org.jspecify.annotations.NullMarked;
