package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
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
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtmStatementsTest {
    private static final Path HARBOUR = Path.of("src/test/resources/list/harbour.statements.csv");
    private static final Options OPTIONS = new Options(null, null, "Harbour Data", LocalDate.of(2031, 6, 1), false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Summary read(Path file) throws IOException {
        return new ListImport(ForeignList.FTM_STATEMENTS, OPTIONS, new DataFolder(folder, null)).read(file);
    }

    private List<JsonObject> claims() throws IOException {
        List<JsonObject> claims = new ArrayList<>();
        for (String line : Files.readAllLines(read(HARBOUR).file())) {
            for (JsonElement claim :
                    JsonParser.parseString(line).getAsJsonObject().getAsJsonArray("claims")) {
                claims.add(claim.getAsJsonObject());
            }
        }
        return claims;
    }

    private List<String> faults(UnaryOperator<String> damage) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, damage.apply(Files.readString(HARBOUR)));
        BadData bad = assertThrows(BadData.class, () -> read(file));
        assertTrue(Files.notExists(folder.resolve("lists/ftm-statements-harbour-data-2031-05-02.jsonl")));
        return bad.faults().stream()
                .map(Fault::text)
                .map(f -> f.replaceAll(".*list.csv:", ""))
                .toList();
    }

    @Test
    void saysWhatEachDataSetSays() throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonObject claim : claims()) {
            told.add("%s %s %s%s"
                    .formatted(
                            claim.get("testimony").getAsString(),
                            claim.get("modality").getAsString(),
                            claim.get("statements"),
                            Stream.of("reason", "recorded", "retracted")
                                    .filter(claim::has)
                                    .map(key -> " %s %s"
                                            .formatted(key, claim.get(key).getAsString()))
                                    .collect(Collectors.joining())));
        }
        assertEquals(
                Files.readString(Path.of("src/test/resources/list/harbour.statements.txt")),
                String.join("\n", told) + "\n");
    }

    @Test
    void pinsEveryClaimToItsRow() throws IOException {
        SourceText text = SourceText.read(HARBOUR);
        for (JsonObject claim : claims()) {
            JsonArray pin = claim.getAsJsonArray("passage");
            String row = text.passage(pin.get(0).getAsInt(), pin.get(1).getAsInt());
            assertTrue(row.matches("(?s)(NK-Mole|stone|[os]-\\d),.*T(10|00):00:00"), row);
            assertTrue(text.has(
                    pin.get(0).getAsInt(), pin.get(1).getAsInt(), pin.get(2).getAsString()));
        }
    }

    @Test
    void accountsForEveryField() throws IOException {
        for (Account.Field field : read(HARBOUR).account().fields()) {
            assertTrue(
                    field.claims() > 0 || !field.note().isEmpty(), field.name() + " makes no claim and says not why");
        }
    }

    @Test
    void tellsEveryFaultOfAFileTogether() throws IOException {
        assertEquals(
                List.of(
                        "3: no schema 'Persn' is read; did you mean 'Person'?",
                        "11: a statement without value; export the statements again; their columns are canonical_id,"
                                + " entity_id, prop, schema, value, dataset, last_seen",
                        "13: 12 cells under 13 columns; export the file again",
                        "15: last_seen is before first_seen; export the statements again",
                        "16: '2031-02-30T10:00:00' in last_seen is no day; export the file again with its dates"),
                faults(list -> list.replaceFirst("Person,Ada", "Persn,Ada")
                        .replace("Ownership,h-1", "Ownership,")
                        .replace(
                                "s-1,entity,entity,Sanction,h-1,,harbour_list,,,f,2030-01-01",
                                "s-1,entity,entity,Sanction,h-1,,harbour_list,,,f,2031-04-01")
                        .replaceFirst(
                                "Moles,,harbour_list,,,f,2030-02-01T00:00:00,2031-03-31",
                                "Moles,,harbour_list,,,f,2030-02-01T00:00:00,2031-02-30")
                        .replaceFirst(",stone,,harbour_list", ",stone,harbour_list")));
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        assertEquals(
                List.of("4: a quote is opened in this row and never closed; the file is cut off; fetch it again"),
                faults(list -> list.substring(0, list.indexOf("Lamp"))));
    }

    @Test
    void refusesADateThatIsNone() throws IOException {
        assertEquals(
                List.of("6: '0000-00-00' in Person.birthDate is no date; correct it in a copy of the file"),
                faults(list -> list.replace("1980-02-29", "0000-00-00")));
    }

    @Test
    void refusesATableWithoutARow() throws IOException {
        assertEquals(
                List.of("1: no statement is in it; export the statements again"),
                faults(list -> list.lines().findFirst().orElse("")));
    }
}
