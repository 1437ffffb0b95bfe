/**
 * The ontology's files under {@code ontology/}, tested as data: {@link org.corvee.ontology.ShapesTest} runs the examples,
 * their wrong twins and the faults under {@code src/test/resources/ontology} against the shapes,
 * {@link org.corvee.ontology.OwlTest} asks an OWL reasoner, and {@link org.corvee.ontology.FactExamplesTest} reads the
 * facts that the terms give as examples. A new shape needs an input that breaks it, or {@code ShapesTest} fails.
 */
@NullMarked
package org.corvee.ontology;

import org.jspecify.annotations.NullMarked;
