/** The current build as it is offered to replicas: its signed manifest, and its parts at addresses that never change. */
@NullMarked
package org.corvee.web.replica;

import org.jspecify.annotations.NullMarked;
