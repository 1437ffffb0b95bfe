package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

class WikidataTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TrialImport list;

    @BeforeEach
    void hasItems() throws IOException {
        list = new TrialImport(folder, ForeignList.WIKIDATA, "harbour.wikidata.json");
    }

    @Test
    void saysAllThatItsStatementsSay() throws IOException {
        Summary summary = list.read();
        assertEquals("wikidata-2031-05-02.jsonl", summary.file().getFileName().toString());
        assertEquals(
                Files.readString(Path.of("src/test/resources/list/harbour.wikidata.txt")), TrialImport.said(summary));
    }

    @Test
    void pinsEveryClaimToItsStatement() throws IOException {
        SourceText text = SourceText.read(list.fixture());
        int statements = 0;
        for (JsonObject row : TrialImport.lines(list.read())) {
            for (JsonElement claim : row.getAsJsonArray("claims")) {
                JsonArray pin = claim.getAsJsonObject().getAsJsonArray("passage");
                String passage = text.passage(pin.get(0).getAsInt(), pin.get(1).getAsInt());
                assertTrue(text.has(
                        pin.get(0).getAsInt(), pin.get(1).getAsInt(), pin.get(2).getAsString()));
                assertTrue(passage.matches("\"Q\\d+\"") || passage.startsWith("{\"mainsnak\":"), passage);
                statements += JsonParser.parseString(passage).isJsonObject() ? 1 : 0;
            }
        }
        assertTrue(statements > 20, statements + " claims of statements");
    }

    @Test
    void readsADumpAsWell() throws IOException {
        JsonObject entities =
                JsonParser.parseString(list.text()).getAsJsonObject().getAsJsonObject("entities");
        JsonArray dump = new JsonArray();
        entities.keySet().forEach(id -> dump.add(entities.get(id)));
        Summary whole = list.read();
        String said = TrialImport.said(whole);
        Files.delete(whole.file());
        assertEquals(said, TrialImport.said(list.changed(json -> dump.toString(), false)));
    }

    @Test
    void claimsThatAnItemHasGone() throws IOException {
        list.read();
        Summary next = list.changed(
                json -> json.replace("2031-05-02T", "2031-05-09T").replaceAll("(?m)^\"Q900003\".*\n.*\n.*\n", ""),
                true);
        assertEquals(1, next.delisted());
        assertTrue(
                TrialImport.said(next)
                        .endsWith("  curators · place/wikidata-q900003 · hasStatus · status/delisted · 2031-05-09/.. ·"
                                + " modality inferred · reason It stands in wikidata-2031-05-02 and not in"
                                + " wikidata-2031-05-09.\n"),
                TrialImport.said(next));
        assertThrows(
                DoubtfulList.class,
                () -> list.changed(
                        json -> json.replace("2031-05-02T", "2031-05-16T")
                                .replaceAll("(?m)^\"Q90000[3-6]\".*\n.*\n", "")
                                .replaceAll(
                                        "(?m)^\\{\"mainsnak\":\\{\"snaktype\":\"value\",\"property\":\"P625\".*\n", ""),
                        false));
    }

    @Test
    void tellsEveryFaultTogether() throws IOException {
        assertEquals(
                List.of(
                        "4: '0000-00-00' in a time of Q900001 is no date; ask its publisher, and correct it in a copy of"
                                + " the file until then",
                        "5: no rank 'depreciated' of a statement; did you mean 'deprecated'?"),
                list.faults(json -> json.replace("+1980-02-29", "+0000-00-00").replace("deprecated", "depreciated")));
    }

    /** Of what Wikidata knows nothing, nothing is claimed; a reference whose work is unknown is none. */
    @Test
    void claimsNothingOfAnUnknownValue() throws IOException {
        for (String word : List.of("somevalue", "novalue")) {
            String nobody = "\"snaktype\":\"%s\",\"property\":".formatted(word);
            Summary summary = list.changed(
                    json -> json.replace("\"snaktype\":\"value\",\"property\":\"P569\"", nobody + "\"P569\"")
                            .replace("\"snaktype\":\"value\",\"property\":\"P248\"", nobody + "\"P248\""),
                    true);
            String said = TrialImport.said(summary);
            assertFalse(said.contains("bornOn"), said);
            assertTrue(said.contains("gender/women · modality rumoured · reason Wikidata gives no reference."), said);
            assertEquals(
                    4,
                    summary.account().fields().stream()
                            .filter(field -> field.name().equals("unknown value"))
                            .mapToInt(Account.Field::rows)
                            .sum());
            Files.delete(summary.file());
        }
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        assertEquals(
                List.of("17: the file ends inside a value; it is cut off; fetch it again"),
                list.faults(json -> json.substring(0, json.indexOf("2031-04-01"))));
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        assertEquals(
                List.of("2: byte E9 is not UTF-8; save the file as UTF-8"),
                list.faults(list.text()
                        .replace("invented", "é")
                        .replaceAll("[^\\x00-\\xff]", "")
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesABombOfLists() throws IOException {
        assertEquals(
                List.of("1: no JSON here: values more than 100 deep; fetch the file again"),
                list.faults(json -> "[".repeat(100_000)));
        assertEquals(List.of("1: no JSON here: no value; fetch the file again"), list.faults(json -> "<Sanctions/>"));
        assertEquals(
                List.of("1: no JSON here: something stands behind the end; fetch the file again"),
                list.faults(json -> "{} {}"));
    }

    @Test
    void refusesAnItemThatIsThereTwice() throws IOException {
        assertEquals(
                List.of("17: item Q900001 is there twice; keep one; the first is in line 2"),
                list.faults(json -> json.replace("Q900002", "Q900001").replaceFirst("\"Q900001\":", "\"Q9\":")));
        assertEquals(
                List.of("2: item Q900001 is there twice; keep one"),
                list.faults(json -> json.replace("\"Q900002\":", "\"Q900001\":").replace("Q900002", "Q900001")));
    }

    @Test
    void refusesANameOfTenThousandCharacters() throws IOException {
        assertEquals(
                List.of("13: P742 of Q900001 has 10,001 characters, and begins 'NNNNNNNNNNNNNNNNNNNN…'; a value has"
                        + " 10,000 at most; leave it out of a copy of the file"),
                list.faults(json -> json.replace("\"Lamp\"", "\"" + "N".repeat(10_001) + "\"")));
        assertEquals(
                List.of("2: a name of Q900001 has 10,000 characters, and begins 'NNNNNNNNNNNNNNNNNNNN…'; a name has"
                        + " 1,000 at most; leave it out of a copy of the file"),
                list.faults(json -> json.replace("Ada of the Mole", "N".repeat(10_000))));
    }

    @Test
    void refusesItemsWithoutADay() throws IOException {
        assertEquals(
                List.of("1: no item says under 'modified' when it was changed last; fetch the items with their dates"),
                list.faults(json -> json.replaceAll("\"modified\":\"[^\"]*\",", "")));
    }
}
