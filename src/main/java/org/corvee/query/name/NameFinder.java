package org.corvee.query.name;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows what things are called, and which of them somebody means. */
public interface NameFinder {
    /** The things that a text may mean, the best first. */
    List<NameIndex.NameMatch> find(String text, int most, Predicate<NamedThing> wanted);

    /** The things that somebody may mean who has not finished writing. */
    List<NameIndex.NameMatch> begun(String text, int most, Predicate<NamedThing> wanted);

    /** Names that are somewhat like a text for which nothing was found, the most alike first. */
    List<NamedThing.ThingName> like(String text, int most);

    /** The thing of an IRI, if the build names it. */
    Optional<NamedThing> thing(String iri);
}
