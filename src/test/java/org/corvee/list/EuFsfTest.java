package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corvee.list.ListImport.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EuFsfTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TrialImport list;

    @BeforeEach
    void hasAList() throws IOException {
        list = new TrialImport(folder, ForeignList.EU_FSF, "harbour-eu.xml");
    }

    @Test
    void saysAllThatItsRowsSay() throws IOException {
        Summary summary = list.read("PRK");
        assertEquals("eu-fsf-prk-2031-05-02.jsonl", summary.file().getFileName().toString());
        assertEquals(2, summary.rows());
        assertEquals(Files.readString(Path.of("src/test/resources/list/harbour-eu.txt")), TrialImport.said(summary));
    }

    @Test
    void accountsForEveryField() throws IOException {
        for (Account.Field field : list.read().account().fields()) {
            assertTrue(field.values() > 0, field.name() + " is in no row of the fixture");
            assertTrue(
                    field.claims() + field.repeats() > 0 || !field.note().isEmpty(),
                    field.name() + " makes no claim and says not why");
        }
    }

    @Test
    void claimsThatARowHasGone() throws IOException {
        list.read();
        Summary next = list.changed(
                xml -> xml.replace("2031-05-02T", "2031-05-09T")
                        .replaceAll("(?s)  <sanctionEntity [^>]*EU.9003.19.*?</sanctionEntity>\n", ""),
                true);
        assertEquals(1, next.delisted());
        assertTrue(
                TrialImport.said(next)
                        .endsWith("  curators · listing/eu-9003-19 · hasStatus · status/delisted · 2031-05-09/.. ·"
                                + " modality inferred · reason It stands in eu-fsf-2031-05-02 and not in"
                                + " eu-fsf-2031-05-09.\n"),
                TrialImport.said(next));
        assertThrows(
                DoubtfulList.class,
                () -> list.changed(
                        xml -> xml.replace("2031-05-02T", "2031-05-16T")
                                .replaceAll("(?s)  <sanctionEntity [^>]*EU.900[23].*?</sanctionEntity>\n", ""),
                        false));
    }

    @Test
    void tellsEveryFaultTogether() throws IOException {
        assertEquals(
                List.of(
                        "4: '0000-00-00' in designationDate is no day; ask its publisher, and correct it in a copy of"
                                + " the file until then",
                        "10: no code of a subjectType 'ship'; it is person, enterprise or entity; correct it in a copy"
                                + " of the file",
                        "42: a row without nameAlias with a wholeName; fetch the file again; every row has one"),
                list.faults(xml -> xml.replace("2031-03-10", "0000-00-00")
                        .replace("code=\"person\"", "code=\"ship\"")
                        .replace("wholeName=\"Northern Stone Works\"", "wholeName=\"\"")));
        assertEquals(
                List.of(
                        "15: no gender 'X'; it is M or F; correct it in a copy of the file",
                        "25: '0000-00-00' in birthdate is no date; ask its publisher, and correct it in a copy of the"
                                + " file until then"),
                list.faults(xml -> xml.replace("gender=\"F\"", "gender=\"X\"")
                        .replace("birthdate=\"1980-02-29\"", "birthdate=\"0000-00-00\"")));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        assertEquals(
                List.of("42: the file ends inside a tag that begins in line 42; it is cut off; fetch it again"),
                list.faults(xml -> xml.substring(0, xml.indexOf("EU.9002"))));
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        assertEquals(
                List.of("5: byte E9 is not UTF-8; save the file as UTF-8"),
                list.faults(list.text().replace("Keeps", "Gardé").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesAnEntityBomb() throws IOException {
        assertEquals(
                List.of("2: a DOCTYPE, through which a file can name other files or grow without bound; fetch the list"
                        + " from its publisher again; the true one has none"),
                list.faults(xml -> xml.replaceFirst("<!-- .* -->", "<!DOCTYPE lolz [<!ENTITY a \"ha\">]>")));
    }

    @Test
    void refusesARowThatIsThereTwice() throws IOException {
        assertEquals(
                List.of(
                        "42: euReferenceNumber EU.9001.17 is there twice; fetch the file again; the first is in line 4"),
                list.faults(xml -> xml.replace("EU.9002.18", "EU.9001.17")));
    }

    @Test
    void refusesANameOfTenThousandCharacters() throws IOException {
        assertEquals(
                List.of("47: the attribute wholeName of <nameAlias> has 10,000 characters, and begins"
                        + " 'NNNNNNNNNNNNNNNNNNNN…'; a list has 1,000 there at most; correct it in a copy of the file"),
                list.faults(xml -> xml.replace("Northern Stone Works", "N".repeat(10_000))));
    }

    @Test
    void refusesAnAttributeThatNobodyReads() throws IOException {
        assertEquals(
                List.of("10: the attribute motto of <subjectType> is none of the fields that are read; the list's form"
                        + " has changed, and its reader has to learn the field first"),
                list.faults(xml -> xml.replace("classificationCode=\"P\"", "motto=\"P\"")));
    }

    @Test
    void refusesAnotherKindOfFile() throws IOException {
        assertEquals(
                List.of("1: <Sanctions> stands where <export> should; name the kind of list that it is; 'corvee import"
                        + " --help' has them"),
                list.faults(xml -> "<Sanctions/>"));
    }
}
