package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.corvee.source.BadData;
import org.corvee.source.Faults;
import org.corvee.source.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of list, broken in ways that lists are broken in; of none of them is anything imported. */
class BrokenListsTest {
    private static final Map<ForeignList, String> FIXTURES = Map.of(
            ForeignList.UN_CONSOLIDATED, "harbour-un.xml",
            ForeignList.EU_FSF, "harbour-eu.xml",
            ForeignList.OFAC_ADVANCED, "harbour-ofac.xml",
            ForeignList.FTM, "harbour.ftm.json",
            ForeignList.FTM_STATEMENTS, "harbour.statements.csv",
            ForeignList.WIKIDATA, "harbour.wikidata.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private TrialImport list(ForeignList kind) throws IOException {
        return new TrialImport(folder, kind, FIXTURES.getOrDefault(kind, ""));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoText(ForeignList kind) throws IOException {
        TrialImport list = list(kind);
        String text = list.text();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("1: byte 8B is not UTF-8; save the file as UTF-8"), list.faults(packed.toByteArray()));
        assertEquals(
                List.of("1: the text is UTF-16, not UTF-8; save the file as UTF-8"),
                list.faults(text.getBytes(StandardCharsets.UTF_16)));
        assertEquals(List.of("1: the file is empty; fetch it again"), list.faults(new byte[0]));
    }

    /** Whatever is cut off, or has something in it that no text may hold, is refused or taken as our own reader takes it. */
    @ParameterizedTest
    @EnumSource
    void takesNothingThatItsOwnReaderRefuses(ForeignList kind) throws IOException {
        TrialImport list = list(kind);
        for (String letters :
                List.of("\u0000", "\u0001", "\u0085", "\uFFFE", "\\\\u0000", "\\\\ud800", "N".repeat(10_001))) {
            assertTrue(
                    isRefusedOrReadable(list, list.text().replaceFirst("Ada", "A" + letters + "da")),
                    kind + " with " + letters.substring(0, 1));
        }
        int length = list.text().length();
        for (int end : List.of(1, length / 3, length / 2, length * 9 / 10)) {
            assertEquals(1, list.faults(whole -> whole.substring(0, end)).size(), kind + " cut at " + end);
        }
    }

    private boolean isRefusedOrReadable(TrialImport list, String changed) throws IOException {
        Faults faults = new Faults();
        try {
            ListImport.Summary summary = list.changed(whole -> changed, true);
            new RecordReader().read(summary.file(), faults, record -> {});
            Files.delete(summary.file());
            return faults.count() == 0;
        } catch (BadData e) {
            assertEquals(List.of(), list.imported());
            return e.faults().stream().allMatch(fault -> fault.text().contains("list.txt:"));
        }
    }

    /** Kind, what is replaced, by what, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FTM | \"id\": \"NK-Mole\" | \"id\": 12 | 1: a value of 'id' is no text;",
                "FTM | \"Ada of the Mole\" | 12.5 | 1: a value of 'alias' is no text;",
                "FTM | \"properties\": {\"name\": [\"Guild of Pilots\"]} | \"properties\": \"Guild\" | 4: 'properties' holds no",
                "FTM | \"last_seen\": \"2031-05-01T10:00:00\" | \"last_seen\": \"yesterday\" | 1: 'yesterday' in last_seen is no day;",
                "FTM | \"addressEntity\": [\"addr-pier\"] | \"addressEntity\": [\"stone\"] | 1: Person.addressEntity names 'stone', which is of the schema Company; name one of the schema Address",
                "FTM_STATEMENTS | canonical_id, | canonical, | 1: no column canonical_id;",
                "FTM_STATEMENTS | ,original_value | ,value | 1: two columns have one name;",
                "WIKIDATA | \"rank\":\"normal\" | \"rank\":null | 'rank' is no text;",
                "WIKIDATA | \"snaktype\":\"value\" | \"snaktype\":\"odd\" | no snaktype 'odd'; it is value, somevalue or novalue",
                "WIKIDATA | \"precision\":11 | \"precision\":\"day\" | 'precision' is no number;",
                "WIKIDATA | \"references\":[ | \"references\":7,\"more\":[ | references is no list;",
                "WIKIDATA | \"mainsnak\":{ | \"snak\":{ | a snak is no object;"
            })
    void refusesWhatHasAnotherForm(ForeignList kind, String from, String to, String said) throws IOException {
        TrialImport list = list(kind);
        int at = list.text().indexOf(from);
        assertTrue(at >= 0, from);
        List<String> faults = list.faults(text -> text.substring(0, at) + to + text.substring(at + from.length()));
        assertTrue(faults.size() == 1 && faults.get(0).contains(said), faults.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"UN_CONSOLIDATED", "EU_FSF", "OFAC_ADVANCED"})
    void refusesElementsWithinElementsWithoutEnd(ForeignList kind) throws IOException {
        TrialImport list = list(kind);
        String row = Map.of(
                        ForeignList.UN_CONSOLIDATED,
                        "<INDIVIDUAL>",
                        ForeignList.EU_FSF,
                        "<subjectType",
                        ForeignList.OFAC_ADVANCED,
                        "<Identity ")
                .getOrDefault(kind, "");
        List<String> faults =
                list.faults(xml -> xml.replaceFirst(row, "<a>".repeat(100_000) + "</a>".repeat(100_000) + row));
        assertTrue(faults.size() == 1 && faults.get(0).contains(": elements more than 100 deep;"), faults.toString());
    }

    @Test
    void endsWhereNobodyWouldMendTheFaults() throws IOException {
        List<String> faults = list(ForeignList.FTM).faults(text -> "{}\n".repeat(100_000));
        assertEquals(101, faults.size());
        assertTrue(faults.get(100).startsWith("100: so many faults that the rest is not read;"), faults.get(100));
    }
}
