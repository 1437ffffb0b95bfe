package org.corvee.audit.finding;

import static org.corvee.audit.finding.Harbour.during;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.evidence.Origins;
import org.corvee.store.IndexScan;
import org.junit.jupiter.api.Test;

class ComplianceTest {
    private static final String LAW =
            """
            <obligation/2397-8-repatriate> a cv:Obligation ; cv:imposedBy <provision/2397-8> .
            <obligation/2375-17-no-authorisation> a cv:Obligation ; cv:imposedBy <provision/2375-17> .
            <provision/2375-17> cv:partOf <resolution/2375> .
            <time/deadline> cv:latest "2019-12-22"^^xsd:date . <time/adopted> cv:latest "2017-09-11"^^xsd:date .
            <place/russia> a cv:Country . <place/north-korea> a cv:Country . <place/uzbekistan> a cv:Country .
            <cohort/c> a cv:WorkerCohort ; rdfs:label "pier builders" .
            <visa/work> cv:visaClass visa-class:work . <visa/tour> cv:visaClass visa-class:tourist .
            """;
    private static final String NATIONALITY = "<cohort/c> cv:nationality <place/north-korea>";
    private static final String AFTER = during("2021-09-01", "2021-09-30");

    @Test
    void isUndeterminedAndTellsWhatIsMissing() {
        assertEquals(
                "undetermined [income]",
                outcome("2397-8", northKorean().claim("2", "clerk", "<cohort/c> cv:worksIn <place/russia>", AFTER)));
    }

    @Test
    void isEngagedUnlessExceptedWhenEveryConditionIsClaimed() {
        ComplianceFinding finding = finding("2397-8", earning());
        assertEquals(Engagement.ENGAGED_UNLESS_EXCEPTED, finding.engagement());
        assertEquals(
                List.of("https://example.org/id/claim/x1", "https://example.org/id/claim/x2"),
                finding.strength().unexamined());
        assertEquals(
                "pier builders: provision/2397-8 is engaged unless an exception applies.",
                finding.basis().label());
    }

    @Test
    void countsTheOriginsOfTheWeakestCondition() {
        Harbour twiceSeen = earning()
                .with("<actor/letter.clerk> cv:distinctFrom <actor/letter.pilot> .")
                .claim("4", "pilot", "<cohort/c> cv:worksIn <place/russia>", AFTER)
                .claim("5", "pilot", NATIONALITY);
        assertEquals(new Origins(1, 1), finding("2397-8", twiceSeen).strength().origins());
        Harbour twiceTold = twiceSeen.claim("6", "pilot", "<cohort/c> cv:owesLevy <levy/l>");
        assertEquals(new Origins(2, 2), finding("2397-8", twiceTold).strength().origins());
    }

    @Test
    void isEngagedWhenSomebodySaysThatItAppliesToThesePeople() {
        assertEquals(
                "engaged []",
                outcome(
                        "2397-8",
                        earning().claim("4", "pilot", "<obligation/2397-8-repatriate> cv:appliesTo <cohort/c>")));
    }

    @Test
    void isNotEngagedWhereSomebodySaysThatItDoesNotApplyToThem() {
        Harbour spared = earning()
                .told("4", "pilot", "denies", "reported", "<obligation/2397-8-repatriate> cv:appliesTo <cohort/c>");
        assertEquals("not-engaged []", outcome("2397-8", spared));
        assertEquals(
                "undetermined [exception]",
                outcome("2397-8", spared.claim("5", "clerk", "<provision/2397-8> cv:appliesTo <cohort/c>")));
    }

    @Test
    void takesNothingQualifiedForAnAnswer() {
        assertEquals(
                "undetermined [income]",
                outcome(
                        "2397-8",
                        northKorean()
                                .claim("2", "clerk", "<cohort/c> cv:worksIn <place/russia>", AFTER)
                                .claim(
                                        "3",
                                        "clerk",
                                        "<cohort/c> cv:owesLevy <levy/l>",
                                        "cv:qualifier <https://w3id.org/corvee/vocabulary/qualifier#some>")));
    }

    @Test
    void takesAYearThatHoldsTheDeadlineForNoTimeAfterIt() {
        assertEquals(
                "undetermined [date, income]",
                outcome(
                        "2397-8",
                        northKorean()
                                .claim(
                                        "2",
                                        "clerk",
                                        "<cohort/c> cv:worksIn <place/russia>",
                                        "cv:holdsDuring \"../2019\" ; cv:holdsTo \"2019-12-31\"^^xsd:date")));
        assertEquals(
                "undetermined [income]",
                outcome(
                        "2397-8",
                        northKorean()
                                .claim(
                                        "2",
                                        "clerk",
                                        "<cohort/c> cv:worksIn <place/russia>",
                                        "cv:holdsDuring \"../2020-04\" ; cv:holdsTo \"2020-04-30\"^^xsd:date")));
    }

    @Test
    void isNotEngagedByOthersNationals() {
        assertEquals(
                "not-engaged []",
                outcome("2397-8", law().claim("1", "clerk", "<cohort/c> cv:nationality <place/uzbekistan>")));
    }

    @Test
    void isNotEngagedByThoseWhoWentHomeInTime() {
        assertEquals(
                "not-engaged []",
                outcome(
                        "2397-8",
                        northKorean()
                                .claim(
                                        "2",
                                        "clerk",
                                        "<cohort/c> cv:returnsTo <place/north-korea>",
                                        during("2019-12-01", "2019-12-16"))));
    }

    @Test
    void takesNoPlanForAnAnswer() {
        assertEquals(
                "undetermined [date, income, jurisdiction]",
                outcome(
                        "2397-8",
                        northKorean()
                                .told(
                                        "2",
                                        "clerk",
                                        "affirms",
                                        "expected",
                                        "<cohort/c> cv:worksIn <place/russia>",
                                        AFTER)));
    }

    @Test
    void holdsTheBanAgainstWorkVisasOnly() {
        assertEquals(
                "engaged-unless-excepted []",
                outcome("2375-17", northKorean().claim("2", "clerk", "<cohort/c> cv:entersOn <visa/work>", AFTER)));
        assertEquals(
                "undetermined [authorisation, date]",
                outcome("2375-17", northKorean().claim("2", "clerk", "<cohort/c> cv:entersOn <visa/tour>", AFTER)));
        assertEquals(
                "not-engaged []",
                outcome(
                        "2375-17",
                        northKorean()
                                .told(
                                        "2",
                                        "clerk",
                                        "denies",
                                        "reported",
                                        "<cohort/c> cv:entersOn <visa/work>",
                                        AFTER)));
        assertEquals(
                "not-engaged []",
                outcome(
                        "2375-17",
                        northKorean()
                                .claim(
                                        "2",
                                        "clerk",
                                        "<cohort/c> cv:entersOn <visa/work>",
                                        during("2016-01-01", "2016-12-31"))));
    }

    @Test
    void neverSpeaksOfAViolation() {
        Findings findings = northKorean().findings();
        assertFalse(findings.compliance().isEmpty());
        findings.compliance()
                .forEach(finding -> assertFalse(
                        finding.basis().label().contains("violat"),
                        finding.basis().label()));
    }

    private static Harbour northKorean() {
        return law().with(NATIONALITY + " .").claim("1", "clerk", NATIONALITY);
    }

    private static Harbour law() {
        return new Harbour()
                .with(LAW)
                .claim("d", "narrator", "<obligation/2397-8-repatriate> cv:deadline <time/deadline>")
                .claim("a", "narrator", "<resolution/2375> cv:adoptedOn <time/adopted>")
                .claim("x1", "narrator", "<obligation/2397-8-repatriate> cv:exception \"their own law\"")
                .claim("x2", "narrator", "<obligation/2397-8-repatriate> cv:exception \"other law\"")
                .claim("x3", "narrator", "<obligation/2375-17-no-authorisation> cv:exception \"an old contract\"");
    }

    /** They are North Koreans, in Russia after the deadline, and hand over a part of what they earn. */
    private static Harbour earning() {
        return northKorean()
                .claim("2", "clerk", "<cohort/c> cv:worksIn <place/russia>", AFTER)
                .claim("3", "clerk", "<cohort/c> cv:owesLevy <levy/l>");
    }

    private static String outcome(String provision, Harbour harbour) {
        ComplianceFinding finding = finding(provision, harbour);
        return finding.engagement().word() + " " + finding.missing();
    }

    private static ComplianceFinding finding(String provision, Harbour harbour) {
        IndexScan scan = IndexScan.of(harbour.dataset());
        List<ComplianceFinding> findings = new Compliance(
                        harbour.dataset(), new RuleRows(harbour.dataset(), scan), OriginCounter.of(scan))
                .by(Harbour.RULES).stream()
                        .filter(finding -> finding.matter().provision().endsWith("/" + provision))
                        .toList();
        assertEquals(1, findings.size());
        return findings.get(0);
    }
}
