package org.corvee.page.audit;

import org.corvee.page.Layout;
import org.corvee.page.TermHtml;

/** The audit of the build that is served: its problems, what contradicts what, what rests on how many. */
public record AuditPage(AuditView view, TermHtml naming) {
    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteAuditPageGenerated::render, site, this);
    }

    AuditSections sections() {
        return new AuditSections(view, naming, AuditSections.Medium.SCREEN);
    }
}
