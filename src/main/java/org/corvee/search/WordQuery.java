package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.corvee.query.name.Spelling;

/**
 * Looks for sentences that have the words.
 *
 * <p>A word counts the more, the fewer sentences have it. It counts whole where it stands as it is, nine tenths with
 * another ending ({@code worker} for {@code workers}), eight as a beginning, six where it is misspelt or romanized another
 * way, and least where it stands inside a word. A sentence needs more than half of the words that say something; where they
 * stand in it side by side, as when they are copied from it, it comes first.
 *
 * @param places where to look
 * @param sort of the documents of the index that are wanted
 */
record WordQuery(AskedWords asked, List<Place> places, String sort) {
    /** So many hits are counted and can be shown; beyond, there are more than that. */
    static final int COUNTED = 10_000;

    private static final float STEM = 0.9f;
    private static final float MORPHEMES = 0.85f;
    private static final float BEGINNING = 0.8f;
    private static final float NEAR = 0.6f;
    private static final float INSIDE = 0.55f;

    /** An automaton may differ in two places at most. */
    private static final int MOST_EDITS = 2;

    WordQuery {
        places = List.copyOf(places);
    }

    /**
     * Sentences that were found, the best first.
     *
     * @param hits those of one page
     * @param count of all that there are
     */
    record Found(List<FoundSentence> hits, Count count) {
        static final Found NOTHING = new Found(List.of(), Count.NONE);

        Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A sentence.
     *
     * @param stored what the index keeps of it
     * @param score 1 to 100
     */
    record FoundSentence(String stored, int score) {}

    /** The sentences from one on, so many of them. */
    Found ask(SearchIndex.Pages pages, int from, int most) {
        if (asked.isEmpty() || from >= COUNTED) {
            return Found.NOTHING;
        }
        try {
            Map<AskedWords.AskedWord, Float> weights = weights(pages);
            TopDocs top = pages.searcher()
                    .search(
                            query(weights),
                            new TopScoreDocCollectorManager(
                                    Math.max(1, Math.min(COUNTED, from + most)), null, COUNTED));
            float all = (float)
                    weights.values().stream().mapToDouble(Float::doubleValue).sum();
            List<FoundSentence> hits = new ArrayList<>();
            for (ScoreDoc hit :
                    Arrays.stream(top.scoreDocs).skip(from).limit(most).toList()) {
                int score = Math.max(1, Math.min(100, Math.round(100 * hit.score / all)));
                hits.add(new FoundSentence(pages.stored(hit.doc), score));
            }
            boolean isExact = top.totalHits.relation == TotalHits.Relation.EQUAL_TO && top.totalHits.value <= COUNTED;
            return new Found(hits, new Count(Math.min(COUNTED, top.totalHits.value), isExact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<AskedWords.AskedWord, Float> weights(SearchIndex.Pages pages) throws IOException {
        Map<AskedWords.AskedWord, Float> weights = new LinkedHashMap<>();
        for (AskedWords.AskedWord word : asked.words()) {
            int having = 0;
            for (Place place : places) {
                having = Math.max(
                        having,
                        Math.max(
                                pages.reader().docFreq(new Term(Analysis.WORDS.field(place), word.word())),
                                pages.reader().docFreq(new Term(Analysis.ENGLISH.field(place), word.stem()))));
            }
            weights.put(word, (float) Math.log(1 + (pages.reader().numDocs() + 1.0) / (having + 1)));
        }
        return weights;
    }

    private Query query(Map<AskedWords.AskedWord, Float> weights) {
        List<AskedWords.AskedWord> telling = asked.telling();
        BooleanQuery.Builder needed = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(Math.min(telling.size(), 1 + telling.size() / 2));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.forEach((word, weight) -> (telling.contains(word) ? needed : query)
                .add(new BoostQuery(word(word), weight), BooleanClause.Occur.SHOULD));
        query.add(needed.build(), BooleanClause.Occur.MUST);
        query.add(new TermQuery(new Term(NameFields.SORT, sort)), BooleanClause.Occur.FILTER);
        if (asked.words().size() > 1) {
            float all = (float)
                    weights.values().stream().mapToDouble(Float::doubleValue).sum();
            places.forEach(place -> query.add(
                    new BoostQuery(new ConstantScoreQuery(phrase(place)), all * place.weight()),
                    BooleanClause.Occur.SHOULD));
        }
        return query.build();
    }

    /** The words side by side; the characters of a Chinese word are words by themselves there. */
    private Query phrase(Place place) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        asked.words().forEach(word -> {
            if (word.isHan()) {
                word.word()
                        .codePoints()
                        .forEach(character ->
                                phrase.add(new Term(Analysis.WORDS.field(place), Character.toString(character))));
            } else {
                phrase.add(new Term(Analysis.WORDS.field(place), word.word()));
            }
        });
        return phrase.build();
    }

    private Query word(AskedWords.AskedWord word) {
        List<Query> ways = new ArrayList<>();
        for (Place place : places) {
            String words = Analysis.WORDS.field(place);
            if (word.isHan()) {
                add(ways, new TermQuery(new Term(Analysis.CHINESE.field(place), word.word())), 1, place);
                add(ways, characters(words, word), STEM, place);
                continue;
            }
            add(ways, new TermQuery(new Term(words, word.word())), 1, place);
            add(ways, new TermQuery(new Term(Analysis.ENGLISH.field(place), word.stem())), STEM, place);
            if (!word.morphemes().isEmpty()) {
                add(ways, morphemes(place, word), MORPHEMES, place);
            }
            if (word.isLongEnough()) {
                add(ways, new PrefixQuery(new Term(words, word.word())), BEGINNING, place);
                add(ways, new WildcardQuery(new Term(words, "*" + word.word() + "*")), INSIDE, place);
            }
            near(ways, words, word.word(), place);
            if (word.hasSound()) {
                String sounds = Analysis.SOUND.field(place);
                add(ways, new TermQuery(new Term(sounds, word.sound())), NEAR, place);
                near(ways, sounds, word.sound(), place);
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query characters(String field, AskedWords.AskedWord word) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        word.word().codePoints().forEach(character -> phrase.add(new Term(field, Character.toString(character))));
        return phrase.build();
    }

    private static Query morphemes(Place place, AskedWords.AskedWord word) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        word.morphemes()
                .forEach(morpheme -> all.add(
                        new TermQuery(new Term(Analysis.KOREAN.field(place), morpheme)), BooleanClause.Occur.FILTER));
        return all.build();
    }

    private static void near(List<Query> ways, String field, String word, Place place) {
        int edits = Math.min(MOST_EDITS, Spelling.reach(word));
        if (edits > 0) {
            add(
                    ways,
                    new AutomatonQuery(new Term(field, word), new LevenshteinAutomata(word, false).toAutomaton(edits)),
                    NEAR,
                    place);
        }
    }

    private static void add(List<Query> ways, Query way, float share, Place place) {
        ways.add(new BoostQuery(new ConstantScoreQuery(way), share * place.weight()));
    }
}
