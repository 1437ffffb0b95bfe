package org.corvee.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/**
 * Proposes what a text may state.
 *
 * @param names of the things of the data
 * @param others the texts of other documents at hand, by their ids
 */
public record Proposals(ThingNames names, Map<String, SourceText> others) {
    public Proposals {
        others = Map.copyOf(others);
    }

    /** The proposals for a text of these sentences, in the order of their places. */
    public List<Proposal> of(SourceText text, List<Stretch> sentences) {
        List<Proposal> all = new ArrayList<>();
        all.addAll(OtherVoices.in(text, sentences));
        all.addAll(Clauses.in(text, sentences));
        all.addAll(names.in(text));
        all.addAll(names.in(text, sentences));
        all.addAll(Amounts.in(text));
        all.addAll(Dates.in(text));
        all.addAll(SharedWords.in(text, others));
        all.sort(Comparator.comparingInt((Proposal p) -> p.place().start())
                .thenComparingInt(p -> p.place().end()));
        return List.copyOf(all);
    }
}
