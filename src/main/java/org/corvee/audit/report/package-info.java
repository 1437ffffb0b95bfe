/**
 * An audit written down: for a terminal, for programs, for an archive.
 *
 * <p>A {@link org.corvee.audit.report.Report} is plain records, complete without the graph;
 * {@link org.corvee.audit.report.TextReport} and {@link org.corvee.audit.report.JsonReport} write it, and the room
 * {@code page} shows it as a page and as a file to keep. The JSON is described by {@code audit-report.schema.json} beside
 * this room's classes.
 */
@NullMarked
package org.corvee.audit.report;

import org.jspecify.annotations.NullMarked;
