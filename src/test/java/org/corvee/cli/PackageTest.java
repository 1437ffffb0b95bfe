package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.corvee.cli.Harbour.Answer;
import org.corvee.web.WholeGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The project's own data as a folder of files, written twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTest {
    private final Path folder;
    private final Path written;

    PackageTest(@TempDir Path folder) {
        this.folder = folder;
        this.written = folder.resolve("written");
    }

    @BeforeAll
    void write() {
        assertEquals("", export(written).err());
    }

    private String store() {
        return WholeGraph.store().folder().toString();
    }

    private Answer export(Path into) {
        return Harbour.run("export", "--format", "package", "--store", store(), into.toString());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(written.resolve(name))).getAsJsonObject();
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(written.resolve(table + ".csv"))) {
            return csv.stream().toList();
        }
    }

    /** The tables' schemas by name. */
    private Map<String, JsonObject> schemas() throws IOException {
        Map<String, JsonObject> schemas = new TreeMap<>();
        for (JsonElement one : json("datapackage.json").getAsJsonArray("resources")) {
            JsonObject resource = one.getAsJsonObject();
            if (resource.has("schema")) {
                schemas.put(resource.get("name").getAsString(), resource.getAsJsonObject("schema"));
            }
        }
        return schemas;
    }

    private static List<String> words(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    @Test
    void isTheSameWheneverItIsWritten() throws IOException {
        Path again = folder.resolve("again");
        assertEquals("", export(again).err());
        assertEquals(names(written), names(again));
        for (String name : names(written)) {
            assertArrayEquals(Files.readAllBytes(written.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
        }
    }

    @Test
    void namesEveryFileWithItsDigest() throws Exception {
        Set<String> named = new TreeSet<>(Set.of("ro-crate-metadata.json"));
        for (JsonElement one : json("ro-crate-metadata.json").getAsJsonArray("@graph")) {
            JsonObject entity = one.getAsJsonObject();
            if (entity.get("@type").getAsString().equals("File")) {
                byte[] bytes =
                        Files.readAllBytes(written.resolve(entity.get("@id").getAsString()));
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                assertEquals(
                        HexFormat.of().formatHex(digest), entity.get("sha256").getAsString());
                assertEquals(
                        Integer.toString(bytes.length),
                        entity.get("contentSize").getAsString());
                named.add(entity.get("@id").getAsString());
            }
        }
        assertEquals(names(written), named);
    }

    @Test
    void holdsTheGraphThatTheBuildIsNamedBy() throws Exception {
        byte[] zipped = Files.readAllBytes(written.resolve("graph.nt.gz"));
        byte[] lines = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
        assertEquals(digest, WholeGraph.store().currentId().orElseThrow().hex());
        assertEquals("urn:sha256:" + digest, json("datapackage.json").get("id").getAsString());
    }

    @Test
    void keepsToItsSchemas() throws IOException {
        for (Map.Entry<String, JsonObject> schema : schemas().entrySet()) {
            List<NamedCsvRecord> rows = rows(schema.getKey());
            assertFalse(rows.isEmpty(), schema.getKey());
            List<String> fields = schema.getValue().getAsJsonArray("fields").asList().stream()
                    .map(field -> field.getAsJsonObject().get("name").getAsString())
                    .toList();
            assertEquals(fields, rows.get(0).getHeader());
            List<String> key = words(schema.getValue().getAsJsonArray("primaryKey"));
            Set<List<String>> keys = new HashSet<>();
            rows.forEach(row ->
                    assertTrue(keys.add(key.stream().map(row::getField).toList()), () -> schema.getKey() + ": " + row));
        }
    }

    @Test
    void refersToRowsThatAreThere() throws IOException {
        for (Map.Entry<String, JsonObject> schema : schemas().entrySet()) {
            if (schema.getValue().has("foreignKeys")) {
                for (JsonElement one : schema.getValue().getAsJsonArray("foreignKeys")) {
                    checkReference(schema.getKey(), one.getAsJsonObject());
                }
            }
        }
    }

    private void checkReference(String table, JsonObject reference) throws IOException {
        String column = reference.get("fields").getAsString();
        JsonObject target = reference.getAsJsonObject("reference");
        Set<String> there = rows(target.get("resource").getAsString()).stream()
                .map(row -> row.getField(target.get("fields").getAsString()))
                .collect(Collectors.toSet());
        for (NamedCsvRecord row : rows(table)) {
            String value = row.getField(column);
            assertTrue(value.isEmpty() || there.contains(value), () -> table + "." + column + ": " + value);
        }
    }

    @Test
    void describesTheSameColumnsToTheWeb() throws IOException {
        Map<String, JsonObject> schemas = schemas();
        JsonArray tables = json("csv-metadata.json").getAsJsonArray("tables");
        assertEquals(schemas.size(), tables.size());
        for (JsonElement one : tables) {
            JsonObject table = one.getAsJsonObject();
            JsonObject schema = Objects.requireNonNull(
                    schemas.get(table.get("url").getAsString().replace(".csv", "")));
            List<String> titles = table.getAsJsonObject("tableSchema").getAsJsonArray("columns").asList().stream()
                    .map(column -> column.getAsJsonObject().get("titles").getAsString())
                    .toList();
            assertEquals(
                    schema.getAsJsonArray("fields").asList().stream()
                            .map(field -> field.getAsJsonObject().get("name").getAsString())
                            .toList(),
                    titles);
        }
    }

    @Test
    void opensInASpreadsheetWithoutHarm() throws IOException {
        for (String table : schemas().keySet()) {
            byte[] bytes = Files.readAllBytes(written.resolve(table + ".csv"));
            assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
            for (NamedCsvRecord row : rows(table)) {
                row.getFields()
                        .forEach(cell -> assertTrue(
                                cell.isEmpty() || cell.matches("-?[0-9.]+") || "=+-@\t\r".indexOf(cell.charAt(0)) < 0,
                                cell));
            }
        }
    }

    @Test
    void putsClaimsOnTheMapWithTheirDoubt() throws IOException {
        JsonArray features = json("where.geojson").getAsJsonArray("features");
        boolean twoEnds = false;
        for (JsonElement one : features) {
            JsonObject feature = one.getAsJsonObject();
            assertTrue(feature.has("geometry"));
            JsonObject properties = feature.getAsJsonObject("properties");
            assertFalse(properties.get("modality").isJsonNull());
            assertFalse(properties.getAsJsonArray("claims").isEmpty());
            if (!feature.get("geometry").isJsonNull()) {
                JsonObject geometry = feature.getAsJsonObject("geometry");
                twoEnds |= geometry.get("type").getAsString().equals("MultiPoint")
                        && properties.getAsJsonArray("claims").size() > 1;
            }
        }
        assertTrue(twoEnds);
    }

    @Test
    void mapsWhatTheSiteMaps() throws IOException {
        assertTrue(OccurrencesEverywhereTest.counted(Path.of(store()), written).size() > 100);
    }

    @Test
    void writesNothingOverAnything() throws IOException {
        Answer twice = export(written);
        assertEquals(Corvee.USAGE, twice.code());
        assertEquals("corvee export: " + written + ": is not empty; name an empty or a new folder", twice.err());
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(
                "corvee export: " + file + ": is a file; name an empty or a new folder",
                export(file).err());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(Corvee.FINE, export(empty).code());
        assertEquals(names(written), names(empty));
        assertFalse(Files.exists(folder.resolve("empty.part")));
    }

    @Test
    void saysHowToCallIt() {
        assertEquals(
                "corvee export: a package is a folder; write --format package DIR, without -o",
                Harbour.run("export", "--format", "package", "--store", store()).err());
        assertEquals(
                "corvee export: unknown format 'packge'; did you mean 'package'?",
                Harbour.run("export", "--format", "packge", "--store", store(), "x")
                        .err());
        assertEquals(
                "corvee export: 'x' is for --format package; name a file with -o",
                Harbour.run("export", "--format", "nt", "--store", store(), "x").err());
    }
}
