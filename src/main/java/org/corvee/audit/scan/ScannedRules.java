package org.corvee.audit.scan;

import java.util.List;
import java.util.Optional;

/** The rules that need not be asked. */
public final class ScannedRules {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("compliance-2375-17", "5dc44da72c9f", new AuthorisationRule()),
            new Entry("compliance-2397-8", "a0c6b3807fb5", new RepatriationRule()),
            new Entry("conflict-exclusive-status", "bd46d80bd5ae", new StatusRule()),
            new Entry("conflict-expected-against-reported-presence", "b012ca44f8d8", new PresenceRule()),
            new Entry("conflict-judgement", "a35aa79394d5", new JudgementRule()));

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
