/**
 * The claims of a build as columns of numbers, in memory: what a page counts, filters and sorts without asking the graph.
 *
 * <p>{@link org.corvee.evidence.table.ClaimTable} is the entry: one row a claim, in the order in which documents are read,
 * made in one scan when a build is opened. A {@link org.corvee.evidence.table.Selection} says which rows are wanted, and the
 * table finds them through the shortest of its postings. What a page shows of a row it reads from the graph, so that a page
 * costs its rows and no more. A claim takes some hundred bytes here.
 *
 * <p>To filter by something new, read it in {@code TableScan}, give it a column in the table, and a part in the selection.
 */
@NullMarked
package org.corvee.evidence.table;

import org.jspecify.annotations.NullMarked;
