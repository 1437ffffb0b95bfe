package org.corvee.page.search;

import java.util.Set;
import org.corvee.page.Link;

/**
 * Something that was found.
 *
 * @param kind what it is, in a word or two; empty where its group says it
 * @param text its name, or our paraphrase
 * @param why by what it was found, or empty when that shows
 * @param words the words of the text that were asked for, in small letters
 * @param claims how many claims there are about it; or of how many it is one; 0 says nothing of them
 */
public record Found(Link address, String kind, String text, Why why, Set<String> words, long claims) {
    public Found {
        words = Set.copyOf(words);
    }

    /**
     * By what something was found.
     *
     * @param name another name of it, or what it stands in; empty when there is none to tell
     * @param lang the language of the name, or empty
     * @param how in a few words, or empty
     */
    public record Why(String name, String lang, String how) {
        /** It shows in the text. */
        public static final Why PLAIN = new Why("", "", "");
    }
}
