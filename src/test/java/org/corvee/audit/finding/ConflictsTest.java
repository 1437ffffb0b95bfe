package org.corvee.audit.finding;

import static org.corvee.audit.finding.Harbour.during;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.corvee.store.IndexScan;
import org.junit.jupiter.api.Test;

/** Each rule has an input that triggers it and one that does not. */
class ConflictsTest {
    private static final String MARCH = during("2031-03-01", "2031-03-31");
    private static final String MAY = during("2031-05-01", "2031-05-31");
    private static final String TIMES =
            """
            <time/4> a cv:TimeSpan ; cv:edtf "2031-03-04" ; cv:earliest "2031-03-04"^^xsd:date ; cv:latest "2031-03-04"^^xsd:date .
            <time/9> a cv:TimeSpan ; cv:edtf "2031-03-09" ; cv:earliest "2031-03-09"^^xsd:date ; cv:latest "2031-03-09"^^xsd:date .
            <time/march> a cv:TimeSpan ; cv:edtf "2031-03" ; cv:earliest "2031-03-01"^^xsd:date ; cv:latest "2031-03-31"^^xsd:date .
            <time/any> a cv:TimeSpan ; cv:edtf "XXXX-03-XX" .
            """;
    private static final String TATARSTAN =
            "<place/kazan> cv:within <place/tatarstan> . <place/tatarstan> cv:within <place/russia> .";
    private static final String FORTY =
            "<q/forty> a cv:Quantity ; cv:unit unit:persons ; cv:minimum 40.0 ; cv:maximum 40.0 ; cv:wording \"forty\" .";
    private static final String NUMBERS =
            """
            <q/40> a cv:Quantity ; cv:unit unit:persons ; cv:minimum 40.0 ; cv:maximum 40.0 .
            <q/50> a cv:Quantity ; cv:unit unit:persons ; cv:minimum 50.0 ; cv:maximum 50.0 .
            <q/under50> a cv:Quantity ; cv:unit unit:persons ; cv:maximum 50.0 ; cv:maximumExclusive true .
            <q/about45> a cv:Quantity ; cv:unit unit:persons ; cv:estimate 45.0 .
            <q/many> a cv:Quantity ; cv:unit unit:persons ; cv:wording "many" .
            <q/40dogs> a cv:Quantity ; cv:unit unit:dogs ; cv:minimum 4.0 ; cv:maximum 4.0 .
            """;

    @Test
    void findsTheSameClaimsOnceAndByTheirGravestPair() {
        Harbour shifts = new Harbour();
        for (int i = 0; i < 4; i++) {
            int day = 10 + 4 * i;
            String said = "<cohort/c> cv:worksIn <place/a>";
            shifts.claim("a" + i, "clerk", said, during("2031-03-" + day, "2031-03-" + (day + 1)));
            shifts.told(
                    "d" + i,
                    "pilot",
                    "denies",
                    "reported",
                    said,
                    during("2031-03-" + (day + 1), "2031-03-" + (day + 4)));
        }
        assertEquals(List.of("real conflict-denial"), found(shifts));
    }

    @Test
    void opposesDifferentValuesOfOneTime() {
        assertEquals(
                List.of("real conflict-single-valued"),
                found(pair("<event/ferry> cv:happensOn <time/4>", "<event/ferry> cv:happensOn <time/9>")));
    }

    @Test
    void opposesNoValuesThatSayTheSameMoreOrLessPrecisely() {
        assertEquals(
                List.of(),
                found(pair("<event/ferry> cv:happensOn <time/4>", "<event/ferry> cv:happensOn <time/march>")));
        assertEquals(
                List.of(), found(pair("<event/ferry> cv:happensOn <time/4>", "<event/ferry> cv:happensOn <time/any>")));
    }

    @Test
    void opposesNoValuesOfAPropertyThatHasSeveral() {
        assertEquals(List.of(), found(pair("<cohort/c> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/b>")));
    }

    @Test
    void takesValuesOfTwoTimesForAMatterOfTime() {
        Harbour changing = new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:visibility visibility:easily-met", MARCH)
                .claim("2", "pilot", "<cohort/c> cv:visibility visibility:rarely-met", MAY);
        assertEquals(List.of("apparent conflict-single-valued"), found(changing));
    }

    @Test
    void leavesOpenWhatNamesATimeBesideWhatNamesNone() {
        Harbour half = new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:visibility visibility:easily-met", MARCH)
                .claim("2", "pilot", "<cohort/c> cv:visibility visibility:rarely-met");
        assertEquals(List.of("open conflict-single-valued"), found(half));
    }

    @Test
    void knowsALawsDeadlineForThatOfItsPart() {
        String reach = " cv:appliesTo <cohort/c>";
        Harbour oneDuty = new Harbour()
                .with(TIMES)
                .with("<provision/p> cv:partOf <resolution/r> .")
                .claim("1", "clerk", "<provision/p> cv:deadline <time/4>")
                .claim("2", "clerk", "<provision/p>" + reach)
                .claim("3", "pilot", "<resolution/r> cv:deadline <time/9>")
                .claim("4", "pilot", "<resolution/r>" + reach);
        assertEquals(List.of("real conflict-single-valued"), found(oneDuty));
    }

    @Test
    void knowsTwoDutiesOfOneLawApart() {
        Harbour twoDuties = new Harbour()
                .with(TIMES)
                .with("<provision/p> cv:partOf <resolution/r> .")
                .claim("1", "clerk", "<provision/p> cv:deadline <time/4>")
                .claim("3", "pilot", "<resolution/r> cv:deadline <time/9>");
        assertEquals(List.of("apparent conflict-single-valued"), found(twoDuties));
    }

    @Test
    void opposesNumbersThatCannotBothBeRight() {
        assertEquals(
                List.of("real conflict-disjoint-quantities"),
                found(pair("<cohort/c> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/50>")));
        assertEquals(
                List.of("real conflict-disjoint-quantities"),
                found(pair("<cohort/c> cv:headcount <q/50>", "<cohort/c> cv:headcount <q/under50>")));
    }

    @Test
    void opposesNoNumbersThatAgreeOrCountOtherThings() {
        assertEquals(List.of(), found(pair("<cohort/c> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/under50>")));
        assertEquals(List.of(), found(pair("<event/e> cv:count <q/40>", "<event/e> cv:count <q/40dogs>")));
    }

    @Test
    void takesTwoWordsOfOneSpeakerForNoConflict() {
        String hundreds = "<cohort/c> cv:headcount <q/40>";
        String many = "<cohort/c> cv:headcount <q/many>";
        assertEquals(
                List.of(),
                found(new Harbour().with(NUMBERS).claim("1", "clerk", hundreds).claim("2", "clerk", many)));
    }

    @Test
    void opposesAHeadlineToTheTextBelowIt() {
        Harbour headline = new Harbour()
                .claim(
                        "1",
                        "narrator",
                        "<actor/a> cv:hasStatus status:open",
                        "cv:part <https://w3id.org/corvee/vocabulary/part#headline>")
                .claim("2", "narrator", "<actor/a> cv:hasStatus status:closed");
        assertEquals(List.of("real conflict-exclusive-status"), found(headline));
    }

    @Test
    void takesADenialOfAllAtOnceForNoDenial() {
        Harbour leaving = new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:leaves <place/a>")
                .told("2", "pilot", "denies", "reported", "<cohort/c> cv:leaves <place/a>", qualifier("all-at-once"));
        assertEquals(List.of(), found(leaving));
    }

    @Test
    void takesWhatWasAndIsNoMoreForNoConflictWithNow() {
        Harbour once = new Harbour()
                .claim("1", "clerk", "<actor/a> cv:hasStatus status:thriving", qualifier("formerly"))
                .claim("2", "pilot", "<actor/a> cv:hasStatus status:struggling");
        assertEquals(List.of(), found(once));
    }

    @Test
    void leavesOpenWhatIsUsuallySoAndIsDenied() {
        Harbour usually = new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:comesFrom <place/a>", qualifier("usually"))
                .told("2", "pilot", "denies", "reported", "<cohort/c> cv:comesFrom <place/a>");
        assertEquals(List.of("open conflict-denial"), found(usually));
    }

    private static String qualifier(String word) {
        return "cv:qualifier <https://w3id.org/corvee/vocabulary/qualifier#%s>".formatted(word);
    }

    @Test
    void leavesVagueNumbersOpen() {
        assertEquals(
                List.of("open conflict-disjoint-quantities"),
                found(pair("<cohort/c> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/many>")));
        assertEquals(
                List.of("open conflict-disjoint-quantities"),
                found(pair("<cohort/c> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/about45>")));
    }

    @Test
    void opposesAPartThatIsMoreThanItsWhole() {
        String part = "<cohort/part> cv:partOf <cohort/c> .";
        assertEquals(
                List.of("real conflict-disjoint-quantities-of-a-part"),
                found(pair("<cohort/part> cv:headcount <q/50>", "<cohort/c> cv:headcount <q/40>")
                        .with(part)));
        assertEquals(
                List.of(),
                found(pair("<cohort/part> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/50>")
                        .with(part)));
    }

    @Test
    void opposesStatusesThatExcludeEachOther() {
        assertEquals(
                List.of("real conflict-exclusive-status"),
                found(pair("<link/l> cv:hasStatus status:open", "<link/l> cv:hasStatus status:suspended")));
        assertEquals(
                List.of(), found(pair("<link/l> cv:hasStatus status:open", "<link/l> cv:hasStatus status:crowded")));
    }

    @Test
    void takesTheStatusOfAPartForAMatterOfScope() {
        assertEquals(
                List.of("apparent conflict-exclusive-status"),
                found(pair("<actor/all> cv:hasStatus status:open", "<actor/one> cv:hasStatus status:closed")
                        .with("<actor/one> cv:partOf <actor/all> .")));
    }

    @Test
    void opposesADenialToTheAffirmation() {
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/c> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/a>")));
        assertEquals(List.of(), found(denied("<cohort/c> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/b>")));
    }

    @Test
    void readsADenialOfTheWholeAsOneOfTheParts() {
        String part = "<cohort/part> cv:partOf <cohort/c> .";
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/part> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/a>")
                        .with(part)));
        assertEquals(
                List.of("apparent conflict-denial"),
                found(denied("<cohort/c> cv:worksIn <place/a>", "<cohort/part> cv:worksIn <place/a>")
                        .with(part)));
    }

    @Test
    void readsADenialOfARegionAsOneOfEachCityInIt() {
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/c> cv:worksIn <place/kazan>", "<cohort/c> cv:worksIn <place/tatarstan>")
                        .with(TATARSTAN)));
        assertEquals(
                List.of("What is denied of a whole is denied of its parts. "
                        + "They may refer to the same time, and then they cannot both be right."),
                denied("<cohort/c> cv:worksIn <place/kazan>", "<cohort/c> cv:worksIn <place/tatarstan>")
                        .with(TATARSTAN)
                        .findings()
                        .conflicts()
                        .stream()
                        .map(Conflict::because)
                        .toList());
    }

    @Test
    void readsNoDenialOfACityAsOneOfItsRegion() {
        assertEquals(
                List.of(),
                found(denied("<cohort/c> cv:worksIn <place/tatarstan>", "<cohort/c> cv:worksIn <place/kazan>")
                        .with(TATARSTAN)));
    }

    @Test
    void followsPlaceAndPeopleAtOnceAndOverEveryStep() {
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/crew> cv:worksIn <site/yard>", "<cohort/all> cv:worksIn <place/russia>")
                        .with(TATARSTAN)
                        .with("<site/yard> a cv:Site ; cv:locatedIn <place/kazan> .")
                        .with("<cohort/crew> cv:partOf <cohort/shift> . <cohort/shift> cv:partOf <cohort/all> .")));
    }

    @Test
    void readsADenialOfAnOrganisationAsOneOfItsBranches() {
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/c> cv:worksFor <actor/branch>", "<cohort/c> cv:worksFor <actor/firm>")
                        .with("<actor/branch> cv:partOf <actor/firm> .")));
    }

    @Test
    void readsADenialOfAConceptAsOneOfTheNarrower() {
        String activity = "<cohort/c> cv:worksAs <https://w3id.org/corvee/vocabulary/activity#%s>";
        assertEquals(
                List.of("real conflict-denial"),
                found(denied(activity.formatted("remodelling"), activity.formatted("construction"))));
        assertEquals(List.of(), found(denied(activity.formatted("construction"), activity.formatted("remodelling"))));
    }

    @Test
    void followsNoPropertyThatDoesNotReachTheWhole() {
        assertEquals(
                List.of(),
                found(denied("<cohort/c> cv:leaves <place/kazan>", "<cohort/c> cv:leaves <place/tatarstan>")
                        .with(TATARSTAN)));
        assertEquals(
                List.of(),
                found(denied("<cohort/part> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/40>")
                        .with("<cohort/part> cv:partOf <cohort/c> .")));
    }

    @Test
    void takesADenialThatSomeWorkInARegionForNoDenialOfACity() {
        assertEquals(
                List.of(),
                found(new Harbour()
                        .with(TATARSTAN)
                        .claim("1", "clerk", "<cohort/c> cv:worksIn <place/kazan>")
                        .told(
                                "2",
                                "pilot",
                                "denies",
                                "reported",
                                "<cohort/c> cv:worksIn <place/tatarstan>",
                                qualifier("some"))));
    }

    @Test
    void takesADenialOfARegionForAnotherTimeForAMatterOfTime() {
        assertEquals(
                List.of("apparent conflict-denial"),
                found(new Harbour()
                        .with(TATARSTAN)
                        .claim("1", "clerk", "<cohort/c> cv:worksIn <place/kazan>", MARCH)
                        .told("2", "pilot", "denies", "reported", "<cohort/c> cv:worksIn <place/tatarstan>", MAY)));
    }

    @Test
    void comesBackFromCirclesAndMeetsADiamondOnce() {
        assertEquals(
                List.of("real conflict-denial"),
                found(
                        denied("<cohort/c> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/c>")
                                .with(
                                        "<place/a> cv:within <place/b> . <place/b> cv:within <place/c> . <place/c> cv:within <place/a> .")));
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/c> cv:worksIn <place/a>", "<cohort/c> cv:worksIn <place/d>")
                        .with("<place/a> cv:within <place/b>, <place/c> . <place/b> cv:within <place/d> . "
                                + "<place/c> cv:within <place/d> .")));
    }

    @Test
    void takesANumberInOtherWordsForThatNumber() {
        assertEquals(
                List.of("real conflict-denial"),
                found(denied("<cohort/c> cv:headcount <q/40>", "<cohort/c> cv:headcount <q/forty>")
                        .with(NUMBERS)
                        .with(FORTY)));
        Harbour three = new Harbour()
                .with(NUMBERS)
                .with(FORTY)
                .with("<testimony/letter.mate> cv:witness <actor/mate> ; cv:inDocument <document/letter> .")
                .claim("1", "clerk", "<cohort/c> cv:headcount <q/40>")
                .claim("2", "pilot", "<cohort/c> cv:headcount <q/forty>")
                .claim("3", "mate", "<cohort/c> cv:headcount <q/50>");
        assertEquals(
                List.of(new Conflict.Sides(
                        List.of("https://example.org/id/claim/1", "https://example.org/id/claim/2"),
                        List.of("https://example.org/id/claim/3"))),
                three.findings().conflicts().stream().map(Conflict::sides).toList());
    }

    @Test
    void opposesWhatIsExpectedInACityToWhatDidNotHappenInItsRegion() {
        assertEquals(
                List.of("real conflict-expected-against-reported"),
                found(new Harbour()
                        .with(TATARSTAN)
                        .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:arrivesIn <place/kazan>")
                        .told("2", "pilot", "denies", "reported", "<cohort/c> cv:arrivesIn <place/tatarstan>")));
    }

    @Test
    void opposesLawfulToUnlawful() {
        assertEquals(
                List.of("real conflict-judgement"),
                found(pair("<cohort/c> cv:lawfulness lawfulness:lawful", "<cohort/c> cv:violates <resolution/r>")));
        assertEquals(
                List.of(),
                found(pair("<cohort/c> cv:lawfulness lawfulness:lawful", "<cohort/other> cv:violates <resolution/r>")));
    }

    @Test
    void opposesADenialOfHavingBrokenALaw() {
        assertEquals(
                List.of("real conflict-judgement"),
                found(denied("<actor/a> cv:violates <resolution/r>", "<actor/a> cv:violates <resolution/r>")));
        assertEquals(
                List.of(),
                found(denied("<actor/a> cv:violates <resolution/s>", "<actor/a> cv:violates <resolution/r>")));
    }

    @Test
    void opposesDisregardForALawToDoingWhatItAsks() {
        Harbour going = lawThatCallsHome()
                .claim("1", "clerk", "<cohort/c> cv:disregards <regime/r>", MARCH)
                .claim("2", "pilot", "<cohort/c> cv:returnsTo <place/home>", MARCH);
        assertEquals(List.of("real conflict-judgement-against-conduct"), found(going));
        Harbour elsewhere = lawThatCallsHome()
                .claim("1", "clerk", "<cohort/c> cv:disregards <regime/r>", MARCH)
                .claim("2", "pilot", "<cohort/c> cv:returnsTo <place/abroad>", MARCH);
        assertEquals(List.of(), found(elsewhere));
    }

    private static Harbour lawThatCallsHome() {
        return new Harbour()
                .with(TIMES)
                .with("<cohort/c> cv:nationality <place/home> .")
                .claim("3", "clerk", "<regime/r> cv:deadline <time/9>")
                .claim("4", "clerk", "<regime/r> cv:appliesTo <cohort/c>");
    }

    @Test
    void opposesAnExpectationToTheReportThatItFailed() {
        Harbour failed = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:returnsTo <place/a>", MARCH)
                .told("2", "pilot", "denies", "reported", "<cohort/c> cv:returnsTo <place/a>", MARCH);
        assertEquals(List.of("real conflict-expected-against-reported"), found(failed));
        Harbour doubted = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:returnsTo <place/a>", MARCH)
                .told("2", "pilot", "denies", "expected", "<cohort/c> cv:returnsTo <place/a>", MARCH);
        assertEquals(List.of(), found(doubted));
    }

    @Test
    void opposesTheEndOfAStayToThoseWhoAreStillThere() {
        Harbour still = gone().claim("2", "pilot", "<cohort/part> cv:worksIn <place/town>", MAY);
        assertEquals(List.of("real conflict-expected-against-reported-presence"), found(still));
        Harbour before =
                gone().claim("2", "pilot", "<cohort/part> cv:worksIn <place/town>", during("2031-01-01", "2031-02-01"));
        assertEquals(List.of(), found(before));
        Harbour fresh = gone().claim("2", "pilot", "<cohort/part> cv:worksIn <place/town>", MAY)
                .claim("3", "pilot", "<cohort/part> cv:arrivesIn <place/town>", MAY);
        assertEquals(List.of(), found(fresh));
    }

    private static Harbour gone() {
        return new Harbour()
                .with("<cohort/part> cv:partOf <cohort/c> . <place/town> cv:within <place/land> .")
                .told("1", "clerk", "denies", "expected", "<cohort/c> cv:remainsIn <place/land>", MARCH);
    }

    @Test
    void opposesAnExpectedArrivalToTheDoubtAboutTheSending() {
        String part = "<dispatch/d> cv:hasParticipant <cohort/c>";
        Harbour doubted = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:arrivesIn <place/a>", MAY)
                .claim("2", "pilot", "<dispatch/d> cv:hasStatus status:in-doubt", MAY)
                .claim("3", "clerk", part);
        assertEquals(List.of("real conflict-expected-against-reported-doubt"), found(doubted));
        Harbour planned = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:arrivesIn <place/a>", MAY)
                .claim("2", "pilot", "<dispatch/d> cv:hasStatus status:planned", MAY)
                .claim("3", "clerk", part);
        assertEquals(List.of(), found(planned));
    }

    @Test
    void leavesOpenWhetherThoseWhoGrowInNumberWillGo() {
        Harbour growing = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:returnsTo <place/a>")
                .claim("2", "pilot", "<cohort/c> cv:hasTrend trend:rising", MARCH);
        assertEquals(List.of("open conflict-expected-against-reported-growth"), found(growing));
        Harbour shrinking = new Harbour()
                .told("1", "clerk", "affirms", "expected", "<cohort/c> cv:returnsTo <place/a>")
                .claim("2", "pilot", "<cohort/c> cv:hasTrend trend:falling", MARCH);
        assertEquals(List.of(), found(shrinking));
    }

    @Test
    void forgetsWhatWasTakenBack() {
        Harbour taken = new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:worksIn <place/a>", "cv:retractedOn \"2031-04-01\"^^xsd:date")
                .told("2", "pilot", "denies", "reported", "<cohort/c> cv:worksIn <place/a>");
        assertEquals(List.of(), found(taken));
    }

    @Test
    void countsOneDisputeForPairsThatShareAClaim() {
        Harbour three = new Harbour()
                .with(TIMES)
                .claim("1", "clerk", "<event/e> cv:happensOn <time/4>")
                .claim("2", "clerk", "<event/e> cv:happensOn <time/4>")
                .claim("3", "pilot", "<event/e> cv:happensOn <time/9>");
        Conflict dispute = three.findings().conflicts().get(0);
        assertEquals(List.of("real conflict-single-valued"), found(three));
        assertEquals(
                List.of("https://example.org/id/claim/1", "https://example.org/id/claim/2"),
                dispute.sides().one());
        assertEquals(List.of("https://example.org/id/claim/3"), dispute.sides().other());
    }

    private static Harbour pair(String one, String other) {
        return new Harbour().with(TIMES).with(NUMBERS).claim("1", "clerk", one).claim("2", "pilot", other);
    }

    private static Harbour denied(String affirmed, String denied) {
        return new Harbour().claim("1", "clerk", affirmed).told("2", "pilot", "denies", "reported", denied);
    }

    private static List<String> found(Harbour harbour) {
        return new Conflicts(harbour.dataset(), new RuleRows(harbour.dataset(), IndexScan.of(harbour.dataset())))
                .by(Harbour.RULES).stream()
                        .map(conflict -> conflict.verdict().word() + " "
                                + conflict.basis().rule())
                        .toList();
    }
}
