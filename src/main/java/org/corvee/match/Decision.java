package org.corvee.match;

import java.time.LocalDate;
import org.corvee.model.Credibility;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;

/**
 * What a curator holds of two things after comparing them.
 *
 * @param one of them
 * @param other of them
 * @param verdict whether they are one
 * @param grade how sure it is
 * @param signature whose decision it is, and why
 */
public record Decision(ThingId one, ThingId other, Verdict verdict, Credibility grade, Signature signature) {
    /**
     * Who decides.
     *
     * @param curator the name
     * @param on the day
     * @param because why, in words that others can check
     */
    public record Signature(String curator, LocalDate on, String because) {
        private static final int LONGEST = 1_000;

        public Signature {
            curator = oneLine("the curator's name", "--by", curator);
            because = oneLine("the reason", "--because", because);
        }

        private static String oneLine(String what, String option, String words) {
            String line = words.strip().replaceAll("\\s+", " ");
            if (line.isEmpty()) {
                throw new Unreadable("%s is empty".formatted(what), "say it with " + option);
            }
            if (line.length() > LONGEST) {
                throw new Unreadable(
                        "%s has %,d characters".formatted(what, line.length()), "write %,d at most".formatted(LONGEST));
            }
            return line;
        }
    }

    public Decision {
        if (one.equals(other)) {
            throw new Unreadable("%s is compared with itself".formatted(one.text()), "name two things");
        }
    }

    /** It in one sentence. */
    String says() {
        return switch (verdict) {
            case SAME -> "%s and %s are one.".formatted(one.text(), other.text());
            case DIFFERENT -> "%s and %s are two.".formatted(one.text(), other.text());
            case UNSURE -> "Whether %s and %s are one is left open.".formatted(one.text(), other.text());
        };
    }
}
