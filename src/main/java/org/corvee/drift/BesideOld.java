package org.corvee.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.drift.Anchor.Asked;
import org.corvee.drift.Anchor.Candidate;
import org.corvee.drift.Anchor.Certainty;
import org.corvee.drift.Anchor.Moved;
import org.corvee.drift.Anchor.Orphaned;
import org.corvee.drift.Anchor.Same;
import org.corvee.model.PassageContext;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/** Looks passages up with the old text at hand, which shows their words and whether they had twins there. */
final class BesideOld {
    private final SourceText old;
    private final SourceText text;
    private final Folding folding;

    BesideOld(SourceText old, SourceText text) {
        this.old = old;
        this.text = text;
        this.folding = new Folding(old, text);
    }

    /** Whether the old text is the one in which a passage was pinned. */
    boolean shows(Pinned passage) {
        return old.has(passage.start(), passage.end(), passage.digest());
    }

    boolean isOf(SourceText other) {
        return old.sha256().equals(other.sha256());
    }

    Anchor find(Pinned passage) {
        String words = old.passage(passage.start(), passage.end());
        List<Stretch> before = places(old, words);
        List<Stretch> now = places(text, words);
        return sure(passage, before, now).or(() -> folding.moved(passage)).orElseGet(() -> unsure(passage, now));
    }

    private Optional<Anchor> sure(Pinned passage, List<Stretch> before, List<Stretch> now) {
        if (now.size() == 1 && before.size() == 1) {
            return Optional.of(at(passage, now.get(0), Certainty.DIGEST));
        }
        PassageContext context = PassageContext.of(old, passage.start(), passage.end());
        List<Stretch> alike = alike(context, text, now);
        if (alike.size() == 1 && alike(context, old, before).size() == 1) {
            return Optional.of(at(passage, alike.get(0), Certainty.CONTEXT));
        }
        int rank = before.indexOf(new Stretch(passage.start(), passage.end()));
        return before.size() == now.size() && rank >= 0 && context.shared(around(text, now.get(rank))) > 0
                ? Optional.of(at(passage, now.get(rank), Certainty.CONTEXT))
                : Optional.empty();
    }

    private Anchor unsure(Pinned passage, List<Stretch> now) {
        List<Candidate> alike = folding.alike(passage);
        List<Candidate> candidates = alike.isEmpty()
                ? now.stream().map(place -> new Candidate(place, 1)).toList()
                : alike;
        return candidates.isEmpty() ? new Orphaned() : new Asked(candidates);
    }

    private static Anchor at(Pinned passage, Stretch place, Certainty how) {
        return place.start() == passage.start() ? new Same(place) : new Moved(place, how);
    }

    private static List<Stretch> alike(PassageContext context, SourceText in, List<Stretch> places) {
        return places.stream()
                .filter(place -> context.shared(around(in, place)) == 2)
                .toList();
    }

    private static PassageContext around(SourceText in, Stretch place) {
        return PassageContext.of(in, place.start(), place.end());
    }

    private static List<Stretch> places(SourceText in, String words) {
        List<Stretch> places = new ArrayList<>();
        String all = in.passage(0, in.length());
        int length = words.codePointCount(0, words.length());
        int at = 0;
        int chars = 0;
        for (int found = all.indexOf(words); found >= 0; found = all.indexOf(words, found + 1)) {
            at += all.codePointCount(chars, found);
            chars = found;
            places.add(new Stretch(at, at + length));
        }
        return places;
    }
}
