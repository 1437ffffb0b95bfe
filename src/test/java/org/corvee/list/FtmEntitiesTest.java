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

class FtmEntitiesTest {
    private static final Path HARBOUR = Path.of("src/test/resources/list/harbour.ftm.json");
    private static final Options OPTIONS = new Options(null, null, "Harbour Data", LocalDate.of(2031, 6, 1), false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void knowsACountry() throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(
                folder.resolve("reference/all.csv"),
                """
                id,type,label,alt,source
                place/north-korea,Country,North Korea,북한@ko,register
                source/register,ReferenceSource,a register,,
                """);
    }

    private Summary read(Path file) throws IOException {
        return new ListImport(ForeignList.FTM, OPTIONS, new DataFolder(folder, null)).read(file);
    }

    private List<String> faults(UnaryOperator<String> damage) throws IOException {
        Path file = folder.resolve("list.ftm.json");
        Files.writeString(file, damage.apply(Files.readString(HARBOUR)));
        BadData bad = assertThrows(BadData.class, () -> read(file));
        assertTrue(Files.notExists(folder.resolve("lists/ftm-harbour-data-2031-05-02.jsonl")));
        return bad.faults().stream()
                .map(Fault::text)
                .map(f -> f.replaceAll(".*list.ftm.json:", ""))
                .toList();
    }

    private static String told(JsonObject row) {
        List<String> told = new ArrayList<>();
        row.getAsJsonObject("things").entrySet().forEach(thing -> told.add(thing.getKey() + " " + thing.getValue()));
        for (JsonElement claim : row.getAsJsonArray("claims")) {
            JsonObject one = claim.getAsJsonObject();
            String manner = one.get("modality").getAsString()
                    + (one.has("credibility") ? " " + one.get("credibility").getAsString() : "")
                    + (one.has("qualifier") ? " " + one.get("qualifier").getAsString() : "");
            told.add("%s %s %s".formatted(one.get("testimony").getAsString(), manner, one.get("statements")));
        }
        return String.join("\n", told);
    }

    @Test
    void saysAllThatEntitiesSay() throws IOException {
        Summary summary = read(HARBOUR);
        assertEquals(
                "ftm-harbour-data-2031-05-02.jsonl",
                summary.file().getFileName().toString());
        assertEquals(21, summary.rows());
        String told = Files.readAllLines(summary.file()).stream()
                .skip(1)
                .map(line -> told(JsonParser.parseString(line).getAsJsonObject()))
                .collect(Collectors.joining("\n\n"));
        assertEquals(Files.readString(Path.of("src/test/resources/list/harbour.ftm.txt")), told + "\n");
    }

    @Test
    void pinsEveryClaimToItsLine() throws IOException {
        SourceText text = SourceText.read(HARBOUR);
        List<String> lines = Files.readAllLines(HARBOUR);
        List<String> records = Files.readAllLines(read(HARBOUR).file());
        for (int i = 0; i < lines.size(); i++) {
            JsonObject row = JsonParser.parseString(records.get(i + 1)).getAsJsonObject();
            JsonArray pin =
                    row.getAsJsonArray("claims").get(0).getAsJsonObject().getAsJsonArray("passage");
            assertEquals(
                    lines.get(i), text.passage(pin.get(0).getAsInt(), pin.get(1).getAsInt()));
            assertTrue(text.has(
                    pin.get(0).getAsInt(), pin.get(1).getAsInt(), pin.get(2).getAsString()));
        }
    }

    @Test
    void accountsForEveryField() throws IOException {
        for (Account.Field field : read(HARBOUR).account().fields()) {
            assertTrue(field.values() > 0, field.name());
            assertTrue(
                    field.claims() + field.repeats() > 0 || !field.note().isEmpty(),
                    field.name() + " makes no claim and says not why");
        }
    }

    @Test
    void tellsEveryFaultOfAFileTogether() throws IOException {
        assertEquals(
                List.of(
                        "1: no entity in JSON; export it again as FollowTheMoney entities, one a line",
                        "3: no schema 'Compny' is read; did you mean 'Company'?",
                        "4: an entity without 'id'; export it again as FollowTheMoney entities, one a line",
                        "6: entity 'office' is there twice; keep one; the first is in line 5"),
                faults(list -> list.replaceFirst("\"caption\"", "caption")
                        .replace("\"schema\": \"Company\"", "\"schema\": \"Compny\"")
                        .replace("\"id\": \"guild\", ", "")
                        .replace("\"id\": \"shape\"", "\"id\": \"office\"")));
    }

    @Test
    void refusesDatesThatAreNone() throws IOException {
        assertEquals(
                List.of(
                        "1: '0000-00-00' in Person.birthDate is no date; correct it in a copy of the file",
                        "8: '0000-00-00' to '..' is no time; correct startDate and endDate in a copy of the file"),
                faults(list -> list.replace("1980-02-29", "0000-00-00").replace("2031-03-05", "0000-00-00")));
    }

    @Test
    void refusesAValueThatIsTooLong() throws IOException {
        assertEquals(
                List.of("4: Organization.name has 10,001 characters, and begins 'PPPPPPPPPPPPPPPPPPPP…'; a value has"
                        + " 10,000 at most; leave it out of a copy of the file"),
                faults(list -> list.replace("[\"Guild of Pilots\"]", "[\"" + "P".repeat(10_001) + "\"]")));
    }

    @Test
    void refusesALineThatIsCutOff() throws IOException {
        assertEquals(
                List.of("21: no entity in JSON; export it again as FollowTheMoney entities, one a line"),
                faults(list -> list.substring(0, list.length() - 20)));
    }

    @Test
    void refusesEntitiesWithoutADay() throws IOException {
        assertEquals(
                List.of("1: no entity says under 'last_seen' when it was seen; export the entities with their dates"),
                faults(list -> list.replace("last_seen", "seen")));
    }

    @Test
    void asksWhoPublishesThem() {
        Options nobody = new Options(null, null, null, LocalDate.of(2031, 6, 1), false);
        Unreadable missing = assertThrows(
                Unreadable.class, () -> new ListImport(ForeignList.FTM, nobody, new DataFolder(folder, null)));
        assertEquals("name the publisher with --publisher", missing.remedy());
    }
}
