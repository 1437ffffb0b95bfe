package org.corvee.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corvee.model.PassageContext;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.corvee.source.Stretch;
import org.corvee.source.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * What has become of each passage of a curated document in another version of its text.
 *
 * @param text the other version
 * @param passages of claims, in the order of the file, each once for each of its claims' entries
 * @param silent passages of which somebody has noted that they state nothing
 */
public record Drift(SourceText text, List<Drifted> passages, List<Drifted> silent) {
    public Drift {
        passages = List.copyOf(passages);
        silent = List.copyOf(silent);
    }

    /**
     * One passage of one entry.
     *
     * @param spot the entry's passage in the file
     * @param pinned as the file has it
     * @param anchor where it stands now
     */
    public record Drifted(Spot spot, Pinned pinned, Anchor anchor) {
        /** Where the passage stands for sure, if it does. */
        public Optional<Stretch> place() {
            if (anchor instanceof Anchor.Same same) {
                return Optional.of(same.place());
            }
            return anchor instanceof Anchor.Moved moved ? Optional.of(moved.place()) : Optional.empty();
        }
    }

    /** Looks up the passages of a document's file in a text; {@code old} is the text in which they are pinned, if at hand. */
    public static Drift of(Path file, SourceText text, @Nullable SourceText old) throws IOException {
        Anchoring anchoring = new Anchoring(text, old);
        List<Drifted> drifted = new ArrayList<>();
        List<Drifted> silent = new ArrayList<>();
        for (Entry entry : entries(file)) {
            Drifted one = new Drifted(entry.spot(), entry.pinned(), anchoring.find(entry.pinned()));
            (entry.isClaim() ? drifted : silent).add(one);
        }
        return new Drift(text, withoutClashes(drifted), silent);
    }

    /** Two passages that stood apart and now would stand in one place are asked about: one of the two is gone. */
    private static List<Drifted> withoutClashes(List<Drifted> drifted) {
        Map<Stretch, Set<Integer>> starts = new HashMap<>();
        drifted.forEach(one -> one.place().ifPresent(place -> starts.computeIfAbsent(place, p -> new HashSet<>())
                .add(one.pinned().start())));
        return drifted.stream()
                .map(one -> one.place()
                        .filter(place -> starts.getOrDefault(place, Set.of()).size() > 1)
                        .map(place -> new Drifted(
                                one.spot(), one.pinned(), new Anchor.Asked(List.of(new Anchor.Candidate(place, 1)))))
                        .orElse(one))
                .toList();
    }

    private record Entry(Spot spot, Pinned pinned, boolean isClaim) {}

    private static List<Node> items(Optional<Node> record, String key) {
        return record.flatMap(r -> value(r, key))
                .filter(Node.Sequence.class::isInstance)
                .map(list -> ((Node.Sequence) list).items())
                .orElse(List.of());
    }

    private static List<Entry> entries(Path file) throws IOException {
        Faults faults = new Faults();
        Optional<Node> record = new YamlReader(DataFolder.name(file), faults).readFile(file);
        List<Entry> entries = new ArrayList<>();
        for (Node claim : items(record, "claims")) {
            value(claim, "passage").ifPresent(passage -> pinned(passage, faults)
                    .ifPresent(pinned -> entries.add(new Entry(passage.spot(), pinned, true))));
        }
        for (Node passage : items(record, "nothing-stated")) {
            pinned(passage, faults).ifPresent(pinned -> entries.add(new Entry(passage.spot(), pinned, false)));
        }
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return entries;
    }

    private static Optional<Pinned> pinned(Node node, Faults faults) {
        List<String> parts = node instanceof Node.Sequence list
                ? list.items().stream()
                        .map(i -> i instanceof Scalar s ? s.text() : "")
                        .toList()
                : List.of();
        try {
            boolean hasContext = parts.size() == 5;
            if (parts.size() != 3 && !hasContext) {
                throw new NumberFormatException();
            }
            PassageContext context = hasContext ? new PassageContext(parts.get(3), parts.get(4)) : null;
            return Optional.of(
                    new Pinned(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), parts.get(2), context));
        } catch (NumberFormatException | Unreadable e) {
            faults.add(new Fault(
                    node.spot(), "no passage that can be looked up", "'corvee lint' says what is wrong with it"));
            return Optional.empty();
        }
    }

    private static Optional<Node> value(Node record, String key) {
        return record instanceof Node.Mapping mapping ? mapping.value(key) : Optional.empty();
    }
}
