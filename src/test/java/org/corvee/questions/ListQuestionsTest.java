package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.query.StoredQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What lists answer: each query that is tagged so, asked of five invented lists, an article and some decisions. */
class ListQuestionsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "list", "golden");
    private static final boolean RENEW = "renew".equals(System.getProperty("corvee.golden"));

    private static Desk desk;

    @BeforeAll
    static void build(@TempDir Path data) throws IOException {
        ListedHarbour.in(data);
        desk = Desk.over(data);
    }

    private static Stream<String> queries() {
        return desk.library().queries().stream()
                .filter(query -> query.group().equals("analyst"))
                .filter(query -> query.header().tags().contains("lists"))
                .map(StoredQuery::stem);
    }

    @Test
    void areTen() throws IOException {
        assertEquals(10, queries().count());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    queries().sorted().toList(),
                    files.map(file -> file.getFileName().toString().replace(".csv", ""))
                            .sorted()
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> areAnswered() {
        return queries().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    @Test
    void areAnsweredByADay() {
        Set<String> changed = ClockTest.changed(desk, "said-by", "2020-01-01");
        changed.addAll(ClockTest.changed(desk, "held-by", "2031-05-03"));
        assertEquals(
                List.of("listed-by-several"),
                queries().filter(name -> !changed.contains(name)).toList());
    }

    @Test
    void countOneOriginForAListThatFollowsAnother() throws IOException {
        List<String> ada = desk.ask("listed-by-several", Map.of()).rows().stream()
                .filter(row -> row.get("person").equals("actor/ada-mole"))
                .map(row -> "%s entries, %s to %s origins"
                        .formatted(row.get("entries"), row.get("originsAtLeast"), row.get("originsAtMost")))
                .toList();
        assertEquals(List.of("4 entries, 2 to 4 origins"), ada);
    }

    private static void compare(String name) throws IOException {
        String answer = csv(desk.ask(name, Map.of()));
        assertFalse(answer.lines().count() < 2, name + " answers nothing");
        Path file = FOLDER.resolve(name + ".csv");
        if (RENEW) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, answer);
        }
        assertEquals(Files.readString(file), answer);
    }

    private static String csv(Table table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns());
            table.rows().forEach(row -> csv.writeRecord(row.values()));
        }
        return text.toString();
    }
}
