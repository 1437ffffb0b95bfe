package org.corvee.page.curate;

import java.util.List;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * What a newer version of a document's text does to its passages.
 *
 * @param id of the document
 * @param counts of passages that stand where they stood, have moved, are to be asked about, are gone
 * @param claims that a person has to pin again
 * @param facts that rest on those claims
 */
public record RevisionPage(String id, List<Long> counts, List<String> claims, List<String> facts) {
    static final List<String> KINDS = List.of("same place", "moved", "to be found by you", "gone");

    public RevisionPage {
        counts = List.copyOf(counts);
        claims = List.copyOf(claims);
        facts = List.copyOf(facts);
    }

    Link opens() {
        return new Link("/document/" + id);
    }

    /** The document. */
    public String document() {
        return Layout.document(JteRevisionPageGenerated::render, new Layout.Site("", ""), this);
    }
}
