package org.corvee.bench.data;

import java.util.List;

/**
 * Something to speak of.
 *
 * @param id such as {@code cohort/hano-17}
 * @param type the local name of its class
 * @param label its English name
 * @param others names in other scripts, each as {@code text@language}
 */
record MadeUpThing(String id, String type, String label, List<String> others) {
    MadeUpThing {
        others = List.copyOf(others);
    }

    /** What stands behind the type in its id, as fields for actors and sources have it. */
    String slug() {
        return id.substring(id.indexOf('/') + 1);
    }
}
