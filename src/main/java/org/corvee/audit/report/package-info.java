/**
 * An audit written down: for a terminal, for programs, for an archive.
 *
 * <p>A {@link org.corvee.audit.report.Report} is plain records, complete without the graph;
 * {@link org.corvee.audit.report.TextReport}, {@link org.corvee.audit.report.JsonReport} and
 * {@link org.corvee.audit.report.HtmlReport} write it. HTML is made of {@link org.corvee.audit.report.Markup}, which
 * escapes every text; nothing is pasted. The JSON is described by {@code audit-report.schema.json} beside this room's
 * classes.
 */
@NullMarked
package org.corvee.audit.report;

import org.jspecify.annotations.NullMarked;
