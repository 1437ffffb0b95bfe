package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corvee.list.ListImport.Summary;
import org.corvee.model.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacAdvancedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TrialImport list;

    @BeforeEach
    void hasAList() throws IOException {
        list = new TrialImport(folder, ForeignList.OFAC_ADVANCED, "harbour-ofac.xml");
    }

    @Test
    void saysAllThatItsRowsSay() throws IOException {
        Summary summary = list.read();
        assertEquals("ofac-2031-05-02.jsonl", summary.file().getFileName().toString());
        assertEquals(9, summary.rows());
        assertEquals(Files.readString(Path.of("src/test/resources/list/harbour-ofac.txt")), TrialImport.said(summary));
    }

    @Test
    void pinsEveryPartToItsOwnCharacters() throws IOException {
        SourceText text = SourceText.read(list.fixture());
        for (JsonObject row : TrialImport.lines(list.read()).subList(1, 10)) {
            for (JsonElement claim : row.getAsJsonArray("claims")) {
                JsonArray pin = claim.getAsJsonObject().getAsJsonArray("passage");
                String passage = text.passage(pin.get(0).getAsInt(), pin.get(1).getAsInt());
                assertTrue(
                        passage.matches(
                                "(?s)<(DistinctParty|IDRegDocument|ProfileRelationship|SanctionsEntry) .*</\\1>"),
                        passage);
            }
        }
    }

    @Test
    void takesOneProgrammeAlone() throws IOException {
        Summary summary = list.read("FOG");
        assertEquals("ofac-fog-2031-05-02.jsonl", summary.file().getFileName().toString());
        assertEquals(3, summary.rows());
    }

    @Test
    void accountsForEveryField() throws IOException {
        for (Account.Field field : list.read().account().fields()) {
            assertTrue(
                    field.claims() > 0 || !field.note().isEmpty(), field.name() + " makes no claim and says not why");
        }
    }

    @Test
    void claimsThatARowHasGone() throws IOException {
        list.read();
        Summary next = list.changed(
                xml -> xml.replaceFirst("<Day>2</Day>", "<Day>9</Day>")
                        .replaceAll("(?s)    <SanctionsEntry ID=\"1303\".*?</SanctionsEntry>\n", ""),
                true);
        assertEquals(1, next.delisted());
        assertTrue(
                TrialImport.said(next)
                        .endsWith("  curators · listing/ofac-entry-1303 · hasStatus · status/delisted · 2031-05-09/.. ·"
                                + " modality inferred · reason It stands in ofac-2031-05-02 and not in"
                                + " ofac-2031-05-09.\n"),
                TrialImport.said(next));
        assertThrows(
                DoubtfulList.class,
                () -> list.changed(
                        xml -> xml.replaceFirst("<Day>2</Day>", "<Day>16</Day>")
                                .replaceAll("(?s)    <SanctionsEntry ID=\"1302\".*?</SanctionsEntry>\n", "")
                                .replaceAll("(?s)    <SanctionsEntry ID=\"1303\".*?</SanctionsEntry>\n", ""),
                        false));
    }

    @Test
    void tellsEveryFaultTogether() throws IOException {
        assertEquals(
                List.of(
                        "95: '0000-00-00' in DatePeriod is no day; ask its publisher, and correct it in a copy of the"
                                + " file until then",
                        "104: no Location 599 is in the file; fetch the file again",
                        "155: a party that is no person, entity, vessel or aircraft; the list's form has changed, and"
                                + " its reader has to learn the kind first"),
                list.faults(xml -> xml.replace(
                                "<Year>2030</Year><Month>1</Month><Day>1</Day>",
                                "<Year>0000</Year><Month>00</Month><Day>00</Day>")
                        .replaceFirst("LocationID=\"502\"", "LocationID=\"599\"")
                        .replace("PartyTypeID=\"2\"", "PartyTypeID=\"9\"")));
    }

    @Test
    void refusesAListWithoutADay() throws IOException {
        assertEquals(
                List.of("3: a list without DateOfIssue; fetch the file again"),
                list.faults(xml -> xml.replaceAll("(?s)<DateOfIssue.*</DateOfIssue>", "")));
        assertEquals(
                List.of("4: '0000-00-00' in DateOfIssue is no day; ask its publisher, and correct it in a copy of the"
                        + " file until then"),
                list.faults(xml -> xml.replaceFirst(
                        "(?s)<Year>2031</Year>.*?<Day>2</Day>", "<Year>0000</Year><Month>0</Month><Day>00</Day>")));
    }

    @Test
    void refusesATieToNobody() throws IOException {
        assertEquals(
                List.of("184: a ProfileRelationship without a To-ProfileID that is in the file; fetch the file again;"
                        + " every one has it"),
                list.faults(xml -> xml.replace("To-ProfileID=\"9001\"", "To-ProfileID=\"8001\"")));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        assertEquals(
                List.of("184: the file ends inside <ProfileRelationships>, which begins in line 183; it is cut off;"
                        + " fetch it again"),
                list.faults(xml -> xml.substring(0, xml.indexOf("<ProfileRelationship ID"))));
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        assertEquals(
                List.of("105: byte E9 is not UTF-8; save the file as UTF-8"),
                list.faults(list.text()
                        .replace("keeps the lamp", "gardé")
                        .replace("방파제", "")
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesAnEntityBomb() throws IOException {
        assertEquals(
                List.of("2: a DOCTYPE, through which a file can name other files or grow without bound; fetch the list"
                        + " from its publisher again; the true one has none"),
                list.faults(xml -> xml.replaceFirst("<!-- .* -->", "<!DOCTYPE lolz [<!ENTITY a \"ha\">]>")));
    }

    @Test
    void refusesAPartyThatIsThereTwice() throws IOException {
        assertTrue(list.faults(xml -> xml.replace("DistinctParty FixedRef=\"9002\"", "DistinctParty FixedRef=\"9001\""))
                .contains("155: DistinctParty 9001 is there twice; fetch the file again; the first is in line 104"));
    }

    @Test
    void refusesANameOfTenThousandCharacters() throws IOException {
        assertTrue(list.faults(xml -> xml.replace("NORTHERN STONE WORKS", "N".repeat(10_000)))
                .get(0)
                .endsWith(" has 10,000 characters, and begins 'NNNNNNNNNNNNNNNNNNNN…'; a list has 1,000 there at most;"
                        + " correct it in a copy of the file"));
    }
}
