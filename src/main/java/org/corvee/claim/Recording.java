package org.corvee.claim;

import java.time.LocalDate;
import org.corvee.model.Marking;

/**
 * How the curators took a document up.
 *
 * @param on the day
 * @param marking how far it may be passed on
 */
public record Recording(LocalDate on, Marking marking) {}
