package org.corvee.page;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.audit.finding.ComplianceTable;
import org.corvee.audit.finding.Finding;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Origins;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LawPageTest {
    private static final Claim DENIAL =
            Claims.claim("claim", "They earn nothing.", Claims.manner("denies", "reported"), Claims.passage(0, 9));

    private static ComplianceFinding finding(String about, Engagement engagement, String... missing) {
        boolean unexamined = engagement == Engagement.ENGAGED_UNLESS_EXCEPTED;
        return finding(
                thing(about).value(),
                engagement,
                List.of(missing),
                unexamined ? List.of(thing("exception").value()) : List.of());
    }

    private static ComplianceFinding finding(
            String about, Engagement engagement, List<String> missing, List<String> unexamined) {
        return new ComplianceFinding(
                new Finding.Basis(
                        "a finding", "compliance-x", List.of(DENIAL.id().iri())),
                new ComplianceFinding.Matter(thing("para-8").value(), about),
                engagement,
                missing,
                new ComplianceFinding.Strength(new Origins(1, 1), unexamined));
    }

    private static LawPage.Found found(List<ComplianceFinding> all) {
        return new LawPage.Found(all, ComplianceTable.Tally.of(all), LawPage.findings("provision/para-8"));
    }

    private static String page(ComplianceFinding... findings) {
        LawPage.Duty duty = new LawPage.Duty(
                thing("send-home"),
                List.of(
                        new LawPage.Duty.Clause("Who has to", thing("states")),
                        new LawPage.Duty.Clause("Unless", Term.Literal.text("one thing")),
                        new LawPage.Duty.Clause("Unless", Term.Literal.text("another"))));
        LawPage.Provision paragraph = new LawPage.Provision(thing("para-8"), List.of(duty), found(List.of(findings)));
        return new LawPage(
                        List.of(
                                new LawPage.Resolution(thing("resolution-1"), "2017-12-22", List.of(paragraph)),
                                new LawPage.Resolution(thing("resolution-2"), "", List.of())),
                        Map.of(DENIAL.id().iri(), DENIAL),
                        NAMING)
                .document(SITE);
    }

    @Test
    void goesFromResolutionToParagraphToDuty() {
        Document page = Jsoup.parse(page());
        assertEquals(
                "Adopted 22 December 2017.",
                page.select(".resolution > h2 + p:not(.empty)").text());
        assertEquals("Duty: send-home", page.select(".provision .duty > h4").text());
        assertEquals(List.of("Who has to", "Unless"), page.select(".duty dt").eachText());
        assertEquals(
                List.of("states", "one thing", "another"),
                page.select(".duty dd").eachText());
        assertEquals(
                List.of(
                        "No rule in queries/rules tests the claims against this paragraph.",
                        "None of its paragraphs is recorded as a duty here. Its own page shows what is said about it."),
                page.select("p.empty").eachText());
    }

    @Test
    void namesTheExceptionsThatNobodyHasExamined() {
        Document page = Jsoup.parse(page(finding("a", Engagement.ENGAGED_UNLESS_EXCEPTED)));
        assertEquals("1", page.expectFirst("td:nth-child(3)").text());
        assertEquals(
                "Exceptions not examined: 1 exception",
                page.expectFirst("td:nth-child(4) details").text());
        assertEquals(
                "engaged unless an exception applies",
                page.expectFirst(".badge.engaged-unless-an-exception-applies").text());
    }

    @Test
    void putsTheTellingFindingsFirstAndCountsWhatIsMissing() {
        Document page = Jsoup.parse(page(
                finding("b", Engagement.UNDETERMINED, "income", "date"),
                finding("c", Engagement.UNDETERMINED, "income"),
                finding("a", Engagement.ENGAGED)));
        assertEquals(
                "3 findings: 1 engaged, 0 engaged unless an exception applies, 2 undetermined, 0 not engaged.",
                page.select(".provision > h4 + p").text());
        assertEquals(
                "Missing: income in 2, date in 1.",
                page.select(".provision > h4 + p + p").text());
        assertEquals(List.of("a", "c", "b"), page.select("td:nth-child(1)").eachText());
        assertEquals(
                List.of("nothing", "income", "date, income"),
                page.select("td:nth-child(4)").eachText());
        assertEquals(
                "/doc/finding/" + finding("a", Engagement.ENGAGED).name(),
                page.select("a:has(.badge.engaged)").attr("href"));
        assertEquals(
                "They earn nothing. (a denial)", page.expectFirst("details li").text());
    }

    @Test
    void neverSaysViolation() {
        String page = page(finding("a", Engagement.ENGAGED)).toLowerCase(Locale.ROOT);
        assertFalse(page.contains("violat"), page);
        assertFalse(page.contains("guilty"), page);
    }

    @Test
    void leavesOutClaimsThatSayNothing() {
        Claim silent = Claims.claim("claim", "", Claims.manner("affirms", "reported"), Claims.passage(0, 9));
        LawPage.Provision paragraph =
                new LawPage.Provision(thing("para-8"), List.of(), found(List.of(finding("a", Engagement.ENGAGED))));
        String page = new LawPage(
                        List.of(new LawPage.Resolution(thing("resolution-1"), "", List.of(paragraph))),
                        Map.of(silent.id().iri(), silent),
                        NAMING)
                .document(SITE);
        assertEquals(
                "0 claims", Jsoup.parse(page).expectFirst("details summary").text());
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Claim claim = Claims.claim("claim", HOSTILE, Claims.manner(HOSTILE, HOSTILE), Claims.passage(0, 9));
        LawPage.Duty duty =
                new LawPage.Duty(EVIL, List.of(new LawPage.Duty.Clause(HOSTILE, Term.Literal.text(HOSTILE))));
        List<ComplianceFinding> findings = List.of(
                finding(EVIL.value(), Engagement.UNDETERMINED, List.of(HOSTILE), List.of()),
                finding(HOSTILE, Engagement.ENGAGED_UNLESS_EXCEPTED, List.of(), List.of(EVIL.value(), HOSTILE)));
        String page = new LawPage(
                        List.of(new LawPage.Resolution(
                                EVIL, HOSTILE, List.of(new LawPage.Provision(EVIL, List.of(duty), found(findings))))),
                        Map.of(claim.id().iri(), claim),
                        NAMING)
                .document(SITE);
        assertEquals("", Words.harm(page));
    }
}
