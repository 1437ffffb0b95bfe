package org.corvee.page;

import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.evidence.Claim;
import org.corvee.query.Term;

/**
 * The findings under a provision, or about something, page by page, the most telling first.
 *
 * @param about the provision or the thing
 * @param found of all findings the tally, and those of this page
 * @param claims on which those of this page rest, by IRI
 */
public record FindingsPage(
        Term.Iri about, LawPage.Found found, ListPart part, Map<String, Claim> claims, TermHtml naming) {
    /** The name of what findings are about, in an address. */
    public static final String ABOUT = "about";

    /** The name of what they come to. */
    public static final String OUTCOME = "outcome";

    /** The name of what they lack. */
    public static final String MISSING = "missing";

    static final Heading HEADING = Heading.of("Findings").under(new Link(LawPage.PATH), "Law");

    public FindingsPage {
        claims = Map.copyOf(claims);
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteFindingsPageGenerated::render, site, this);
    }

    /** The IRIs of the claims that a page names of some findings. */
    public static List<String> named(List<ComplianceFinding> findings) {
        return findings.stream()
                .flatMap(finding -> FindingsTable.named(finding).stream())
                .distinct()
                .toList();
    }

    /** An address with one thing more asked of it. */
    static Link only(Link list, String name, String value) {
        return new Link("%s&%s=%s".formatted(list.value(), name, value));
    }

    FindingsTable table() {
        return new FindingsTable(found, claims, naming);
    }

    /** {@code 49 findings}, and which page of them. */
    String counted() {
        return part.of() == 1
                ? "%,d findings".formatted(part.all())
                : "%,d findings, %s, the most telling first".formatted(part.all(), part.words());
    }

    /** The ways to those that come to one thing, or lack one. */
    Html kinds() {
        List<Html> kinds = new ArrayList<>();
        kinds.add(tag(
                LI,
                link(found.rest(), "All"),
                text(" %,d".formatted(found.tally().all()))));
        found.tally()
                .engagements()
                .forEach((engagement, count) -> kinds.add(tag(
                        LI,
                        link(only(found.rest(), OUTCOME, engagement.word()), FindingsTable.words(engagement)),
                        text(" %,d".formatted(count)))));
        found.tally()
                .missing()
                .forEach((word, count) -> kinds.add(tag(
                        LI,
                        link(only(found.rest(), MISSING, word), "lacks " + word.replace('-', ' ')),
                        text(" %,d".formatted(count)))));
        return all(kinds);
    }
}
