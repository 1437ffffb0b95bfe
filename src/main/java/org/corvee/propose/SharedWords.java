package org.corvee.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.corvee.model.SourceText;
import org.corvee.propose.Proposal.Shared;
import org.corvee.source.Stretch;

/**
 * Finds where a text has eight words in a row that another has too.
 *
 * <p>See Broder, <a href="https://doi.org/10.1109/SEQUEN.1997.666900">On the resemblance and containment of documents</a>, 1997.
 */
final class SharedWords {
    private static final int ROW = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private SharedWords() {}

    /** The longest shared stretches, in their order; {@code others} by their documents' ids. */
    static List<Shared> in(SourceText source, Map<String, SourceText> others) {
        Rows rows = Rows.of(source);
        CountedText counted = new CountedText(source);
        List<Shared> shared = new ArrayList<>();
        new TreeMap<>(others).forEach((document, other) -> {
            Set<String> theirs = new HashSet<>(Rows.of(other).rows());
            int from = -1;
            for (int i = 0; i <= rows.rows().size(); i++) {
                boolean isShared =
                        i < rows.rows().size() && theirs.contains(rows.rows().get(i));
                if (isShared && from < 0) {
                    from = i;
                } else if (!isShared && from >= 0) {
                    Stretch place = counted.stretch(
                            rows.words().get(from).start(),
                            rows.words().get(i + ROW - 2).end());
                    shared.add(new Shared(place, document));
                    from = -1;
                }
            }
        });
        return shared;
    }

    /**
     * The words of a text, and each row of eight.
     *
     * @param rows the one at {@code i} begins with word {@code i}
     */
    private record Rows(List<MatchResult> words, List<String> rows) {
        static Rows of(SourceText source) {
            List<MatchResult> words =
                    WORD.matcher(source.passage(0, source.length())).results().toList();
            List<String> small =
                    words.stream().map(w -> w.group().toLowerCase(Locale.ROOT)).toList();
            List<String> rows = new ArrayList<>();
            for (int i = 0; i + ROW <= words.size(); i++) {
                rows.add(String.join(" ", small.subList(i, i + ROW)));
            }
            return new Rows(words, rows);
        }
    }
}
