package org.corvee.page.law;

import java.util.List;
import org.corvee.page.Layout;
import org.corvee.page.TermHtml;

/** The law: what the resolutions demand of whom, and whether what is claimed brings it to bear. */
public record LawPage(List<Resolution> resolutions, TermHtml naming) {
    public LawPage {
        resolutions = List.copyOf(resolutions);
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteLawPageGenerated::render, site, this);
    }
}
