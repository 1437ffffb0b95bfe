package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.StoredQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each analyst's query answers, kept in {@code src/test/resources/golden/NAME.csv}.
 *
 * <p>After a change that should change answers, {@code mvn test -Dtest=GoldenTest -Dcorvee.golden=renew} writes the files
 * anew; the difference is then read before it is committed. The queries are asked with their defaults, and those that
 * would answer with nearly every claim about one document only. What only lists answer is asked in {@link
 * ListQuestionsTest}.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final boolean RENEW = "renew".equals(System.getProperty("corvee.golden"));
    private static final Map<String, String> ONE_DOCUMENT = Map.of("document", "document/dailynk-2023-05");
    private static final Set<String> LONG = Set.of("claims", "origins", "timeline", "unnamed");

    private static Desk desk;

    @BeforeAll
    static void build() throws IOException {
        desk = Desk.ofTheProject();
    }

    @TestFactory
    Stream<DynamicTest> answersAsBefore() {
        return queries().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    @Test
    void keepsAnAnswerOfEachQueryAndOfNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> kept = files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(queries().collect(Collectors.toCollection(TreeSet::new)), kept);
        }
    }

    @TestFactory
    Stream<DynamicTest> answersSomething() {
        return queries()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertFalse(desk.ask(name, Map.of()).rows().isEmpty())));
    }

    private static Stream<String> queries() {
        return desk.library().queries().stream()
                .filter(query -> query.group().equals("analyst"))
                .filter(query -> !query.header().tags().contains("lists"))
                .map(StoredQuery::stem);
    }

    private static void compare(String name) throws IOException {
        String answer = csv(desk.ask(name, LONG.contains(name) ? ONE_DOCUMENT : Map.of()));
        assertTrue(answer.contains("\n"), "an answer is written to its end");
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
