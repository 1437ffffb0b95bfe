package org.corvee.page.audit;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.corvee.page.Words;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    private static final AuditedBuild.Subject SUBJECT = new AuditedBuild.Subject("beef", "3 claims", "default", "none");

    private static CheckResult check(String name, String severity, int places) {
        CheckResult.Spot spot = new CheckResult.Spot(
                List.of(thing("claim")), List.of(new CheckResult.Detail("day", Term.Literal.text("2019"))));
        return new CheckResult(
                new CheckResult.Check(name, name + " is wrong.", "It matters.", "Mend it."),
                severity,
                Collections.nCopies(places, spot));
    }

    private static Clash clash(String label, String verdict) {
        List<Footing> side = List.of(new Footing(thing("claim"), "They came.", "trader → Gazette"));
        return new Clash(label, new Clash.Verdict(verdict, "exclusive-status", "Both at once."), side, side);
    }

    private static String page(AuditedBuild audit) {
        return new AuditPage(audit, NAMING).document(SITE);
    }

    @Test
    void saysInNumbersWhatIsWrong() {
        String page = page(new AuditedBuild(
                SUBJECT,
                List.of(check("a", "error", 1), check("b", "info", 3), check("c", "warning", 0)),
                List.of(clash("One", "real"), clash("Two", "open")),
                List.of()));
        assertTrue(page.contains("<dt>error</dt><dd>1</dd>"), page);
        assertTrue(page.contains("<dt>notes</dt><dd>3</dd>"), page);
        assertTrue(page.contains("<dt>real conflicts</dt><dd>1</dd>"), page);
        assertTrue(page.contains("id=\"check-a\""), page);
        assertFalse(page.contains("id=\"check-c\""), page);
        assertTrue(page.contains("<code>c</code> c is wrong."), page);
    }

    @Test
    void showsRealConflictsAndFoldsTheOthers() {
        String page = page(new AuditedBuild(
                SUBJECT,
                List.of(),
                List.of(clash("Real one", "real"), clash("Open one", "open"), clash("Apparent one", "apparent")),
                List.of()));
        int folded = page.indexOf("<summary>1 open conflict</summary>");
        assertTrue(page.indexOf("Real one") < folded, page);
        assertTrue(page.indexOf("Open one") > folded, page);
        assertTrue(page.contains("<summary>1 apparent conflict</summary>"), page);
        assertTrue(page.contains("exclusive status. "), page);
    }

    @Test
    void saysOnceWhatClaimsOfOnePassageSay() {
        List<Footing> side = List.of(
                new Footing(thing("claim"), "They came.", "trader, characters 1–5"),
                new Footing(thing("other"), "They came.", "trader, characters 1–5"),
                new Footing(thing("third"), "They came.", "trader, characters 7–9"));
        String list = new FootingList(side, NAMING).html().markup();
        assertEquals(2, list.split("They came\\.", -1).length - 1, list);
        assertTrue(list.contains("claim 2"), list);
        assertFalse(list.contains("claim 3"), list);
    }

    @Test
    void showsSoManyPlacesOfACheckAndSaysWhereTheOthersAre() {
        String page = page(new AuditedBuild(SUBJECT, List.of(check("a", "info", 203)), List.of(), List.of()));
        assertTrue(page.contains("And 3 more; the report as JSON has them all."), page);
    }

    @Test
    void saysWhenNothingIsFound() {
        String page = page(new AuditedBuild(SUBJECT, List.of(), List.of(), List.of()));
        assertTrue(page.contains("it is no proof"), page);
        assertTrue(page.contains("No claim contradicts another"), page);
        assertTrue(page.contains("has a second voice"), page);
    }

    @Test
    void showsOriginsAsAnInterval() {
        String page = page(new AuditedBuild(
                SUBJECT,
                List.of(),
                List.of(),
                List.of(new Corroborated(
                        "1 to 3",
                        "They came.",
                        List.of("One relays the other."),
                        List.of(new Footing(thing("claim"), "They came.", "trader"))))));
        assertTrue(page.contains("<td class=\"when\">1 to 3</td>"), page);
        assertTrue(page.contains("One relays the other."), page);
    }

    @Test
    void saysWhatWouldChange() {
        String page = new WithoutPage(
                        new Without(
                                thing("letter"),
                                List.of(thing("claim")),
                                List.of(
                                        new Without.Change(Without.Kind.FACT, "crew arrivesIn port", "asserted", ""),
                                        new Without.Change(Without.Kind.COUNT, "claims", "3", "2"))),
                        NAMING)
                .document(SITE);
        assertTrue(page.contains("1 claim would go, and 2 things would be otherwise."), page);
        assertTrue(page.indexOf("In numbers, 1") < page.indexOf("Facts, 1"), page);
        assertTrue(page.contains("<bdi>not there</bdi>"), page);
        assertTrue(page.contains("content=\"noindex, nofollow\""), page);
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Footing footing = new Footing(EVIL, HOSTILE, HOSTILE);
        CheckResult.Spot spot = new CheckResult.Spot(
                List.of(EVIL, Term.Literal.text(HOSTILE)),
                List.of(new CheckResult.Detail(HOSTILE, Term.Literal.text(HOSTILE))));
        String audit = page(new AuditedBuild(
                new AuditedBuild.Subject(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                List.of(new CheckResult(
                        new CheckResult.Check(HOSTILE, HOSTILE, HOSTILE, HOSTILE), HOSTILE, List.of(spot))),
                List.of(new Clash(
                        HOSTILE, new Clash.Verdict("real", HOSTILE, HOSTILE), List.of(footing), List.of(footing))),
                List.of(new Corroborated(HOSTILE, HOSTILE, List.of(HOSTILE), List.of(footing)))));
        String without = new WithoutPage(
                        new Without(
                                EVIL,
                                List.of(EVIL),
                                List.of(new Without.Change(Without.Kind.FACT, HOSTILE, HOSTILE, HOSTILE))),
                        NAMING)
                .document(SITE);
        String form = new WithoutForm(List.of(new WithoutForm.Choice(HOSTILE, HOSTILE))).document(SITE);
        assertEquals("", Words.harm(audit) + Words.harm(without) + Words.harm(form));
    }
}
