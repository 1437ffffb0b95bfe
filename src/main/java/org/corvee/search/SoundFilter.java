package org.corvee.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.corvee.query.LruCache;
import org.corvee.query.name.Spelling;

/** Makes of each word how it sounds, as names are compared; what has no sound stays as it is. */
final class SoundFilter extends TokenFilter {
    /** Texts repeat their words. */
    private static final int MOST_KEPT = 20_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final LruCache<String, String> known = new LruCache<>(MOST_KEPT);

    SoundFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String sound = known.get(term.toString(), SoundFilter::sound);
        term.setEmpty().append(sound);
        return true;
    }

    private static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        Spelling.of(word).words().forEach(part -> sound.append(part.sound()));
        return sound.isEmpty() ? word : sound.toString();
    }
}
