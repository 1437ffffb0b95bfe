package org.corvee.page.curate;

import org.corvee.page.Layout;

/**
 * A page of the desk that says why there is no other.
 *
 * @param title what is the matter, in a few words
 * @param message fault and remedy
 */
public record DeskMessage(String title, String message) {
    /** The document. */
    public String document() {
        return Layout.document(JteDeskMessageGenerated::render, new Layout.Site("", ""), this);
    }
}
