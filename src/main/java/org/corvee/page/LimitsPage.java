package org.corvee.page;

import java.util.List;

/**
 * What a request may cost here, so that nobody finds out by being refused.
 *
 * @param services the endpoints that a query may ask by SERVICE
 */
public record LimitsPage(List<Limit> limits, List<String> services) {
    public LimitsPage {
        limits = List.copyOf(limits);
        services = List.copyOf(services);
    }

    /**
     * One limit.
     *
     * @param id for programs and for links to it
     * @param then what becomes of a request beyond it
     */
    public record Limit(String id, String label, long value, String unit, String then) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteLimitsPageGenerated::render, site, this);
    }
}
