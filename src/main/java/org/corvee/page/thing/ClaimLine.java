package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Testimony;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/** A claim in one line: its status, what it says, leading to its page, and whose it is for which time. */
public record ClaimLine(Claim claim, TermHtml naming) {
    /** The line. */
    public Html html() {
        String during = ClaimWords.during(claim);
        Html who = claim.source()
                .first()
                .map(speaker -> speaker.witness() == null
                        ? text(speaker.name())
                        : naming.of(speaker.witness().term()))
                .orElseGet(() -> text("nobody"));
        boolean isUnnamed = claim.source().first().filter(Testimony::unnamed).isPresent();
        return all(List.of(
                ClaimWords.badge(claim.status()),
                text(" "),
                isUnnamed ? all(List.of(ClaimWords.badge("unnamed", "unnamed voice"), text(" "))) : text(""),
                says(),
                tag(SPAN, text(" "), who, text(during.isEmpty() ? "" : "; " + during))
                        .with(Attribute.Name.CLASS, "quiet")));
    }

    /** What it says, leading to its page. */
    Html says() {
        Html says = tag(BDI, claim.curation().says());
        return claim.id().term() instanceof Term.Iri iri
                ? naming.names()
                        .link(iri)
                        .<Html>map(page -> tag(Html.Tag.A, says).to(page))
                        .orElse(says)
                : says;
    }
}
