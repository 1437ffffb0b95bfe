package org.corvee.page.audit;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.report.Report;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.page.ListPart;
import org.corvee.page.Words;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    private static final Document LETTER = document("letter");

    private static Document document(String words) {
        return new Document(
                label(thing("letter"), words),
                label(thing("gazette"), words),
                new Document.Dates("2019", "", "", Optional.empty(), ""),
                new Document.Pinned("letter.txt", "beef", 14),
                Optional.empty());
    }

    private static Label label(Term.Iri iri, String text) {
        return new Label(iri, iri.value().replaceFirst(".*/", ""), text);
    }

    private static Claim claim(String slug, String says, int start) {
        Label id = label(thing(slug), slug);
        Passage passage = new Passage(label(thing("passage"), "passage"), LETTER, start, start + 4, "cafe");
        Testimony trader = new Testimony(
                id,
                label(thing("trader"), says),
                true,
                1,
                new Testimony.Occasion(Dating.UNKNOWN, Optional.empty(), Optional.empty()));
        return new Claim(
                id,
                null,
                new Claim.Manner("affirms", "reported", "", "", Dating.UNKNOWN),
                new Claim.Curation(says, "", Optional.empty(), Claim.Standing.NONE, ""),
                new Claim.Source(passage, List.of(trader), List.of(), List.of()));
    }

    private static Outcome outcome(String name, Check.Severity severity, int places) {
        Outcome.Notice notice = new Outcome.Notice(
                thing("claim"), List.of(new Outcome.Notice.Detail("day", Term.Literal.text("2019"))));
        return new Outcome(
                new Check(name, name + " is wrong.", "It matters.", "Mend it."),
                severity,
                Collections.nCopies(places, notice));
    }

    private static Conflict conflict(String label, Conflict.Verdict verdict) {
        List<String> side = List.of(thing("claim").value());
        return new Conflict(
                new Finding.Basis(label, "conflict", side),
                Conflict.ConflictKind.EXCLUSIVE_STATUS,
                verdict,
                new Conflict.Sides(side, side),
                label + ", both at once.");
    }

    private static Corroboration corroboration(String label) {
        Corroboration.Proposition proposition = new Corroboration.Proposition(
                NodeFactory.createURI("urn:s"), NodeFactory.createURI("urn:p"), List.of());
        return new Corroboration(
                new Finding.Basis(label, "rule", List.of(thing("claim").value())),
                proposition,
                new Origins(1, 3),
                List.of("One relays the other."));
    }

    private static Report report(List<Outcome> outcomes, Findings findings, Claim... claims) {
        Map<String, Claim> appendix = new LinkedHashMap<>();
        List.of(claims).forEach(claim -> appendix.put(claim.id().iri(), claim));
        return new Report(
                new Report.Audited(
                        "store", "beef", "default", "", new Report.Audited.GraphExtent(9, 3, 2, List.of(LETTER))),
                new Report.Method("profile.tsv", List.of("texts"), Check.Severity.ERROR),
                outcomes,
                findings,
                new Report.Appendix(Map.of(), appendix));
    }

    private static Findings conflicts(Conflict... conflicts) {
        return new Findings(List.of(), List.of(conflicts), List.of());
    }

    private static Element page(Report report) {
        return Jsoup.parse(new AuditPage(AuditView.of(report), NAMING).document(SITE));
    }

    private static String counted(Element page, String name) {
        return page.select(".counts div").stream()
                .filter(count -> count.select("dt").text().equals(name))
                .map(count -> count.select("dd").text())
                .findFirst()
                .orElse("not counted");
    }

    @Test
    void saysInNumbersWhatIsWrong() {
        Element page = page(report(
                List.of(
                        outcome("a", Check.Severity.ERROR, 1),
                        outcome("b", Check.Severity.INFO, 3),
                        outcome("c", Check.Severity.WARNING, 0)),
                conflicts(conflict("One", Conflict.Verdict.REAL), conflict("Two", Conflict.Verdict.OPEN))));
        assertEquals("1", counted(page, "error"));
        assertEquals("3", counted(page, "notes"));
        assertEquals("1", counted(page, "real conflicts"));
        assertEquals(1, page.select("article#check-a").size());
        assertEquals(0, page.select("#check-c").size());
        assertEquals("c c is wrong.", page.select("#clean li").text());
    }

    @Test
    void showsRealConflictsAndFoldsTheOthers() {
        Element conflicts = page(report(
                        List.of(),
                        conflicts(
                                conflict("Real one", Conflict.Verdict.REAL),
                                conflict("Open one", Conflict.Verdict.OPEN),
                                conflict("Apparent one", Conflict.Verdict.APPARENT))))
                .expectFirst("#conflicts");
        assertEquals("Real one", conflicts.select("> article h3").text());
        assertEquals(
                List.of("1 open conflict", "1 apparent conflict"),
                conflicts.select("details > summary").eachText());
        assertEquals(
                List.of("Open one", "Apparent one"),
                conflicts.select("details h3").eachText());
        assertTrue(conflicts.text().contains("exclusive status. "), conflicts::text);
    }

    @Test
    void saysOnceWhatClaimsOfOnePassageSay() {
        Report report = report(
                List.of(),
                conflicts(),
                claim("claim", "They came.", 1),
                claim("other", "They came.", 1),
                claim("third", "They came.", 7));
        List<String> claims = List.copyOf(report.appendix().claims().keySet());
        Elements lines = Jsoup.parse(new ClaimLines(AuditView.of(report), NAMING, Optional.empty())
                        .html(claims)
                        .markup())
                .select("li");
        assertEquals(2, lines.size(), lines::toString);
        assertEquals(List.of("They came.", "claim 2"), lines.get(0).select("a").eachText());
        assertEquals(
                "They came.; letter, characters 7–11",
                lines.get(1).select("small").text());
    }

    @Test
    void showsAFewPlacesOfACheckOnThePageAndAllInTheFile() {
        Report report = report(List.of(outcome("a", Check.Severity.INFO, 203)), conflicts());
        Elements shown = page(report).select("#check-a li");
        assertEquals(8, shown.size());
        assertEquals(
                "/audit?list=check-a", page(report).select("#check-a p > a").attr("href"));
        Elements kept = Jsoup.parse(new AuditFile(report).document()).select("#check-a li");
        assertEquals(203, kept.size());
    }

    @Test
    void showsTheFindingsWhileTheChecksAreRunning() {
        AuditView whole = AuditView.of(report(List.of(), conflicts(conflict("Real one", Conflict.Verdict.REAL))));
        AuditView early =
                new AuditView(whole.scope(), whole.counts(), whole.findings(), Optional.empty(), whole.claims());
        Element page = Jsoup.parse(new AuditPage(early, NAMING).document(SITE));
        assertEquals("Real one", page.select("#conflicts h3").text());
        assertTrue(page.select("#findings").text().contains("The checks are running"), page::text);
        assertEquals("not counted", counted(page, "errors"));
        assertEquals(0, page.select("#clean, a[href=#clean]").size());
    }

    @Test
    void leadsToTheRestOfALongList() {
        Conflict[] many = Collections.nCopies(30, conflict("Real one", Conflict.Verdict.REAL))
                .toArray(Conflict[]::new);
        Element conflicts = page(report(List.of(), conflicts(many))).expectFirst("#conflicts");
        assertEquals(12, conflicts.select("h3").size());
        assertEquals(
                "All 30",
                conflicts.select("a[href='/audit?list=conflicts-real']").text());
    }

    @Test
    void cutsWhatIsPutTogetherFromVeryManyValues() {
        String label = "thriving or ".repeat(500);
        Element page = page(report(List.of(), conflicts(conflict(label, Conflict.Verdict.REAL))));
        assertTrue(page.expectFirst("#conflicts h3").text().length() < 400, page::text);
        assertTrue(page.expectFirst("#conflicts h3").text().endsWith(" …"), page::text);
    }

    @Test
    void saysWhenNothingIsFound() {
        Element page = page(report(List.of(), conflicts()));
        assertEquals(
                List.of(
                        "No claim contradicts another in this build.",
                        "The checks found no problem. They cover what is listed below and nothing else.",
                        "No statement in this build has a second voice."),
                page.select("p.empty").eachText());
    }

    @Test
    void showsOriginsAsAnInterval() {
        Element row = page(report(List.of(), new Findings(List.of(corroboration("They came.")), List.of(), List.of())))
                .expectFirst("#corroboration tbody tr");
        assertEquals("1 to 3", row.child(0).text());
        assertEquals("One relays the other.", row.child(2).text());
    }

    @Test
    void saysWhatWouldChange() {
        Element page = Jsoup.parse(new WithdrawalPage(
                        new WithdrawalImpact(
                                label(thing("letter"), "letter"),
                                List.of(label(thing("claim"), "claim")),
                                List.of(
                                        new WithdrawalImpact.Change(
                                                WithdrawalImpact.ChangeKind.FACT,
                                                "crew arrivesIn port",
                                                "asserted",
                                                ""),
                                        new WithdrawalImpact.Change(
                                                WithdrawalImpact.ChangeKind.COUNT, "claims", "3", "2"))),
                        List.of(claim("claim", "They came.", 4)),
                        NAMING,
                        Map.of(),
                        Optional.empty())
                .document(SITE));
        Element claim = page.expectFirst("details li");
        assertEquals("said unnamed voice They came. trader · letter", claim.text());
        assertEquals(
                List.of("https://example.org/claim", "https://example.org/trader", "https://example.org/letter"),
                claim.select("a").eachAttr("href"));
        assertEquals(
                "1 claim would go and 2 other things would change. The graph itself stays as it is.",
                page.select(".lead").text());
        assertEquals(
                List.of("Counts, 1", "Accepted statements, 1"),
                page.select("h2").eachText());
        assertEquals(
                "absent", page.expectFirst("section:last-of-type td:last-child").text());
        assertEquals("noindex, nofollow", page.select("meta[name=robots]").attr("content"));
    }

    @Test
    void turnsThePagesOfWhatWouldChange() {
        List<WithdrawalImpact.Change> falling = IntStream.range(0, 130)
                .mapToObj(i -> new WithdrawalImpact.Change(
                        WithdrawalImpact.ChangeKind.FACT, "crew arrivesIn port-" + i, "asserted", ""))
                .toList();
        WithdrawalImpact impact = new WithdrawalImpact(label(thing("letter"), "letter"), List.of(), falling);
        Map<String, String> asked = Map.of("document", "letter");
        Element first =
                Jsoup.parse(new WithdrawalPage(impact, List.of(), NAMING, asked, Optional.empty()).document(SITE));
        assertEquals(25, first.select("tbody tr").size());
        assertEquals(
                "All 130",
                first.select("a[href='/audit/without?document=letter&list=fact']")
                        .text());
        ListPart part = new ListPart("/audit/without", Map.of("document", "letter", "list", "fact"), 2, 100, 130);
        Element second = Jsoup.parse(new WithdrawalPage(
                        impact,
                        List.of(),
                        NAMING,
                        asked,
                        Optional.of(new WithdrawalPage.KindPart(WithdrawalImpact.ChangeKind.FACT, part)))
                .document(SITE));
        assertEquals(30, second.select("tbody tr").size());
        assertEquals(
                "Previous page",
                second.select("nav a[href='/audit/without?document=letter&list=fact']:contains(Prev)")
                        .text());
    }

    @Test
    void keepsAFileThatNeedsNothingElse() {
        Report report = report(
                List.of(outcome("a", Check.Severity.ERROR, 1)),
                conflicts(conflict("Real one", Conflict.Verdict.REAL)),
                claim("claim", "They came.", 1));
        Element file = Jsoup.parse(new AuditFile(report).document());
        assertEquals("Audit of store", file.select("h1").text());
        assertEquals("Fails at error: 1 place.", file.select(".lead").text());
        assertEquals("They came.", file.expectFirst("#claims article#claim p").text());
        assertEquals("as pinned", file.expectFirst("#documents td:last-child").text());
        assertEquals(
                List.of("#claim"),
                file.select("#conflicts [href]").eachAttr("href").stream()
                        .distinct()
                        .toList());
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'",
                file.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
        assertEquals(1, file.select("style").size());
        assertEquals(
                0,
                file.select("link, script, img, [src], [href]:not([href^=#]), details")
                        .size());
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Outcome.Notice notice =
                new Outcome.Notice(EVIL, List.of(new Outcome.Notice.Detail(HOSTILE, Term.Literal.text(HOSTILE))));
        List<String> evil = List.of(EVIL.value());
        Finding.Basis basis = new Finding.Basis(HOSTILE, HOSTILE, evil);
        Label named = new Label(EVIL, HOSTILE, HOSTILE);
        Claim claim = claim("claim", HOSTILE, 1);
        Report report = new Report(
                new Report.Audited(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        new Report.Audited.GraphExtent(1, 1, 1, List.of(document(HOSTILE)))),
                new Report.Method(HOSTILE, List.of(HOSTILE), Check.Severity.ERROR),
                List.of(new Outcome(
                        new Check(HOSTILE, HOSTILE, HOSTILE, HOSTILE), Check.Severity.ERROR, List.of(notice))),
                new Findings(
                        List.of(corroboration(HOSTILE)),
                        List.of(conflict(HOSTILE, Conflict.Verdict.REAL)),
                        List.of(
                                new ComplianceFinding(
                                        basis,
                                        new ComplianceFinding.Matter(EVIL.value(), EVIL.value()),
                                        ComplianceFinding.Engagement.UNDETERMINED,
                                        List.of(HOSTILE),
                                        ComplianceFinding.Strength.NONE),
                                new ComplianceFinding(
                                        basis,
                                        new ComplianceFinding.Matter(EVIL.value(), EVIL.value()),
                                        ComplianceFinding.Engagement.ENGAGED_UNLESS_EXCEPTED,
                                        List.of(),
                                        new ComplianceFinding.Strength(new Origins(1, 1), List.of(HOSTILE))))),
                new Report.Appendix(
                        Map.of(EVIL.value(), named),
                        Map.of(EVIL.value(), claim, thing("claim").value(), claim)));
        WithdrawalImpact impact = new WithdrawalImpact(
                named,
                List.of(named),
                List.of(new WithdrawalImpact.Change(WithdrawalImpact.ChangeKind.FACT, HOSTILE, HOSTILE, HOSTILE)));
        for (String document : List.of(
                new AuditPage(AuditView.of(report), NAMING).document(SITE),
                new AuditFile(report).document(),
                new WithdrawalPage(impact, List.of(), NAMING, Map.of(), Optional.empty()).document(SITE),
                new WithdrawalPage.SourceForm(List.of(new WithdrawalPage.SourceForm.SourceChoice(HOSTILE, HOSTILE)), 1)
                        .document(SITE))) {
            assertEquals("", Words.harm(document));
        }
    }
}
