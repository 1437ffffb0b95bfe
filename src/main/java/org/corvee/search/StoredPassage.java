package org.corvee.search;

import com.google.gson.Gson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A piece of a document's text, as the index of texts gives it back.
 *
 * @param start its first code point in the document
 * @param cited the passages in the same place that claims cite
 */
record StoredPassage(Hit.SearchedDocument document, int start, String text, List<Hit.CitedPassage> cited) {
    private static final Gson GSON = new Gson();

    /** Words that lie farther apart are not shown together, in chars. */
    private static final int WIDEST = 200;

    /** What is shown around the words, in chars. */
    private static final int AROUND = 60;

    StoredPassage {
        cited = List.copyOf(cited);
    }

    String written() {
        return GSON.toJson(this);
    }

    static StoredPassage read(String written) {
        return GSON.fromJson(written, StoredPassage.class);
    }

    /** What was found in it: the stretch that has the most of the words, and the claims that cite it. */
    Hit.TextHit hit(int score, AskedWords asked) {
        List<MatchReason.Mark> densest = densest(Marks.of(text, asked));
        MatchReason.Mark stretch = densest.isEmpty()
                ? new MatchReason.Mark(0, Math.min(AROUND, text.length()))
                : new MatchReason.Mark(
                        densest.get(0).start(), densest.get(densest.size() - 1).end());
        int from = start + text.codePointCount(0, stretch.start());
        int to = start + text.codePointCount(0, stretch.end());
        return new Hit.TextHit(
                document,
                from,
                to,
                score,
                excerpt(stretch, densest),
                cited.stream()
                        .filter(passage -> passage.start() < to && passage.end() > from)
                        .toList());
    }

    private List<MatchReason.Mark> densest(List<MatchReason.Mark> marks) {
        List<MatchReason.Mark> best = List.of();
        int most = 0;
        for (int first = 0; first < marks.size(); first++) {
            int last = first;
            while (last + 1 < marks.size()
                    && marks.get(last + 1).end() - marks.get(first).start() <= WIDEST) {
                last++;
            }
            List<MatchReason.Mark> some = marks.subList(first, last + 1);
            int words = words(some);
            while (some.size() > 1 && words(some.subList(0, some.size() - 1)) == words) {
                some = some.subList(0, some.size() - 1);
            }
            if (words > most || words == most && width(some) < width(best)) {
                best = some;
                most = words;
            }
        }
        return List.copyOf(best);
    }

    private int words(List<MatchReason.Mark> marks) {
        Set<String> words = new HashSet<>();
        marks.forEach(mark -> words.add(text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT)));
        return words.size();
    }

    private static int width(List<MatchReason.Mark> marks) {
        return marks.isEmpty()
                ? 0
                : marks.get(marks.size() - 1).end() - marks.get(0).start();
    }

    private MatchReason excerpt(MatchReason.Mark stretch, List<MatchReason.Mark> marks) {
        int from = wordStart(Math.max(0, stretch.start() - AROUND), stretch.start());
        int to = wordEnd(Math.min(text.length(), stretch.end() + AROUND), stretch.end());
        String before = from > 0 ? "… " : "";
        String after = to < text.length() ? " …" : "";
        Stream<MatchReason.Mark> moved = marks.stream()
                .map(mark -> new MatchReason.Mark(
                        mark.start() - from + before.length(), mark.end() - from + before.length()));
        String shown = before + text.substring(from, to).replace('\n', ' ').replace('\r', ' ') + after;
        return new MatchReason(Place.TEXT, shown, moved.toList());
    }

    /** The next beginning of a word, if one comes before the words that were found. */
    private int wordStart(int from, int latest) {
        int space = from == 0 ? -1 : text.indexOf(' ', from);
        return from == 0 ? 0 : space < 0 || space >= latest ? boundary(from) : space + 1;
    }

    private int wordEnd(int to, int earliest) {
        int space = to == text.length() ? -1 : text.lastIndexOf(' ', to);
        return to == text.length() ? to : space < earliest ? boundary(to) : space;
    }

    /** Not in the middle of a code point. */
    private int boundary(int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
