package org.corvee.list;

import java.util.List;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.ThingId;

/**
 * A thing that a list speaks of, to be declared where nobody has declared it.
 *
 * @param id its id
 * @param type the local name of its class
 * @param label its name
 * @param others other names that surely are its own
 */
record ListThing(ThingId id, String type, String label, List<TaggedName> others) {
    ListThing {
        others = List.copyOf(others);
    }

    /** A thing of one name. */
    ListThing(ThingId id, String type, String label) {
        this(id, type, label, List.of());
    }
}
