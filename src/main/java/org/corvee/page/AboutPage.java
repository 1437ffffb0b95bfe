package org.corvee.page;

/**
 * What this is, how it is made, what it cannot do, and how to cite it.
 *
 * @param build the whole id of the build, or empty when there is none
 */
public record AboutPage(Layout.Site site, String build) {
    /** The document. */
    public String document() {
        return Layout.document(JteAboutPageGenerated::render, site, this);
    }
}
