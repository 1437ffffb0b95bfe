package org.corvee.evidence;

import java.util.List;
import org.corvee.query.Term;

/** A triple that is claimed or asserted. */
public record Statement(Label subject, Label predicate, Label object) {
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
        return "%s · %s · %s".formatted(subject.text(), predicate.text(), object.text());
    }

    /** Subject, predicate and object. */
    public List<Term> terms() {
        return List.of(subject.term(), predicate.term(), object.term());
    }
}
