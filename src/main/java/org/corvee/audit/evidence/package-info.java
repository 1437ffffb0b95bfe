/**
 * What a claim rests on, read from the graph, and the texts that it can be held against.
 *
 * <p>{@link org.corvee.audit.evidence.EvidenceGraph} reads a {@link org.corvee.audit.evidence.ClaimCard}: the fact it
 * states, its {@link org.corvee.audit.evidence.Tone}, the {@link org.corvee.audit.evidence.PassageCard} where it stands,
 * and the {@link org.corvee.audit.evidence.Voice}s through which the words came. What is missing from a damaged graph is
 * missing from the card; nothing is made up. {@link org.corvee.audit.evidence.Texts} finds the documents' texts in
 * folders.
 */
@NullMarked
package org.corvee.audit.evidence;

import org.jspecify.annotations.NullMarked;
