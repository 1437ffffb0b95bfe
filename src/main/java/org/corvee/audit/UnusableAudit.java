package org.corvee.audit;

import java.util.List;

/** An audit that cannot be done: its checks, its profile or its graph are not usable. One problem a line. */
public final class UnusableAudit extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param problems each with place, fault and remedy
     */
    public UnusableAudit(List<String> problems) {
        super(String.join("\n", problems));
    }
}
