package org.corvee.claim;

import java.time.LocalDate;
import org.corvee.model.Credibility;
import org.corvee.model.Marking;
import org.jspecify.annotations.Nullable;

/**
 * How a claim may be used.
 *
 * @param marking how far it may be passed on: its own marking, else its document's
 * @param credibility its grade, if it was judged
 * @param retracted the day on which the curators withdrew it, if they did
 */
public record Assessment(Marking marking, @Nullable Credibility credibility, @Nullable LocalDate retracted) {}
