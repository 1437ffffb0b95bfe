package org.corvee.audit.evidence;

/** A triple that is claimed or asserted. */
public record Fact(Named subject, Named predicate, Named object) {
    /** The three ids, as {@code trace} takes them. */
    public String id() {
        return "%s %s %s".formatted(subject.id(), property(), object.id());
    }

    /** The predicate as data files write it: {@code arrivesIn}, and other people's terms with their prefix. */
    public String property() {
        return predicate.id().startsWith("cv:") ? predicate.id().substring("cv:".length()) : predicate.id();
    }

    /** The triple in labels, for reading. */
    public String sentence() {
        return "%s · %s · %s".formatted(subject.label(), predicate.label(), object.label());
    }
}
