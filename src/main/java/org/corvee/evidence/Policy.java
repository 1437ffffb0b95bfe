package org.corvee.evidence;

import java.util.Locale;
import java.util.Optional;
import org.corvee.model.Word;

/** A policy of {@code queries/policy} that a reader may choose, whatever policy a build was made under. */
public enum Policy implements Word {
    /** What somebody affirms outright in the body of a text. */
    DEFAULT,
    /** What two independent origins affirm, or an official record. */
    STRICT,
    /** What anybody affirms, however unsure. */
    EVERYTHING;

    /** What it accepts, in a few words. */
    public String meaning() {
        return switch (this) {
            case DEFAULT -> "what somebody affirms as an assertion or a report, in more than a headline";
            case STRICT -> "what two independent origins say, or an official record";
            case EVERYTHING -> "whatever anybody affirms, also as a plan, a rumour or an opinion";
        };
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy of that name, where it is one of these. */
    public static Optional<Policy> find(String name) {
        return Word.find(Policy.class, name);
    }
}
