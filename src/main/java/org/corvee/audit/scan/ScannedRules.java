package org.corvee.audit.scan;

import java.util.List;
import java.util.Optional;

/** The rules that need not be asked. */
public final class ScannedRules {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("compliance-2375-17", "5a9ca2cd7e8b", new AuthorisationRule()),
            new Entry("compliance-2397-8", "58df8b5f7449", new RepatriationRule()),
            new Entry("conflict-exclusive-status", "53479f61d8e9", new StatusRule()),
            new Entry("conflict-expected-against-reported-presence", "ca8dcb44287f", new PresenceRule()),
            new Entry("conflict-judgement", "5a853a6b7cee", new JudgementRule()));

    private ScannedRules() {}

    /**
     * A rule and the file for which it stands.
     *
     * @param name of the file
     * @param version the first digits of its SHA-256, as the graph names them
     */
    private record Entry(String name, String version, ScannedRule rule) {}

    /** The rule that stands for a file, if that has not been edited since. */
    public static Optional<ScannedRule> find(String name, String version) {
        return ENTRIES.stream()
                .filter(entry -> entry.name().equals(name) && entry.version().equals(version))
                .map(Entry::rule)
                .findFirst();
    }

    /** The names of the files. */
    static List<String> names() {
        return ENTRIES.stream().map(Entry::name).toList();
    }
}
