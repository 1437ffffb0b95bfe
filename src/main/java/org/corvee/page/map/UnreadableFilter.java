package org.corvee.page.map;

import java.util.List;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;

/** A filter that cannot be read: which parameter, what is wrong with it, what may stand there. */
public final class UnreadableFilter extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableFilter(String message) {
        super(message);
    }

    /** A word that is none of those which a parameter may have. */
    static UnreadableFilter unknown(String parameter, String word, List<String> words) {
        String remedy = NearWords.of(word, words).remedy("valid ones are " + String.join(", ", words));
        return new UnreadableFilter("%s=%s: unknown; %s".formatted(parameter, EscapedText.line(word), remedy));
    }

    /** Place, fault and remedy. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
