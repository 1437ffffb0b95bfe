package org.corvee.search;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** A way to take a text apart into what is looked up. */
enum Analysis {
    /** Words as they stand, capitals and accents aside; Chinese characters one by one. */
    WORDS {
        @Override
        Analyzer analyzer() {
            return new WordAnalyzer(WordAnalyzer.Last.NOTHING);
        }
    },
    /** English words without their endings. */
    ENGLISH {
        @Override
        Analyzer analyzer() {
            return new WordAnalyzer(WordAnalyzer.Last.STEM);
        }
    },
    /** Words as they sound in Latin letters. */
    SOUND {
        @Override
        Analyzer analyzer() {
            return new WordAnalyzer(WordAnalyzer.Last.SOUND);
        }
    },
    /** Korean words and stems without particles. */
    KOREAN {
        @Override
        Analyzer analyzer() {
            return new KoreanAnalyzer();
        }

        @Override
        boolean isFor(String text) {
            return HANGUL.matcher(text).find();
        }
    },
    /** Chinese words. */
    CHINESE {
        @Override
        Analyzer analyzer() {
            return new SmartChineseAnalyzer();
        }

        @Override
        boolean isFor(String text) {
            return HAN.matcher(text).find();
        }
    };

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    abstract Analyzer analyzer();

    /** Whether it finds anything in a text that others do not. */
    boolean isFor(String text) {
        return true;
    }

    /** The field for what was said in one place. */
    String field(Place place) {
        return place.word() + "." + word();
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What each field of an index is taken apart by; fields of other kinds are taken whole. */
    static Analyzer ofFields() {
        Map<String, Analyzer> fields = new TreeMap<>();
        Stream.of(values()).forEach(analysis -> {
            Analyzer analyzer = analysis.analyzer();
            Stream.of(Place.values()).forEach(place -> fields.put(analysis.field(place), analyzer));
        });
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /** Takes words apart as Unicode does (UAX 29), makes them small and plain, and then one thing more. */
    private static final class WordAnalyzer extends Analyzer {
        /** What is made of a plain word. */
        enum Last {
            NOTHING,
            STEM,
            SOUND
        }

        private final Last last;

        WordAnalyzer(Last last) {
            this.last = last;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream raw = last == Last.STEM ? new EnglishPossessiveFilter(words) : words;
            TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(raw));
            return new TokenStreamComponents(
                    words,
                    switch (last) {
                        case NOTHING -> plain;
                        case STEM -> new PorterStemFilter(plain);
                        case SOUND -> new SoundFilter(plain);
                    });
        }
    }
}
