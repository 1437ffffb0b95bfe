package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.stream.Stream;
import org.corvee.list.ListImport.Options;
import org.corvee.list.ListImport.Summary;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;

/** Imports one kind of list, whole or damaged, into a folder of its own. */
final class TrialImport {
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);

    private final Path folder;
    private final ForeignList kind;
    private final Path fixture;

    TrialImport(Path folder, ForeignList kind, String fixture) throws IOException {
        this.folder = folder;
        this.kind = kind;
        this.fixture = Path.of("src/test/resources/list", fixture);
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(
                folder.resolve("reference/all.csv"),
                """
                id,type,label,alt,source
                place/north-korea,Country,North Korea,Korea (North)@en,register
                actor/un-kpi-901,Person,Ada of the Mole,,register
                source/register,ReferenceSource,a register,,
                """);
    }

    Path fixture() {
        return fixture;
    }

    String text() throws IOException {
        return Files.readString(fixture);
    }

    Summary read() throws IOException {
        return read(fixture, null, false);
    }

    Summary read(String programme) throws IOException {
        return read(fixture, programme, false);
    }

    /** The list after some change. */
    Summary changed(UnaryOperator<String> change, boolean accepts) throws IOException {
        return read(file(change.apply(text()).getBytes(StandardCharsets.UTF_8)), null, accepts);
    }

    private Path file(byte[] bytes) throws IOException {
        Path file = folder.resolve("list.txt");
        Files.write(file, bytes);
        return file;
    }

    private Summary read(Path file, @Nullable String programme, boolean accepts) throws IOException {
        Options options = new Options(null, programme, "Harbour Data", TODAY, accepts);
        return new ListImport(kind, options, new DataFolder(folder, null)).read(file);
    }

    /** What is told of the list after some damage, by line; nothing of it is in place. */
    List<String> faults(UnaryOperator<String> damage) throws IOException {
        return faults(damage.apply(text()).getBytes(StandardCharsets.UTF_8));
    }

    List<String> faults(byte[] bytes) throws IOException {
        Path file = file(bytes);
        BadData bad = assertThrows(BadData.class, () -> read(file, null, false));
        assertEquals(List.of(), imported());
        return bad.faults().stream()
                .map(Fault::text)
                .map(text -> text.replaceAll(".*list.txt:", ""))
                .toList();
    }

    /** The names of the files that were written. */
    List<String> imported() throws IOException {
        if (!Files.isDirectory(folder.resolve("lists"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static List<JsonObject> lines(Summary summary) throws IOException {
        return Files.readAllLines(summary.file()).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** All that an import org.jspecify.annotations.Nullable;
import says, one line a thing, voice or claim. */
    static String said(Summary summary) throws IOException {
        List<String> said = new ArrayList<>();
        for (JsonObject line : lines(summary)) {
            for (String part : List.of("things", "testimonies")) {
                line.getAsJsonObject(part)
                        .entrySet()
                        .forEach(entry -> said.add(entry.getKey() + " " + entry.getValue()));
            }
            line.getAsJsonArray("claims")
                    .forEach(claim -> said.add("  " + statement(claim).replace("\n", "⏎")));
        }
        return String.join("\n", said) + "\n";
    }

    private static String statement(JsonElement claim) {
        JsonObject one = claim.getAsJsonObject();
        List<String> words = new ArrayList<>(List.of(one.get("testimony").getAsString()));
        one.getAsJsonArray("statements").get(0).getAsJsonArray().forEach(part -> words.add(part.getAsString()));
        for (String key : List.of("stance", "modality", "credibility", "qualifier", "reason", "cites")) {
            if (one.has(key) && !one.get(key).toString().equals("\"asserted\"")) {
                String value = one.get(key).isJsonPrimitive()
                        ? one.get(key).getAsString()
                        : one.get(key).toString();
                words.add(key + " " + value);
            }
        }
        return String.join(" · ", words);
    }
}
