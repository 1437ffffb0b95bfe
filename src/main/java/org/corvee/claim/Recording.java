package org.corvee.claim;

import java.time.LocalDate;

/**
 * How the curators took a document up.
 *
 * @param on the day
 * @param marking how far it may be passed on
 */
public record Recording(LocalDate on, Marking marking) {}
