package org.corvee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The words that somebody looks for, in their order.
 *
 * @param words the first so many; what comes after is not looked for
 */
record AskedWords(List<AskedWord> words) {
    /** More than fit into a search of the usual length, if they are words. */
    private static final int MOST = 24;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Analyzer WORDS = Analysis.WORDS.analyzer();
    private static final Analyzer ENGLISH = Analysis.ENGLISH.analyzer();
    private static final Analyzer SOUND = Analysis.SOUND.analyzer();
    private static final Analyzer KOREAN = Analysis.KOREAN.analyzer();
    private static final Analyzer CHINESE = Analysis.CHINESE.analyzer();

    /**
     * A word.
     *
     * @param word plain and small
     * @param stem without an English ending
     * @param sound how it sounds in Latin letters
     * @param morphemes what stands in a Korean word, or is a Chinese one
     */
    record AskedWord(String word, String stem, String sound, List<String> morphemes) {
        private static final int SHORTEST = 3;

        AskedWord {
            morphemes = List.copyOf(morphemes);
        }

        boolean isHan() {
            return HAN.matcher(word).matches();
        }

        boolean isKorean() {
            return Analysis.KOREAN.isFor(word);
        }

        /** Whether enough is written to be the beginning of a word, or to stand in one. */
        boolean isLongEnough() {
            return !isHan() && word.length() >= (isKorean() ? SHORTEST - 1 : SHORTEST);
        }

        boolean hasSound() {
            return !isHan() && sound.length() >= SHORTEST;
        }

        /** Whether it says so little that a sentence need not have it. */
        boolean isSmall() {
            return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
        }
    }

    AskedWords {
        words = List.copyOf(words);
    }

    /** The words of a text. Signs mean nothing; characters of Chinese that touch are taken apart into words. */
    static AskedWords of(String text) {
        List<AskedWord> words = new ArrayList<>();
        StringBuilder han = new StringBuilder();
        int end = -1;
        for (Token token : Token.of(WORDS, text)) {
            boolean isHan = HAN.matcher(token.term()).matches();
            if (!han.isEmpty() && (!isHan || token.start() != end)) {
                chinese(han, words);
            }
            if (isHan) {
                han.append(token.term());
            } else {
                words.add(word(token.term()));
            }
            end = token.end();
        }
        chinese(han, words);
        return new AskedWords(words.stream().distinct().limit(MOST).toList());
    }

    private static void chinese(StringBuilder han, List<AskedWord> words) {
        Token.of(CHINESE, han.toString())
                .forEach(token ->
                        words.add(new AskedWord(token.term(), token.term(), token.term(), List.of(token.term()))));
        han.setLength(0);
    }

    private static AskedWord word(String word) {
        return new AskedWord(
                word,
                only(ENGLISH, word),
                only(SOUND, word),
                Analysis.KOREAN.isFor(word)
                        ? Token.of(KOREAN, word).stream().map(Token::term).toList()
                        : List.of());
    }

    private static String only(Analyzer analyzer, String word) {
        return Token.of(analyzer, word).stream().map(Token::term).collect(Collectors.joining());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Those that a sentence should have; all of them when they are small all. */
    List<AskedWord> telling() {
        List<AskedWord> telling = words.stream().filter(word -> !word.isSmall()).toList();
        return telling.isEmpty() ? words : telling;
    }
}
