/** The pages of releases: what was released when, what has changed from one to another, and the feed of both. */
@NullMarked
package org.corvee.page.release;

import org.jspecify.annotations.NullMarked;
