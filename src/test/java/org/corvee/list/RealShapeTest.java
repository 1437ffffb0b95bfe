package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of invented people, element by element in the shape in which the two authorities publish theirs: with another
 * namespace, parts that are empty, and places that are only a name.
 */
class RealShapeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String said(ForeignList kind, String file, String subject) throws IOException {
        return TrialImport.said(new TrialImport(folder, kind, file).read())
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.replaceAll(" · cites .*", "").replaceFirst(" *[^ ]+ · ", ""))
                .filter(line -> line.startsWith(subject))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anEntryOfTheEuWithoutAReferenceHasItsNumber() throws IOException {
        assertEquals(
                """
                actor/eu-number-9013 · name · Ole Pier · credibility 2
                actor/eu-number-9013 · note · somewhere at sea
                actor/eu-number-9013 · birthPlace · Keelby
                actor/eu-number-9013 · holdsPaper · paper/eu-number-9013-ad-4711""",
                said(ForeignList.EU_FSF, "quay-eu.xml", "actor/"));
        assertEquals(
                """
                listing/eu-number-9013 · lists · actor/eu-number-9013 · 2030-07-08/..
                listing/eu-number-9013 · listedOn · 2030-07-08
                listing/eu-number-9013 · listedUnder · regime/eu-prk-sanctions
                listing/eu-number-9013 · listedUnder · regulation/eu-2030-10-oj-l7
                listing/eu-number-9013 · listedBy · actor/european-commission
                listing/eu-number-9013 · identifier · logicalId 9013
                listing/eu-number-9013 · note · second quay""",
                said(ForeignList.EU_FSF, "quay-eu.xml", "listing/"));
    }

    @Test
    void aPlaceOfOfacMayBeANameOrAnAreaOrBoth() throws IOException {
        assertEquals(
                """
                actor/ofac-9022 · name · PIER Ole
                actor/ofac-9022 · identifier · FixedRef 9022
                actor/ofac-9022 · nationality · place/ofac-isle-of-buoys · reason The words stand in the file's Location 186216.
                actor/ofac-9022 · address · Pier & Sons Building, Quayton, 453-0015, Korea, North · reason The words stand in the file's Location 500.""",
                said(ForeignList.OFAC_ADVANCED, "quay-ofac.xml", "actor/"));
    }

    @Test
    void aMeasureOfOfacMayHaveATime() throws IOException {
        String empty = "<DatePeriod CalendarTypeID=\"1\" YearFixed=\"true\" MonthFixed=\"true\" DayFixed=\"true\" />";
        TrialImport list = new TrialImport(folder, ForeignList.OFAC_ADVANCED, "quay-ofac.xml");
        String said = TrialImport.said(list.changed(
                xml -> xml.replaceFirst(
                        empty,
                        "<DatePeriod CalendarTypeID=\"1\"><Start><From><Year>2030</Year><Month>9</Month><Day>13</Day>"
                                + "</From></Start></DatePeriod>"),
                false));
        assertTrue(said.contains("listing/ofac-entry-9022 · note · Block: 2030-09-13"), said);
    }

    @Test
    void aMeasureOfOfacHasATimeThatSaysNothing() throws IOException {
        assertEquals(
                """
                listing/ofac-entry-9022 · lists · actor/ofac-9022 · 2030-09-13/..
                listing/ofac-entry-9022 · listedOn · 2030-09-13
                listing/ofac-entry-9022 · listedBy · actor/ofac
                listing/ofac-entry-9022 · identifier · SanctionsEntry 9022
                listing/ofac-entry-9022 · measure · Block
                listing/ofac-entry-9022 · listedUnder · regime/ofac-programme-dprk9""",
                said(ForeignList.OFAC_ADVANCED, "quay-ofac.xml", "listing/"));
    }
}
