/**
 * The pages of the workbench: the documents on the desk, and one document beside the form in which its claims are written.
 *
 * <p>They show what a script then makes work; the words of the text are readable without it.
 */
@NullMarked
package org.corvee.page.curate;

import org.jspecify.annotations.NullMarked;
