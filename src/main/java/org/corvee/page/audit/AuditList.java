package org.corvee.page.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.audit.finding.Conflict;
import org.corvee.page.Link;

/**
 * A list of an audit that has pages of its own: the conflicts of a verdict, the corroborations, the places of a check.
 *
 * @param name as the address has it
 */
public record AuditList(String name) {
    /** What the list is called in an address. */
    public static final String KEY = "list";

    /** The address of the audit. */
    public static final String PATH = "/audit";

    static final AuditList CORROBORATION = new AuditList("corroboration");

    private static final String CHECK = "check-";
    private static final String CONFLICTS = "conflicts-";

    /** Whether it has what a check found, which is only known when all have run. */
    public boolean isOfCheck() {
        return name.startsWith(CHECK);
    }

    /** Whether it has the corroborations. */
    public boolean isCorroboration() {
        return equals(CORROBORATION);
    }

    /** The verdict of its conflicts, if it has conflicts. */
    public Optional<Conflict.Verdict> verdict() {
        return Stream.of(Conflict.Verdict.values())
                .filter(verdict -> of(verdict).equals(this))
                .findFirst();
    }

    static AuditList of(Conflict.Verdict verdict) {
        return new AuditList(CONFLICTS + verdict.word());
    }

    static AuditList of(Check check) {
        return new AuditList(CHECK + check.name());
    }

    Link link() {
        return new Link("%s?%s=%s".formatted(PATH, KEY, name));
    }
}
