/**
 * The workbench's own server, on this machine alone.
 *
 * <p>{@link org.corvee.curate.desk.DeskServer} listens, {@link org.corvee.curate.desk.Gate} lets in who holds the key of this
 * start, {@link org.corvee.curate.desk.DeskServlet} has the addresses. {@link org.corvee.curate.desk.DocumentJson} is what a
 * page knows of a document, {@link org.corvee.curate.desk.Completions} what it offers to whoever types.
 */
@NullMarked
package org.corvee.curate.desk;

import org.jspecify.annotations.NullMarked;
