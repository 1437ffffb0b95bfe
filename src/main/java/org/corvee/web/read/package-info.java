/**
 * Handlers of the pages for readers: each reads the evidence of the build and hands it to a page.
 *
 * <p>A handler is a {@link org.corvee.web.Handler}; it reads {@link org.corvee.evidence.EvidenceGraph}, asks
 * {@link org.corvee.web.PageQuestions} for what is no evidence, and says 404 with near names for what is not there. {@code
 * BuildAudits} and {@code MapHandler} make once per build what takes long. To add a
 * page, write its page class, its handler here, and its line in {@code Routes}.
 */
@NullMarked
package org.corvee.web.read;

import org.jspecify.annotations.NullMarked;
