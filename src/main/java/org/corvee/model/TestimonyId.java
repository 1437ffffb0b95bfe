package org.corvee.model;

/**
 * The id of a testimony: its document and its key there.
 *
 * @param document the document's id
 * @param key the testimony's name in that document, such as {@code trader}
 */
public record TestimonyId(String document, String key) {
    public TestimonyId {
        Slug.checked("document id", document);
        Slug.checked("testimony key", key);
    }

    /** The id as it stands in an IRI: {@code rfa-2019-12.trader}. */
    public String slug() {
        return document + "." + key;
    }
}
