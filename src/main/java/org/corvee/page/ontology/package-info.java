/**
 * How a reader sees the ontology and its vocabularies: one page a file, made of what the Turtle says.
 *
 * <p>An {@link org.corvee.page.ontology.OntologyPage} has metadata, chapters of
 * {@link org.corvee.page.ontology.OntologyPage.Entry entries}, and examples. The id of an entry is the local name of its term, so that
 * {@code /ontology#Claim} lands on it.
 */
@NullMarked
package org.corvee.page.ontology;

import org.jspecify.annotations.NullMarked;
