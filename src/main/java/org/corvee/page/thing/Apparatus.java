package org.corvee.page.thing;

import org.corvee.page.Naming;

/** What the sections of a page share: how things are called, the footnotes so far, and the counts of origins. */
public record Apparatus(Naming naming, Footnotes footnotes, Origins origins) {}
