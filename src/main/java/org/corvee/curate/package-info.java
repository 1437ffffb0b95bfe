/**
 * The workbench: how a curator's decisions become lines of a document's file, and nothing else of that file changes.
 *
 * <p>{@link org.corvee.curate.ClaimsFile} is the file's text, edited claim by claim. {@link org.corvee.curate.Workbench} has
 * one {@link org.corvee.curate.OpenDocument} for each document that is worked on: its text sentence by sentence, and its
 * draft, which an {@link org.corvee.curate.EditJournal} keeps with every step, so that undoing survives a crash.
 * {@link org.corvee.curate.CuratedFile} saves, and refuses where the file is another by now;
 * {@link org.corvee.curate.ThreeWay} then tells claim by claim what both sides did. {@link org.corvee.curate.DocumentStates}
 * is how far the work on all of them is.
 */
@NullMarked
package org.corvee.curate;

import org.jspecify.annotations.NullMarked;
