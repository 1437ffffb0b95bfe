package org.corvee.source;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that a reading goes on and names all of them. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(Spot spot, String problem, String remedy) {
        add(new Fault(spot, problem, remedy));
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    /** All of them, in the order in which they were found. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }
}
