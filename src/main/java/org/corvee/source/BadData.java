package org.corvee.source;

import java.util.List;
import java.util.stream.Collectors;

/** Data that has faults and therefore is not read at all. */
public final class BadData extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    public BadData(List<Fault> faults) {
        super(faults.stream().map(Fault::text).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
