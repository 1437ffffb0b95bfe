package org.corvee.audit.finding;

import static org.corvee.audit.finding.Harbour.during;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
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
                "undetermined [exception, income]",
                outcome("2397-8", northKorean().claim("2", "clerk", "<cohort/c> cv:worksIn <place/russia>", AFTER)));
    }

    @Test
    void isEngagedWhenEveryConditionIsClaimed() {
        assertEquals(
                "engaged []",
                outcome(
                        "2397-8",
                        northKorean()
                                .claim("2", "clerk", "<cohort/c> cv:worksIn <place/russia>", AFTER)
                                .claim("3", "clerk", "<cohort/c> cv:owesLevy <levy/l>")
                                .claim("4", "pilot", "<obligation/2397-8-repatriate> cv:appliesTo <cohort/c>")));
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
                "undetermined [date, exception, income, jurisdiction]",
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
                "undetermined [exception]",
                outcome("2375-17", northKorean().claim("2", "clerk", "<cohort/c> cv:entersOn <visa/work>", AFTER)));
        assertEquals(
                "undetermined [authorisation, date, exception]",
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
                .claim("a", "narrator", "<resolution/2375> cv:adoptedOn <time/adopted>");
    }

    private static String outcome(String provision, Harbour harbour) {
        List<ComplianceFinding> findings = new Compliance(harbour.dataset())
                .by(Harbour.RULES).stream()
                        .filter(finding -> finding.matter().provision().endsWith("/" + provision))
                        .toList();
        assertEquals(1, findings.size());
        return findings.get(0).engagement().word() + " " + findings.get(0).missing();
    }
}
