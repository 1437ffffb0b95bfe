/**
 * Tables of answers, as an analyst works with them.
 *
 * <p>{@link org.corvee.page.table.TableChoice} is what an address says of a table: its columns, its order, which rows.
 * {@link org.corvee.page.table.TableRows} takes the rows of an answer that are chosen, {@link
 * org.corvee.page.table.CellWords} says what a reader sees of a cell, {@link org.corvee.page.table.ResultTable} is the table
 * on a page, and {@link org.corvee.page.table.Spreadsheet} the same as a spreadsheet.
 */
@NullMarked
package org.corvee.page.table;

import org.jspecify.annotations.NullMarked;
