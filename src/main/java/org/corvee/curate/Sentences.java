package org.corvee.curate;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/** A text sentence by sentence, as <a href="https://www.unicode.org/reports/tr29/">UAX 29</a> has them, within its lines. */
public final class Sentences {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    /** A full stop behind these ends no sentence. */
    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*(?:^|[\\s(\\[“\"])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]|U\\.S|U\\.N)\\.\\s*",
            Pattern.DOTALL);

    private Sentences() {}

    /** Their places, in code points and without the space around them. */
    public static List<Stretch> of(SourceText text) {
        String all = text.passage(0, text.length());
        List<Stretch> places = new ArrayList<>();
        Matcher line = LINE.matcher(all);
        int position = 0;
        int chars = 0;
        while (line.find()) {
            position += all.codePointCount(chars, line.start());
            chars = line.start();
            addOfLine(line.group(), position, places);
        }
        return places;
    }

    private static void addOfLine(String line, int position, List<Stretch> places) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(line);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            String sentence = line.substring(from, to);
            if (to < line.length() && ABBREVIATED.matcher(sentence).matches()) {
                continue;
            }
            String start = sentence.stripLeading();
            int begin = from + sentence.length() - start.length();
            int end = begin + start.stripTrailing().length();
            if (begin < end) {
                places.add(
                        new Stretch(position + line.codePointCount(0, begin), position + line.codePointCount(0, end)));
            }
            from = to;
        }
    }
}
