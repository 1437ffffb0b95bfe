package org.corvee.memo;

import java.util.List;

/** A memo with faults; each names its line, what is wrong and what to do about it. */
public final class BadMemo extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> faults;

    BadMemo(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each. */
    public List<String> faults() {
        return faults;
    }
}
