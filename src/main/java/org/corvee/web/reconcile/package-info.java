/**
 * Matches the rows of a table to things of the graph: the
 * <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>, as OpenRefine speaks it.
 *
 * <p>{@code ReconcileHandler} stands at {@code /reconcile} and below; each part of the protocol is a noun of its own:
 * {@code Manifest}, {@code Candidates}, {@code Suggestions}, {@code Extension}. What they know of a build is in its
 * {@code ReconcileIndex}. Names are compared by {@link org.corvee.query.name}.
 *
 * <p>A match is certain ({@code match: true}) when a name agrees letter by letter, or an identifier of another register
 * does, no other candidate is as good, and no property speaks against it. It never is for somebody whom a publisher
 * describes and does not name: such a person is a candidate only for who asks in the publisher's very words, or for that kind,
 * and is never suggested while somebody writes another name.
 *
 * <p>JSONP is refused: every answer may be read from any origin as it is, and a callback would let a stranger's words be a
 * script of ours.
 */
@NullMarked
package org.corvee.web.reconcile;

import org.jspecify.annotations.NullMarked;
