package org.corvee.release.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A difference for a terminal.
 *
 * @param old the older build's name
 * @param young the younger build's name
 * @param most how many of a kind are shown
 */
public record DiffText(String old, String young, int most) {
    /** The lines. */
    public List<String> lines(ClaimDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add("%s → %s: %s".formatted(old, young, summary(diff)));
        diff.claims().forEach((kind, changes) -> {
            lines.add("");
            lines.add("Claims %s (%,d)".formatted(kind.words(), changes.size()));
            changes.stream().limit(most).forEach(change -> lines.addAll(lines(change)));
            rest(changes, lines);
        });
        if (!diff.consequences().isEmpty()) {
            lines.add("");
            lines.add("And so");
        }
        diff.consequences().forEach((turn, words) -> {
            lines.add("  %s (%,d)".formatted(turn.words(), words.size()));
            words.stream().limit(most).forEach(line -> lines.add("    " + line));
            rest(words, lines);
        });
        if (!diff.others().isEmpty()) {
            lines.add("");
            lines.add("Other things");
        }
        diff.others().forEach((type, tally) -> lines.add("  %-20s %s".formatted(type, words(tally))));
        return lines;
    }

    private void rest(List<?> all, List<String> lines) {
        if (all.size() > most) {
            lines.add("    and %,d more".formatted(all.size() - most));
        }
    }

    private static String summary(ClaimDiff diff) {
        return diff.size() == 0
                ? "no claim has changed"
                : diff.claims().entrySet().stream()
                        .map(entry -> "%,d %s"
                                .formatted(
                                        entry.getValue().size(),
                                        entry.getKey().words().replaceFirst(":.*", "")))
                        .collect(Collectors.joining(", "));
    }

    private static List<String> lines(ClaimDiff.ClaimChange change) {
        List<String> lines = new ArrayList<>(List.of("  " + change.id().replaceFirst(".*/id/", "")));
        if (!change.before().equals(change.now()) && !change.before().isEmpty()) {
            lines.add("    - " + change.before());
        }
        if (!change.now().isEmpty()) {
            lines.add((change.before().isEmpty() || change.before().equals(change.now()) ? "    " : "    + ")
                    + change.now());
        }
        if (!change.detail().isEmpty()) {
            lines.add("    (" + change.detail() + ")");
        }
        return lines;
    }

    private static String words(ClaimDiff.Tally tally) {
        return Map.of("new", tally.added(), "gone", tally.removed(), "changed", tally.changed()).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
