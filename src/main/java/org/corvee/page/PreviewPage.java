package org.corvee.page;

import java.util.List;

/**
 * A thing in a small frame of somebody else's page.
 *
 * @param description what sort of thing it is
 * @param names what else it is called, with the languages
 */
public record PreviewPage(String id, String label, String description, List<OtherName> names, long claims) {
    public PreviewPage {
        names = List.copyOf(names);
    }

    /** Another name, with its language or an empty text. */
    public record OtherName(String text, String lang) {}

    /** The document. */
    public String document() {
        return Html.filled(JtePreviewPageGenerated::render, this).markup();
    }

    /** The same as a piece of one of our own pages, with its name. */
    public Html fragment() {
        return Html.filled(JtePreviewFragmentGenerated::render, this);
    }

    /** The same as a piece of a page, for a list of suggestions that shows it beside. */
    public Html body() {
        return Html.filled(JtePreviewGenerated::render, this);
    }
}
