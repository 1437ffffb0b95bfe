package org.corvee.page.law;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.corvee.page.Words;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LawPageTest {
    private static LawFinding finding(String about, LawFinding.Outcome outcome, List<Term> missing) {
        return new LawFinding(
                thing("finding-" + about),
                thing(about),
                outcome,
                missing,
                new LawFinding.Support(
                        List.of(new LawFinding.Footnote(thing("claim"), "They earn nothing.", true)),
                        "1",
                        outcome == LawFinding.Outcome.ENGAGED_UNLESS_EXCEPTED
                                ? List.of(thing("exception"))
                                : List.of()));
    }

    private static String page(List<LawFinding> findings) {
        Resolution.Duty duty = new Resolution.Duty(
                thing("send-home"),
                List.of(
                        new Resolution.Part("Who has to", thing("states")),
                        new Resolution.Part("Unless", Term.Literal.text("one thing")),
                        new Resolution.Part("Unless", Term.Literal.text("another"))));
        return new LawPage(
                        List.of(
                                new Resolution(
                                        thing("resolution-1"),
                                        "2017-12-22",
                                        List.of(new Resolution.Provision(thing("para-8"), List.of(duty), findings))),
                                new Resolution(thing("resolution-2"), "", List.of())),
                        NAMING)
                .document(SITE);
    }

    @Test
    void goesFromResolutionToParagraphToDuty() {
        Document page = Jsoup.parse(page(List.of()));
        assertEquals(
                "Adopted 2017-12-22.",
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
        Document page = Jsoup.parse(page(List.of(finding("a", LawFinding.Outcome.ENGAGED_UNLESS_EXCEPTED, List.of()))));
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
        Document page = Jsoup.parse(page(List.of(
                finding("b", LawFinding.Outcome.UNDETERMINED, List.of(thing("income"), thing("date"))),
                finding("c", LawFinding.Outcome.UNDETERMINED, List.of(thing("income"))),
                finding("a", LawFinding.Outcome.ENGAGED, List.of()))));
        assertEquals(
                "3 findings: 1 engaged, 0 engaged unless an exception applies, 2 undetermined, 0 not engaged.",
                page.select(".provision > h4 + p").text());
        assertEquals(
                "Missing: income in 2, date in 1.",
                page.select(".provision > h4 + p + p").text());
        assertEquals(List.of("a", "c", "b"), page.select("td:nth-child(1)").eachText());
        assertEquals(
                List.of("nothing", "income", "income, date"),
                page.select("td:nth-child(4)").eachText());
        assertEquals(
                "https://example.org/finding-a",
                page.select("a:has(.badge.engaged)").attr("href"));
        assertEquals(
                "They earn nothing. (a denial)", page.expectFirst("details li").text());
    }

    @Test
    void neverSaysViolation() {
        String page = page(List.of(finding("a", LawFinding.Outcome.ENGAGED, List.of())))
                .toLowerCase(Locale.ROOT);
        assertFalse(page.contains("violat"), page);
        assertFalse(page.contains("guilty"), page);
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        String page = new LawPage(
                        List.of(new Resolution(
                                EVIL,
                                HOSTILE,
                                List.of(new Resolution.Provision(
                                        EVIL,
                                        List.of(new Resolution.Duty(
                                                EVIL,
                                                List.of(new Resolution.Part(HOSTILE, Term.Literal.text(HOSTILE))))),
                                        List.of(new LawFinding(
                                                EVIL,
                                                Term.Literal.text(HOSTILE),
                                                LawFinding.Outcome.UNDETERMINED,
                                                List.of(EVIL),
                                                new LawFinding.Support(
                                                        List.of(new LawFinding.Footnote(EVIL, HOSTILE, false)),
                                                        HOSTILE,
                                                        List.of(EVIL, Term.Literal.text(HOSTILE))))))))),
                        NAMING)
                .document(SITE);
        assertEquals("", Words.harm(page));
    }
}
