package org.corvee.query;

import java.util.List;

/** Query files that cannot be read: every problem of every file, one a line, each with its place. */
public final class BadLibrary extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> problems;

    /** Takes the problems, each with place, fault and remedy. */
    public BadLibrary(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, each with place, fault and remedy. */
    public List<String> problems() {
        return problems;
    }
}
