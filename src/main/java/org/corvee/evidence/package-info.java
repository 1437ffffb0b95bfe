/** x */
@NullMarked
package org.corvee.evidence;

import org.jspecify.annotations.NullMarked;
