/**
 * What a fact, a claim or a thing rests on, down to the characters.
 *
 * <p>{@link org.corvee.audit.trace.Tracer} finds what somebody has written ({@code cohort/x headcount ~150 persons}, a
 * claim's slug, a passage's position, an id) and gives a {@link org.corvee.audit.trace.EvidenceTrace}: its facts, the claims on
 * each, their passages and voices. {@link org.corvee.audit.trace.TraceText} prints it as a tree,
 * {@link org.corvee.audit.trace.TraceProv} writes it as
 * <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>.
 */
@NullMarked
package org.corvee.audit.trace;

import org.jspecify.annotations.NullMarked;
