package org.corvee.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.drift.Anchor.Asked;
import org.corvee.drift.Anchor.Candidate;
import org.corvee.drift.Anchor.Certainty;
import org.corvee.drift.Anchor.Moved;
import org.corvee.drift.Anchor.Orphaned;
import org.corvee.drift.Anchor.Same;
import org.corvee.model.PassageContext;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/**
 * Looks passages up by digests alone, for the old text is gone. What has the same letters and the same surroundings on both
 * sides is found; nothing else is sure, since a twin may be gone of which nobody knows.
 */
final class ByDigest {
    private final SourceText text;
    private final Map<String, List<Integer>> before = new HashMap<>();
    private final Map<String, List<Integer>> after = new HashMap<>();

    ByDigest(SourceText text) {
        this.text = text;
    }

    Anchor find(Pinned passage) {
        PassageContext context = passage.context();
        if (context == null) {
            List<Stretch> places = scan(passage);
            return places.size() == 1 ? at(passage, places.get(0), Certainty.DIGEST) : asked(places, 1);
        }
        gather();
        List<Integer> starts = before.getOrDefault(context.before(), List.of());
        List<Integer> ends = after.getOrDefault(context.after(), List.of());
        List<Stretch> sure = starts.stream()
                .filter(start -> ends.contains(start + passage.length()))
                .map(start -> new Stretch(start, start + passage.length()))
                .filter(place -> isThere(passage, place))
                .toList();
        return sure.size() == 1 ? at(passage, sure.get(0), Certainty.CONTEXT) : unsure(passage, starts, ends);
    }

    /** Where one side fits; else what stands between the sides; else wherever the letters are. */
    private Anchor unsure(Pinned passage, List<Integer> starts, List<Integer> ends) {
        List<Stretch> oneSided = Stream.concat(starts.stream(), ends.stream().map(end -> end - passage.length()))
                .distinct()
                .map(start -> new Stretch(start, start + passage.length()))
                .filter(place -> isThere(passage, place))
                .toList();
        if (!oneSided.isEmpty()) {
            return asked(oneSided, 1);
        }
        Optional<Stretch> between = between(passage, starts, ends);
        return between.isPresent() ? asked(List.of(between.get()), 0) : asked(scan(passage), 1);
    }

    private static Optional<Stretch> between(Pinned passage, List<Integer> starts, List<Integer> ends) {
        if (starts.size() != 1 || ends.size() != 1) {
            return Optional.empty();
        }
        int length = ends.get(0) - starts.get(0);
        boolean isOfItsSize = length > passage.length() / 2 && length < 2 * passage.length();
        return isOfItsSize ? Optional.of(new Stretch(starts.get(0), ends.get(0))) : Optional.empty();
    }

    private static Anchor at(Pinned passage, Stretch place, Certainty how) {
        return place.start() == passage.start() ? new Same(place) : new Moved(place, how);
    }

    private static Anchor asked(List<Stretch> places, double likeness) {
        return places.isEmpty()
                ? new Orphaned()
                : new Asked(places.stream()
                        .map(place -> new Candidate(place, likeness))
                        .toList());
    }

    private boolean isThere(Pinned passage, Stretch place) {
        return text.has(place.start(), place.end(), passage.digest());
    }

    private List<Stretch> scan(Pinned passage) {
        return IntStream.rangeClosed(0, text.length() - passage.length())
                .mapToObj(start -> new Stretch(start, start + passage.length()))
                .filter(place -> isThere(passage, place))
                .toList();
    }

    /** What stands before and after each place of the text, once. */
    private void gather() {
        if (!before.isEmpty()) {
            return;
        }
        for (int at = 0; at <= text.length(); at++) {
            PassageContext here = PassageContext.of(text, at, at);
            before.computeIfAbsent(here.before(), digest -> new ArrayList<>()).add(at);
            after.computeIfAbsent(here.after(), digest -> new ArrayList<>()).add(at);
        }
    }
}
