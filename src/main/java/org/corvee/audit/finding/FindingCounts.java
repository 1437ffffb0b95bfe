package org.corvee.audit.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How many findings there are: conflicts by verdict, and corroborations. */
public record FindingCounts(Map<Conflict.Verdict, Integer> conflicts, int corroborations) {
    public FindingCounts {
        Map<Conflict.Verdict, Integer> counted = new EnumMap<>(Conflict.Verdict.class);
        counted.putAll(conflicts);
        conflicts = Collections.unmodifiableMap(counted);
    }

    /** Of findings that are at hand. */
    public static FindingCounts of(Findings findings) {
        Map<Conflict.Verdict, Integer> conflicts = new EnumMap<>(Conflict.Verdict.class);
        findings.conflicts().forEach(conflict -> conflicts.merge(conflict.verdict(), 1, Integer::sum));
        return new FindingCounts(conflicts, findings.corroborations().size());
    }

    /** How many conflicts have a verdict. */
    public int conflicts(Conflict.Verdict verdict) {
        return Optional.ofNullable(conflicts.get(verdict)).orElse(0);
    }

    /** How many conflicts there are. */
    public int allConflicts() {
        return conflicts.values().stream().mapToInt(count -> count).sum();
    }
}
