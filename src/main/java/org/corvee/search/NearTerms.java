package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** The words of a field that are near to another. */
record NearTerms(SearchIndex.Pages pages, String field) {
    private static final int MOST = 200;
    private static final int SHORTEST = 3;
    private static final int LONG = 5;

    /**
     * A word.
     *
     * @param frequency in how many sentences it stands
     */
    record NearTerm(String term, int frequency) {}

    /** Words with one or two letters more, less or other, and words that begin so. */
    List<NearTerm> of(AskedWords.AskedWord asked) {
        if (asked.word().length() < SHORTEST) {
            return List.of();
        }
        Automaton near = new LevenshteinAutomata(asked.word(), false)
                .toAutomaton(asked.word().length() < LONG ? 1 : 2);
        Automaton begun = Operations.concatenate(Automata.makeString(asked.word()), Automata.makeAnyString());
        Automaton either =
                Operations.determinize(Operations.union(near, begun), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        List<NearTerm> terms = new ArrayList<>();
        try {
            for (LeafReaderContext part : pages.reader().leaves()) {
                Terms all = Terms.getTerms(part.reader(), field);
                TermsEnum some = all.intersect(new CompiledAutomaton(either), null);
                for (BytesRef term = some.next(); term != null && terms.size() < MOST; term = some.next()) {
                    terms.add(new NearTerm(term.utf8ToString(), some.docFreq()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
