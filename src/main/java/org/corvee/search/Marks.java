package org.corvee.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.analysis.Analyzer;
import org.corvee.query.name.Spelling;

/** Finds in a text the words that were asked for, in whatever way each was found. */
final class Marks {
    private static final Analyzer WORDS = Analysis.WORDS.analyzer();
    private static final Analyzer ENGLISH = Analysis.ENGLISH.analyzer();
    private static final Analyzer SOUND = Analysis.SOUND.analyzer();
    private static final Analyzer KOREAN = Analysis.KOREAN.analyzer();

    private Marks() {}

    /** Where the words stand, in their order, none in another. */
    static List<MatchReason.Mark> of(String text, AskedWords asked) {
        Map<Integer, String> stems = terms(ENGLISH, text);
        Map<Integer, String> sounds = terms(SOUND, text);
        Map<Integer, String> morphemes = Analysis.KOREAN.isFor(text) ? terms(KOREAN, text) : Map.of();
        List<MatchReason.Mark> marks = new ArrayList<>();
        for (Token token : Token.of(WORDS, text)) {
            TextWord word = new TextWord(
                    token.term(),
                    stems.getOrDefault(token.start(), token.term()),
                    sounds.getOrDefault(token.start(), token.term()),
                    morphemes.entrySet().stream()
                            .filter(part -> part.getKey() >= token.start() && part.getKey() < token.end())
                            .map(Map.Entry::getValue)
                            .toList());
            if (asked.words().stream().anyMatch(word::is)) {
                marks.add(new MatchReason.Mark(token.start(), token.end()));
            }
        }
        asked.words().stream()
                .filter(AskedWords.AskedWord::isHan)
                .forEach(word -> characters(text, word.word(), marks));
        return joined(marks);
    }

    private static void characters(String text, String word, List<MatchReason.Mark> marks) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            marks.add(new MatchReason.Mark(at, at + word.length()));
        }
    }

    private static List<MatchReason.Mark> joined(List<MatchReason.Mark> marks) {
        List<MatchReason.Mark> joined = new ArrayList<>();
        int end = -1;
        for (MatchReason.Mark mark : marks.stream()
                .sorted(Comparator.comparingInt(MatchReason.Mark::start)
                        .thenComparing(
                                Comparator.comparingInt(MatchReason.Mark::end).reversed()))
                .toList()) {
            if (mark.start() >= end) {
                joined.add(mark);
                end = mark.end();
            }
        }
        return joined;
    }

    private static Map<Integer, String> terms(Analyzer analyzer, String text) {
        return Token.of(analyzer, text).stream()
                .collect(Collectors.toMap(Token::start, Token::term, (first, second) -> first, HashMap::new));
    }

    /** A word of the text. */
    private record TextWord(String word, String stem, String sound, List<String> morphemes) {
        /** Whether it is one that was asked for, as {@link WordQuery} says. */
        boolean is(AskedWords.AskedWord asked) {
            if (asked.isHan()) {
                return false;
            }
            return word.equals(asked.word())
                    || stem.equals(asked.stem())
                    || asked.isLongEnough() && word.contains(asked.word())
                    || asked.hasSound() && (sound.equals(asked.sound()) || isNear(sound, asked.sound()))
                    || isNear(word, asked.word())
                    || !asked.morphemes().isEmpty() && morphemes.containsAll(asked.morphemes());
        }

        private static boolean isNear(String one, String other) {
            int reach = Math.min(2, Spelling.reach(other));
            return reach > 0
                    && Math.abs(one.length() - other.length()) <= reach
                    && new LevenshteinDistance(reach).apply(one, other) >= 0;
        }
    }
}
