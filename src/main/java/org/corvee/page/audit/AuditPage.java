package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.Site;

/** The audit of the build that is served: what is wrong with it, what contradicts what, what rests on how many. */
public record AuditPage(Report report, Naming naming) {
    /** The document. */
    public String document(Site site) {
        AuditSections sections = new AuditSections(report, naming, Medium.SCREEN);
        return new Layout(site)
                .page(
                        "Audit",
                        tag(H1, "Audit findings"),
                        sections.lead(),
                        sections.numbers(),
                        contents(),
                        sections.conflicts(),
                        sections.found(),
                        sections.corroboration(),
                        AuditSections.section("without", "What if a source were withdrawn?", withdrawal()),
                        sections.clean(),
                        sections.subject());
    }

    private static Html contents() {
        return tag(
                P,
                link(Link.here("conflicts"), "Conflicts"),
                text(" · "),
                link(Link.here("findings"), "Checks"),
                text(" · "),
                link(Link.here("corroboration"), "Corroboration"),
                text(" · "),
                link(Link.here("without"), "Without a source"),
                text(" · "),
                link(Link.here("clean"), "Checks that found nothing"),
                text(" · "),
                link(new Link("/audit.json"), "the whole report as JSON"));
    }

    private static Html withdrawal() {
        return tag(
                P,
                text("Take a document, a voice or a single claim out of the graph, and see "),
                link(new Link("/audit/without"), "what would change").with(Attribute.Name.REL, "nofollow"),
                text(": which facts fall, which conflicts go, what rests on fewer origins."));
    }
}
