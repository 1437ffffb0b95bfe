package org.corvee.page.map;

import org.corvee.page.Html;

/** What is said to have happened along the years: a bar for each while a reader tells them apart, or else numbers of claims. */
public sealed interface Chronicle permits Timeline, YearCounts {
    /** Whether it has nothing of which a time is known. */
    boolean isEmpty();

    /** The drawing, or a sentence when no time is known. */
    Html html();

    /** What its signs mean. */
    Html legend();

    /** What its signs mean, and those of a map above it. */
    Html legendWithMap();
}
