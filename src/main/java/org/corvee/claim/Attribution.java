package org.corvee.claim;

import org.corvee.model.Part;
import org.corvee.model.Passage;
import org.corvee.model.TestimonyId;

/**
 * Where a claim stands, and whose word it is.
 *
 * @param passage the place in the document
 * @param testimony whose word
 * @param part of the document in which the passage stands
 */
public record Attribution(Passage passage, TestimonyId testimony, Part part) {}
