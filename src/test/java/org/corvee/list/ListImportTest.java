package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.list.ListImport.Options;
import org.corvee.list.ListImport.Summary;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListImportTest {
    private static final Path HARBOUR = Path.of("src/test/resources/list/harbour-un.xml");
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void knowsSomeThings() throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(
                folder.resolve("reference/all.csv"),
                """
                id,type,label,alt,source
                place/north-korea,Country,North Korea,Democratic People's Republic of Korea@en|북한@ko,register
                actor/un-security-council,InternationalBody,the Council,,register
                source/register,ReferenceSource,a register,,
                """);
    }

    private Summary read(Path file, Options options) throws IOException {
        return new ListImport(ForeignList.UN_CONSOLIDATED, options, new DataFolder(folder, null)).read(file);
    }

    private Summary read(String xml) throws IOException {
        Path file = folder.resolve("list.xml");
        Files.writeString(file, xml);
        return read(file, new Options(null, null, null, TODAY, false));
    }

    private static String harbour() throws IOException {
        return Files.readString(HARBOUR);
    }

    private List<String> faults(UnaryOperator<String> damage) throws IOException {
        String damaged = damage.apply(harbour());
        BadData bad = assertThrows(BadData.class, () -> read(damaged));
        assertEquals(List.of(), imported());
        return bad.faults().stream()
                .map(Fault::text)
                .map(f -> f.replaceAll(".*list.xml:", ""))
                .toList();
    }

    private List<Path> imported() throws IOException {
        if (!Files.isDirectory(folder.resolve("lists"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.toList();
        }
    }

    private static List<JsonObject> lines(Summary summary) throws IOException {
        return Files.readAllLines(summary.file()).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private static List<String> statements(JsonObject row) {
        List<String> statements = new ArrayList<>();
        for (JsonElement claim : row.getAsJsonArray("claims")) {
            JsonObject one = claim.getAsJsonObject();
            List<String> words = new ArrayList<>(List.of(one.get("testimony").getAsString()));
            one.getAsJsonArray("statements").get(0).getAsJsonArray().forEach(p -> words.add(p.getAsString()));
            for (String key : List.of("credibility", "qualifier")) {
                if (one.has(key)) {
                    words.add(key + " " + one.get(key).getAsString());
                }
            }
            statements.add(String.join(" · ", words));
        }
        return statements;
    }

    @Test
    void writesTheDocumentFirst() throws IOException {
        Summary summary = read(HARBOUR, new Options(null, "DPRK", null, TODAY, false));
        assertEquals(
                "un-consolidated-dprk-2031-05-02.jsonl",
                summary.file().getFileName().toString());
        assertEquals(3, summary.rows());
        SourceText text = SourceText.read(HARBOUR);
        assertEquals(
                """
                {"id":"un-consolidated-dprk-2031-05-02",\
                "label":"UN Security Council Consolidated List of 2031-05-02, DPRK","publisher":"un-security-council",\
                "published":"2031-05-02","recorded":"2031-06-01","marking":"clear","language":["en"],\
                "text":{"file":"harbour-un.xml","sha256":"%s","length":%d},"things":{},"testimonies":{},"claims":[]}"""
                        .formatted(text.sha256(), text.length()),
                Files.readAllLines(summary.file()).get(0));
    }

    @Test
    void saysAllThatAnIndividualsRowSays() throws IOException {
        JsonObject row = lines(read(HARBOUR, new Options(null, null, null, TODAY, false)))
                .get(1);
        assertEquals(
                Files.readString(Path.of("src/test/resources/list/harbour-un.kpi-901.txt")),
                row.get("things") + "\n" + row.get("testimonies") + "\n"
                        + statements(row).stream()
                                .map(s -> s.replace("\n", "⏎") + "\n")
                                .collect(Collectors.joining()));
    }

    @Test
    void saysAllThatAnEntitysRowSays() throws IOException {
        JsonObject row = lines(read(HARBOUR, new Options(null, null, null, TODAY, false)))
                .get(3);
        assertEquals(
                Files.readString(Path.of("src/test/resources/list/harbour-un.kpe-901.txt")),
                row.get("things") + "\n" + row.get("testimonies") + "\n"
                        + statements(row).stream().map(s -> s + "\n").collect(Collectors.joining()));
    }

    @Test
    void pinsEveryClaimToItsRow() throws IOException {
        SourceText text = SourceText.read(HARBOUR);
        for (JsonObject row : lines(read(HARBOUR, new Options(null, null, null, TODAY, false)))
                .subList(1, 5)) {
            for (JsonElement claim : row.getAsJsonArray("claims")) {
                var pin = claim.getAsJsonObject().getAsJsonArray("passage");
                String passage = text.passage(pin.get(0).getAsInt(), pin.get(1).getAsInt());
                assertTrue(passage.matches("(?s)<(INDIVIDUAL|ENTITY)>.*</\\1>"), passage);
                assertTrue(text.has(
                        pin.get(0).getAsInt(), pin.get(1).getAsInt(), pin.get(2).getAsString()));
            }
        }
    }

    @Test
    void accountsForEveryField() throws IOException {
        for (Account.Field field : read(HARBOUR, new Options(null, null, null, TODAY, false))
                .account()
                .fields()) {
            if (!field.name().startsWith("SORT_KEY")) {
                assertTrue(field.values() > 0, field.name() + " is in no row of the fixture");
            }
            assertTrue(
                    field.claims() > 0 || !field.note().isEmpty(), field.name() + " makes no claim and says not why");
        }
    }

    @Test
    void writesTheSameTwice() throws IOException {
        Path file = read(harbour()).file();
        String first = Files.readString(file);
        Files.writeString(folder.resolve("list.xml"), harbour());
        Files.writeString(
                file.resolveSibling("." + file.getFileName().toString().replace("jsonl", "part")), "killed");
        Summary again = read(folder.resolve("list.xml"), new Options(null, null, null, TODAY.plusDays(40), false));
        assertEquals(file, again.file());
        assertFalse(again.isNew());
        assertEquals(first, Files.readString(file));
        assertEquals(List.of(file), imported());
    }

    @Test
    void asksBeforeItTakesAnOlderState() throws IOException {
        read(HarbourRows.dated("2031-05-09", harbour()));
        DoubtfulList older = assertThrows(DoubtfulList.class, () -> read(harbour()));
        assertTrue(
                String.valueOf(older.getMessage())
                        .endsWith(
                                "list.xml: it is of 2031-05-02, and 'un-consolidated-2031-05-09' is there already, which was"
                                        + " compared with the state before it; say --accept to take the older one as well, and then"
                                        + " import the file of 'un-consolidated-2031-05-09' again"),
                older.getMessage());
        assertEquals(1, imported().size());
        read(HarbourRows.dated("2031-05-02", harbour()), true);
        Summary again = read(HarbourRows.dated("2031-05-09", harbour()));
        assertTrue(again.isNew());
        assertEquals(
                "[\"document/un-consolidated-2031-05-02\"]",
                lines(again).get(0).get("derived-from").toString());
    }

    @Test
    void refusesAnotherTextOfTheSameDay() throws IOException {
        read(harbour());
        BadData bad = assertThrows(BadData.class, () -> read(harbour() + "\n"));
        assertTrue(
                String.valueOf(bad.getMessage())
                        .contains(
                                "list.xml:1: document 'un-consolidated-2031-05-02' is there already, made of another text of that"
                                        + " day; give this list an id of its own with --id, or remove "),
                bad.getMessage());
    }

    @Test
    void claimsThatARowHasGone() throws IOException {
        read(harbour());
        Summary next = read(HarbourRows.without("KPe.902", HarbourRows.dated("2031-05-09", harbour())), true);
        assertEquals(1, next.delisted());
        List<JsonObject> lines = lines(next);
        assertEquals(
                "[\"document/un-consolidated-2031-05-02\"]",
                lines.get(0).get("derived-from").toString());
        assertEquals("{}", lines.get(1).get("things").toString());
        JsonObject last = lines.get(lines.size() - 1);
        assertEquals(
                List.of("curators · listing/un-kpe-902 · hasStatus · status/delisted · 2031-05-09/.."),
                statements(last));
        JsonObject claim = last.getAsJsonArray("claims").get(0).getAsJsonObject();
        assertEquals("inferred", claim.get("modality").getAsString());
        assertEquals(
                "It stands in un-consolidated-2031-05-02 and not in un-consolidated-2031-05-09.",
                claim.get("reason").getAsString());
        assertEquals(2, imported().size());
    }

    private Summary read(String xml, boolean accepts) throws IOException {
        Path file = folder.resolve("list.xml");
        Files.writeString(file, xml);
        return read(file, new Options(null, null, null, TODAY, accepts));
    }

    @Test
    void asksWhenATenthOfTheRowsHasGone() throws IOException {
        read(harbour());
        String next = HarbourRows.without("KPe.902", HarbourRows.dated("2031-05-09", harbour()));
        DoubtfulList fewer = assertThrows(DoubtfulList.class, () -> read(next, false));
        assertTrue(
                String.valueOf(fewer.getMessage())
                        .endsWith(
                                "list.xml: 3 rows, where un-consolidated-2031-05-02 had 4; see whether the file is whole,"
                                        + " and say --accept if it is"),
                fewer.getMessage());
        assertEquals(1, imported().size());
    }

    @Test
    void tellsEveryFaultOfAFileTogether() throws IOException {
        assertEquals(
                List.of(
                        "5: '0000-00-00' in LISTED_ON is no day; ask its publisher, and correct it in a copy of the file"
                                + " until then",
                        "58: '1980-02-30' in INDIVIDUAL_DATE_OF_BIRTH is no date; ask its publisher, and correct it in a"
                                + " copy of the file until then",
                        "96: no GENDER 'Mail'; it is Male or Female; correct it in a copy of the file"),
                faults(xml -> xml.replace("2031-03-04-05:00", "0000-00-00")
                        .replace("1980-02-29", "1980-02-30")
                        .replace("<GENDER>Male", "<GENDER>Mail")));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        assertEquals(
                List.of(
                        "144: the file ends inside <ENTITY_ALIAS>, which begins in line 142; it is cut off; fetch it again"),
                faults(xml -> xml.substring(0, xml.indexOf("<ALIAS_NAME>Polar"))));
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Path file = folder.resolve("list.xml");
        Files.write(file, harbour().replace("방파제 𝄞", "é").getBytes(StandardCharsets.ISO_8859_1));
        BadData bad = assertThrows(BadData.class, () -> read(file, new Options(null, null, null, TODAY, false)));
        assertTrue(
                String.valueOf(bad.getMessage()).endsWith("list.xml:12: byte E9 is not UTF-8; save the file as UTF-8"),
                bad.getMessage());
        assertEquals(List.of(), imported());
    }

    @Test
    void refusesAnEntityBomb() throws IOException {
        assertEquals(
                List.of("2: a DOCTYPE, through which a file can name other files or grow without bound; fetch the list"
                        + " from its publisher again; the true one has none"),
                faults(xml -> xml.replaceFirst(
                        "<!-- .* -->", "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>")));
    }

    @Test
    void refusesARowThatIsThereTwice() throws IOException {
        assertEquals(
                List.of(
                        "166: REFERENCE_NUMBER KPe.901 is there twice; fetch the file again; the first is in line 131",
                        "166: DATAID 9000003 is there twice; fetch the file again; the first is in line 131"),
                faults(xml -> xml.replace("KPe.902", "KPe.901").replace("9000004", "9000003")));
    }

    @Test
    void refusesANameOfTenThousandCharacters() throws IOException {
        assertEquals(
                List.of("134: <FIRST_NAME> has 10,000 characters, and begins 'NNNNNNNNNNNNNNNNNNNN…'; a list has 1,000"
                        + " there at most; correct it in a copy of the file"),
                faults(xml -> xml.replace("NORTHERN STONE WORKS", "N".repeat(10_000))));
    }

    @Test
    void refusesAFieldThatNobodyReads() throws IOException {
        assertEquals(
                List.of(
                        "134: <MOTTO> is none of the fields that are read; the list's form has changed, and its reader has"
                                + " to learn the field first",
                        "135: the attribute lang of <UN_LIST_TYPE> is none of the fields that are read; the list's form"
                                + " has changed, and its reader has to learn the field first"),
                faults(xml -> xml.replace(
                                "<FIRST_NAME>NORTHERN STONE WORKS",
                                "<MOTTO>Hew</MOTTO><FIRST_NAME>NORTHERN STONE WORKS")
                        .replace(
                                "WORKS</FIRST_NAME>\n      <UN_LIST_TYPE>",
                                "WORKS</FIRST_NAME>\n      <UN_LIST_TYPE lang=\"en\">")));
    }

    @Test
    void refusesWordsThatTheListHasNever() throws IOException {
        assertEquals(
                List.of(
                        "5: a row without REFERENCE_NUMBER; fetch the file again; every row has one",
                        "5: no programme 'DPRC' of the UN; did you mean 'DPRK' or 'DRC'?",
                        "142: no QUALITY 'alias' of an alias; it is Good, Low, a.k.a. or f.k.a.; correct it in a copy of"
                                + " the file"),
                faults(xml -> xml.replaceFirst("<UN_LIST_TYPE>DPRK", "<UN_LIST_TYPE>DPRC")
                        .replace("<REFERENCE_NUMBER>KPi.901</REFERENCE_NUMBER>", "")
                        .replace("a.k.a.", "alias")));
    }

    @Test
    void refusesADateOfUnknownKind() throws IOException {
        assertEquals(
                List.of("63: no TYPE_OF_DATE 'ABOUT'; it is EXACT, APPROXIMATELY or BETWEEN; ask its publisher, and"
                        + " correct it in a copy of the file until then"),
                faults(xml -> xml.replace("APPROXIMATELY", "ABOUT")));
    }

    @Test
    void refusesAnotherKindOfFile() throws IOException {
        assertEquals(
                List.of("1: <export> stands where <CONSOLIDATED_LIST> should; name the kind of list that it is; 'corvee"
                        + " import --help' has them"),
                faults(xml -> "<export/>"));
        assertEquals(
                List.of(
                        "3: '' in dateGenerated is no day; ask its publisher, and correct it in a copy of the file until"
                                + " then"),
                faults(xml -> xml.replaceFirst("dateGenerated=\"[^\"]*\"", "")));
        assertEquals(List.of("1: the file is empty; fetch it again"), faults(xml -> ""));
    }

    @Test
    void refusesAListWithoutARow() throws IOException {
        Options iran = new Options(null, "Iran", null, TODAY, false);
        BadData bad = assertThrows(BadData.class, () -> read(HARBOUR, iran));
        assertEquals(
                HARBOUR + ":1: no row of un-consolidated-iran is in it; see whether it is that kind of list, or ask for"
                        + " another --programme",
                bad.getMessage());
        assertEquals(List.of(), imported());
    }

    @Test
    void knowsItsProgrammes() {
        Unreadable unknown = assertThrows(
                Unreadable.class,
                () -> new ListImport(
                        ForeignList.UN_CONSOLIDATED,
                        new Options(null, "Atlantis", null, TODAY, false),
                        new DataFolder(folder, null)));
        assertEquals("no programme 'Atlantis' of the UN", unknown.problem());
        assertTrue(unknown.remedy().startsWith("its programmes are Al-Qaida, CAR, DPRK, "), unknown.remedy());
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThrows(Unreadable.class, () -> new Options("Un List", null, null, TODAY, false));
    }
}
