package org.corvee.audit.finding;

import java.util.List;

/** Rules that cannot be used, each problem on its line with place and fault. */
public final class BadRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRules(List<String> problems) {
        super(String.join("\n", problems));
    }
}
