package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BODY;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.HEAD;
import static org.corvee.page.Html.Tag.HTML;
import static org.corvee.page.Html.Tag.MAIN;
import static org.corvee.page.Html.Tag.META;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TITLE;
import static org.corvee.page.Html.tag;

import java.util.Optional;
import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.TermNames;
import org.corvee.query.Term;
import org.corvee.query.Visible;

/** The page of an audit as one file that needs nothing else, to read, print and keep: with an appendix of all it cites. */
public record AuditFile(Report report) {
    /** A claim leads to its description in the appendix, and nothing leads out of the file. */
    private record Names(Report report) implements TermNames {
        @Override
        public String word(Term.Iri iri) {
            return Visible.line(report.name(iri.value()).text());
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return report.claim(iri.value()).map(claim -> Link.here(claim.id().id()));
        }
    }

    /** The whole file. */
    public String document() {
        Naming naming = new Naming(new Names(report));
        AuditSections sections = new AuditSections(report, naming, Medium.ARCHIVE);
        AuditAppendix appendix = new AuditAppendix(report, naming);
        Html main = tag(
                MAIN,
                tag(H1, title()),
                tag(P, verdict()).with(Attribute.Name.CLASS, "lead"),
                sections.numbers(),
                sections.conflicts(),
                sections.found(),
                sections.corroboration(),
                appendix.compliance(),
                sections.clean(),
                sections.subject(),
                appendix.documents(),
                appendix.again(),
                appendix.claims());
        Html document = tag(HTML, head(), tag(BODY, main)).with(Attribute.Name.LANG, "en");
        return "<!doctype html>\n" + document.markup() + "\n";
    }

    private String title() {
        return "Audit of " + report.audited().place();
    }

    private Html head() {
        return tag(
                HEAD,
                tag(META).with(Attribute.Name.CHARSET, "utf-8"),
                tag(META)
                        .with(Attribute.Name.NAME, "viewport")
                        .with(Attribute.Name.CONTENT, "width=device-width, initial-scale=1"),
                tag(META).with(Attribute.Name.NAME, "color-scheme").with(Attribute.Name.CONTENT, "light dark"),
                tag(TITLE, title()),
                Html.ownStyle());
    }

    private String verdict() {
        String bound = report.method().failOn().word();
        long places = report.problems()
                .filter(outcome -> outcome.severity().isAtLeast(report.method().failOn()))
                .mapToLong(outcome -> outcome.notices().size())
                .sum();
        return report.fails()
                ? "Fails at %s: %d %s.".formatted(bound, places, places == 1 ? "place" : "places")
                : "Passes at %s.".formatted(bound);
    }
}
