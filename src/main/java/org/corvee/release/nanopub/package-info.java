/**
 * Claims as nanopublications: each one a small publication of its own, whose address proves its content.
 *
 * <p>{@link org.corvee.release.nanopub.NanopubExport} makes one of every claim, and a second one of every claim that was
 * taken back. {@code TrustyCode} computes the code at the end of an address from the content (<a
 * href="https://trustyuri.net/">trusty URIs</a>, module RA), so that whoever has the address can check that nothing was
 * changed.
 */
@NullMarked
package org.corvee.release.nanopub;

import org.jspecify.annotations.NullMarked;
