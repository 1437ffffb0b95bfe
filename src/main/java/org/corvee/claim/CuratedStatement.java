package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;

/**
 * What is stated: a subject, a property of the ontology by its local name, and an object.
 *
 * @param subject what it is about
 * @param property such as {@code arrivesIn}
 * @param object in the form that the property's range asks for
 */
public record CuratedStatement(ThingId subject, String property, Value object) {
    /** Its three parts as ids are made of them. */
    public List<String> canonical() {
        return List.of(subject.text(), property, object.canonical());
    }
}
