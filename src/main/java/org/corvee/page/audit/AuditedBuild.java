package org.corvee.page.audit;

import java.util.List;

/**
 * The audit of one build.
 *
 * @param checks the gravest first
 * @param clashes the real first
 * @param corroborations those on the most origins first
 */
public record AuditedBuild(
        Subject subject, List<CheckResult> checks, List<Clash> clashes, List<Corroborated> corroborations) {
    public AuditedBuild {
        checks = List.copyOf(checks);
        clashes = List.copyOf(clashes);
        corroborations = List.copyOf(corroborations);
    }

    /**
     * What was audited, and how.
     *
     * @param digest the build's whole id
     * @param size in words
     * @param policy under which facts are asserted
     * @param texts whether passages were held against their words, in words
     */
    public record Subject(String digest, String size, String policy, String texts) {}

    /** How many places of a severity there are. */
    int places(String severity) {
        return checks.stream()
                .filter(check -> check.severity().equals(severity))
                .mapToInt(check -> check.places().size())
                .sum();
    }

    /** The conflicts of a verdict. */
    List<Clash> clashes(String verdict) {
        return clashes.stream()
                .filter(clash -> clash.verdict().word().equals(verdict))
                .toList();
    }
}
