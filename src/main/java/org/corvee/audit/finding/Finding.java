package org.corvee.audit.finding;

/** Something that follows from several claims taken together. */
public sealed interface Finding permits Corroboration, Conflict, ComplianceFinding {
    /** What it says, from which rule and which claims. */
    Basis basis();

    /** Its name, the last part of its IRI: the kind, a dot, and twelve digits that depend on what it is about. */
    String name();
}
