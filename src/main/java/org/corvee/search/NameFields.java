package org.corvee.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.corvee.query.name.Acronym;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.Spelling;

/**
 * How the names of a thing stand in the index, and which names are worth comparing with what was asked.
 *
 * <p>Each way in which two names may agree has a field or two, so that what {@link org.corvee.query.name} would find among all
 * names is among those that are picked: the surest ways weigh most, for there may be more than can be looked at.
 */
final class NameFields {
    static final String SORT = "sort";
    static final String THING = "thing";
    static final String IRI = "iri";
    static final String STORED = "stored";

    private static final String EXACT = "exact";
    private static final String PLAIN = "plain";
    private static final String LATIN = "latin";
    private static final String SOUND = "sound";
    private static final String WORD = "word";
    private static final String WORD_SOUND = "word-sound";
    private static final String PIECE = "piece";
    private static final String SOUND_PIECE = "sound-piece";
    private static final String ACRONYM = "acronym";

    /** Longer names are looked up by so many of their letters. */
    private static final int LONGEST = 200;

    private static final int MOST_WORDS = 24;
    private static final int PIECES = 3;
    private static final int SHORTEST_SOUND = 3;

    /** An automaton may differ in two places at most; where three may, pieces of the sound have to agree. */
    private static final int MOST_EDITS = 2;

    private static final int LONG_SOUND = 10;
    private static final FieldType COUNTED = counted();

    private NameFields() {}

    /** Words of a field in which the shorter names come first. */
    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(false);
        type.freeze();
        return type;
    }

    static Document document(StoredThing thing) {
        Document document = new Document();
        add(document, SORT, THING);
        add(document, IRI, thing.iri());
        document.add(new StoredField(STORED, thing.written()));
        List<NamedThing.ThingName> names = thing.spelt().named().names();
        for (int i = 0; i < names.size(); i++) {
            spell(document, thing.spelt().spellings().get(i));
            Acronym.of(names.get(i).text()).forEach(letters -> add(document, ACRONYM, letters));
        }
        return document;
    }

    private static void spell(Document document, Spelling name) {
        add(document, EXACT, name.exact());
        add(document, PLAIN, name.plain());
        add(document, LATIN, name.latin());
        sounds(name).forEach(sound -> add(document, SOUND, sound));
        name.words().forEach(word -> {
            document.add(new Field(WORD, cut(word.latin()), COUNTED));
            document.add(new Field(WORD_SOUND, cut(word.sound()), COUNTED));
            if (!word.onsetless().equals(word.sound())) {
                document.add(new Field(WORD_SOUND, cut(word.onsetless()), COUNTED));
            }
        });
        pieces(name.plain()).forEach(piece -> add(document, PIECE, piece));
        longSounds(name).flatMap(sound -> pieces(sound).stream()).forEach(piece -> add(document, SOUND_PIECE, piece));
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static Set<String> sounds(Spelling name) {
        Set<String> sounds = new LinkedHashSet<>(name.sounds());
        sounds.addAll(name.onsetless());
        return sounds;
    }

    private static Stream<String> longSounds(Spelling name) {
        return Stream.concat(name.sounds().stream(), name.words().stream().map(Spelling.SpeltWord::sound))
                .filter(sound -> sound.length() >= LONG_SOUND)
                .distinct();
    }

    /** Three letters in a row from everywhere in a text; of another script than ours, one and two as well. */
    private static Set<String> pieces(String text) {
        String name = cut(text);
        boolean isLatin = name.chars().allMatch(c -> c < 0x80);
        Set<String> pieces = new LinkedHashSet<>();
        for (int length = isLatin ? PIECES : 1; length <= PIECES; length++) {
            for (int start = 0; start + length <= name.length(); start++) {
                pieces.add(name.substring(start, start + length));
            }
        }
        return pieces;
    }

    /** The thing of an IRI. */
    static Query thing(String iri) {
        return new TermQuery(new Term(IRI, cut(iri)));
    }

    /** Whatever may be meant, the likelier the higher. */
    static Query meant(Spelling asked) {
        return new Candidates(asked).whole().build();
    }

    /** Whatever may be meant by somebody who has not finished writing. */
    static Query begun(Spelling asked) {
        return new Candidates(asked).whole().beginning().build();
    }

    /** Whatever is somewhat like it. */
    static Query like(Spelling asked) {
        return new Candidates(asked).whole().somewhat().build();
    }

    /** Gathers the ways in which a name may be meant. */
    private static final class Candidates {
        private final Spelling asked;
        private final BooleanQuery.Builder any = new BooleanQuery.Builder();

        Candidates(Spelling asked) {
            this.asked = asked;
        }

        Query build() {
            return new BooleanQuery.Builder()
                    .add(any.build(), BooleanClause.Occur.MUST)
                    .add(new TermQuery(new Term(SORT, THING)), BooleanClause.Occur.FILTER)
                    .build();
        }

        Candidates whole() {
            term(EXACT, asked.exact(), 1000);
            term(PLAIN, asked.plain(), 900);
            term(LATIN, asked.latin(), 800);
            sounds(asked).forEach(sound -> term(SOUND, sound, 700));
            asked.sounds().forEach(sound -> near(SOUND, sound, 300));
            longSounds(asked)
                    .filter(sound -> Spelling.reach(sound) > MOST_EDITS)
                    .forEach(sound -> pieces(sound, 60));
            asked.words().stream().limit(MOST_WORDS).forEach(this::word);
            return this;
        }

        private void word(Spelling.SpeltWord word) {
            add(new TermQuery(new Term(WORD, cut(word.latin()))), 4);
            add(new TermQuery(new Term(WORD_SOUND, cut(word.sound()))), 2);
            add(new TermQuery(new Term(WORD_SOUND, cut(word.onsetless()))), 1);
            near(WORD_SOUND, word.sound(), 2);
        }

        Candidates beginning() {
            prefix(PLAIN, asked.plain(), 200);
            prefix(LATIN, asked.latin(), 190);
            prefix(WORD, asked.latin(), 180);
            asked.sounds().stream()
                    .filter(sound -> sound.length() >= SHORTEST_SOUND)
                    .forEach(sound -> prefix(SOUND, sound, 100));
            asked.words().stream().limit(MOST_WORDS).forEach(word -> term(ACRONYM, word.latin(), 150));
            Set<String> pieces = NameFields.pieces(asked.plain());
            if (asked.latin().length() >= PIECES && !pieces.isEmpty()) {
                BooleanQuery.Builder inside = new BooleanQuery.Builder();
                pieces.forEach(piece -> inside.add(new TermQuery(new Term(PIECE, piece)), BooleanClause.Occur.FILTER));
                constant(inside.build(), 50);
            }
            return this;
        }

        /** Nothing of it agrees, so that half of its letters may be others. */
        Candidates somewhat() {
            Stream.concat(
                            asked.sounds().stream(),
                            asked.words().stream().limit(MOST_WORDS).map(Spelling.SpeltWord::sound))
                    .distinct()
                    .forEach(sound -> {
                        distant(SOUND, sound, 30);
                        distant(WORD_SOUND, sound, 10);
                    });
            NameFields.pieces(asked.plain()).forEach(piece -> term(PIECE, piece, 1));
            return this;
        }

        private void distant(String field, String sound, int weight) {
            if (sound.length() >= SHORTEST_SOUND) {
                differing(field, sound, MOST_EDITS, weight);
            }
        }

        private void near(String field, String sound, int weight) {
            int reach = Math.min(MOST_EDITS, Spelling.reach(sound));
            if (reach > 0) {
                differing(field, sound, reach, weight);
            }
        }

        private void differing(String field, String sound, int edits, int weight) {
            String cut = cut(sound);
            constant(
                    new AutomatonQuery(new Term(field, cut), new LevenshteinAutomata(cut, false).toAutomaton(edits)),
                    weight);
        }

        private void pieces(String sound, int weight) {
            Set<String> pieces = NameFields.pieces(sound);
            int least = Math.max(1, pieces.size() - PIECES * Spelling.reach(sound));
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
            pieces.forEach(piece -> some.add(new TermQuery(new Term(SOUND_PIECE, piece)), BooleanClause.Occur.SHOULD));
            constant(some.build(), weight);
        }

        private void term(String field, String value, int weight) {
            if (!value.isEmpty()) {
                constant(new TermQuery(new Term(field, cut(value))), weight);
            }
        }

        private void prefix(String field, String value, int weight) {
            if (!value.isEmpty()) {
                constant(new PrefixQuery(new Term(field, cut(value))), weight);
            }
        }

        private void constant(Query query, int weight) {
            add(new ConstantScoreQuery(query), weight);
        }

        private void add(Query query, int weight) {
            any.add(new BoostQuery(query, weight), BooleanClause.Occur.SHOULD);
        }
    }
}
