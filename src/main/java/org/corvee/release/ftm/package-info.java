/**
 * The graph as entities of <a href="https://followthemoney.tech/">FollowTheMoney</a>, so that tools of that world read it.
 *
 * <p>{@link org.corvee.release.ftm.FtmExport} asks for all things and claims and gives each claim to the
 * {@link org.corvee.release.ftm.FtmDraft} of its entity, as {@link org.corvee.release.ftm.FtmProperties} says under which
 * property. What that vocabulary cannot say is counted, never bent.
 */
@NullMarked
package org.corvee.release.ftm;

import org.jspecify.annotations.NullMarked;
