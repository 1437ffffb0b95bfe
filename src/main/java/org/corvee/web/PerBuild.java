package org.corvee.web;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What is made once of each open build, when it is first asked for; a build never changes.
 *
 * @param <T> what is made
 */
public final class PerBuild<T> {
    private final Function<ServedBuild, T> maker;
    private final Map<ServedBuild, T> made = new WeakHashMap<>();

    /** Makes by {@code maker}, inside the request that asks first. */
    public PerBuild(Function<ServedBuild, T> maker) {
        this.maker = maker;
    }

    /** The build's own; whoever comes while it is made waits. */
    public synchronized T of(ServedBuild build) {
        return made.computeIfAbsent(build, maker);
    }
}
