package org.corvee.page.law;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.corvee.page.Words;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class LawPageTest {
    private static LawFinding finding(String about, LawFinding.Outcome outcome, List<Term> missing) {
        return new LawFinding(
                thing("finding-" + about),
                thing(about),
                outcome,
                missing,
                List.of(new LawFinding.Footnote(thing("claim"), "They earn nothing.", true)));
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
        String page = page(List.of());
        assertTrue(page.contains("Adopted 2017-12-22."));
        assertTrue(page.contains("<dt>Unless</dt><dd><bdi>one thing</bdi></dd><dd><bdi>another</bdi></dd>"), page);
        assertTrue(page.contains("no rule of queries/rules does so"));
        assertTrue(page.contains("No paragraph of it is recorded as a duty here"));
    }

    @Test
    void putsTheTellingFindingsFirstAndCountsWhatIsMissing() {
        String page = page(List.of(
                finding("b", LawFinding.Outcome.UNDETERMINED, List.of(thing("income"), thing("date"))),
                finding("c", LawFinding.Outcome.UNDETERMINED, List.of(thing("income"))),
                finding("a", LawFinding.Outcome.ENGAGED, List.of())));
        assertTrue(
                page.contains(
                        "3 findings: 1 engaged, 0 engaged unless an exception applies, 2 undetermined, 0 not engaged."),
                page);
        assertTrue(page.indexOf("finding-a") < page.indexOf("finding-c"));
        assertTrue(page.indexOf("finding-c") < page.indexOf("finding-b"));
        assertTrue(page.contains("</a> in 2, "), page);
        assertTrue(page.contains("They earn nothing. (a denial)"), page);
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
                                                List.of(new LawFinding.Footnote(EVIL, HOSTILE, false)))))))),
                        NAMING)
                .document(SITE);
        assertEquals("", Words.harm(page));
    }
}
