package org.corvee.page.audit;

import org.corvee.audit.report.Report;
import org.corvee.page.Layout;
import org.corvee.page.TermHtml;

/** The audit of the build that is served: its problems, what contradicts what, what rests on how many. */
public record AuditPage(Report report, TermHtml naming) {
    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteAuditPageGenerated::render, site, this);
    }

    AuditSections sections() {
        return new AuditSections(report, naming, AuditSections.Medium.SCREEN);
    }
}
