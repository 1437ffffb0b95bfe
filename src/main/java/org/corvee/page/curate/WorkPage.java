package org.corvee.page.curate;

import java.util.List;
import org.corvee.page.Html;
import org.corvee.page.Layout;

/**
 * One document on the desk: its text, sentence by sentence, and the form beside it.
 *
 * @param id of the document
 * @param label its headline
 * @param sentences of its text, in their order
 */
public record WorkPage(String id, String label, List<String> sentences) {
    public WorkPage {
        sentences = List.copyOf(sentences);
    }

    /**
     * A key and what it does.
     *
     * @param keys as they stand on a keyboard
     */
    record Shortcut(String keys, String does) {}

    /** All keys, by the place where they work. */
    static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("j  k", "next and previous sentence; J: next without a decision"),
            new Shortcut("Shift+→  Shift+←", "widen by a word at the end or at the start"),
            new Shortcut("]  [", "shrink by a word at the end or at the start"),
            new Shortcut("1 … 9", "voice"),
            new Shortcut("a r e u i o", "asserted, reported, expected, rumoured, inferred, opinion"),
            new Shortcut("d  f", "denies, affirms"),
            new Shortcut("Enter", "write a claim of the chosen words; in the form: take, then go on"),
            new Shortcut("'", "as a subject: the subject of the row or the claim before"),
            new Shortcut("Ctrl+Enter", "put the claim into the draft, wherever you are in the form"),
            new Shortcut("Escape", "back to the text"),
            new Shortcut("Alt+1 … 9", "take the proposal of that number"),
            new Shortcut("n", "nothing is stated here, or take that back"),
            new Shortcut("v  t", "new voice, new thing"),
            new Shortcut("g  G", "next and previous claim of the document; Enter changes it"),
            new Shortcut("y  Y", "agree to the claim that is marked; write one that disagrees"),
            new Shortcut("c", "copy the claim that is marked to the chosen words"),
            new Shortcut("x", "remove the claim that is marked"),
            new Shortcut("z  Z", "undo, redo"),
            new Shortcut("s", "save"));

    /** The closed words of a claim with the letters that choose them. */
    static final List<Shortcut> MODALITIES = List.of(
            new Shortcut("a", "asserted"),
            new Shortcut("r", "reported"),
            new Shortcut("e", "expected"),
            new Shortcut("u", "rumoured"),
            new Shortcut("i", "inferred"),
            new Shortcut("o", "opinion"));

    static final List<Shortcut> STANCES = List.of(new Shortcut("f", "affirms"), new Shortcut("d", "denies"));

    static final List<String> QUALIFIERS = List.of("usually", "mostly", "some", "all-at-once", "heavily", "formerly");

    static final List<String> PARTS = List.of("headline", "caption", "byline");

    /** The document. */
    public String document() {
        return Layout.document(JteWorkPageGenerated::render, new Layout.Site("", ""), this);
    }

    /** A sentence as it can be read without a script. */
    static Html words(String sentence) {
        return Html.text(sentence);
    }
}
