package org.corvee.page.ontology;

import java.util.List;
import org.corvee.page.Link;

/**
 * What a file says about itself.
 *
 * @param title its name
 * @param lead what it is for
 * @param traits its IRI, version, makers and so on
 * @param downloads the same in RDF
 */
public record Profile(String title, String lead, List<Trait> traits, List<Download> downloads) {
    public Profile {
        traits = List.copyOf(traits);
        downloads = List.copyOf(downloads);
    }

    /** The file in a syntax. */
    public record Download(String mediaType, String word, Link address) {}
}
