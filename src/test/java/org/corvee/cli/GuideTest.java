package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.evidence.DateWords;
import org.corvee.model.Bounds;
import org.corvee.model.Comparison;
import org.corvee.model.CountWord;
import org.corvee.model.Edtf;
import org.corvee.model.EdtfForm;
import org.corvee.model.Quantity;
import org.corvee.model.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for curators does what it says: its files are a graph, its tables are what the readers read. */
@SuppressWarnings("NullAway.Init")
class GuideTest {
    private static final Pattern FILE = Pattern.compile("(?ms)^```[a-z]+ (\\S+/\\S+)\\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ corvee (.+)$");

    private static String guide;
    private static Path folder;

    @BeforeAll
    static void writesItsFiles(@TempDir Path temporary) throws IOException {
        folder = temporary;
        guide = Files.readString(Path.of("src/site/guide/README.md"));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> files() {
        return FILE.matcher(guide)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> a, TreeMap::new));
    }

    private static Harbour.Answer run(String command) {
        return Harbour.run(Stream.of(command.split(" "))
                .map(word -> Files.exists(folder.resolve(word)) || word.equals("store")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new));
    }

    @Test
    void itsFilesAreAGraphWithAPlaceOnTheMapAndAClaimWithdrawn() throws IOException {
        List<String> commands =
                COMMAND.matcher(guide).results().map(found -> found.group(1)).toList();
        assertEquals(2, commands.size());
        for (String command : commands) {
            Harbour.Answer answer = run(command);
            assertEquals(Corvee.FINE, answer.code(), () -> command + "\n" + answer.out() + answer.err());
        }
        assertTrue(answer("page/whereabouts").contains("POINT(132.87 42.82)"), "one row is enough");
        String claims = answer("analyst/about -p thing=place/nakhodka");
        assertTrue(claims.contains("Some forty workers came to Nakhodka"), claims);
        assertTrue(isFact("headcount"), "reported, and nobody denies it");
        assertFalse(isFact("levyAmount"), "withdrawn");
    }

    private static boolean isFact(String property) throws IOException {
        Files.writeString(
                folder.resolve("fact.rq"),
                "ASK { ?thing <https://w3id.org/corvee/ontology#%s> ?value }".formatted(property));
        return answer("fact.rq").contains("true");
    }

    private static String answer(String query) throws IOException {
        Path out = folder.resolve("answer.csv");
        Harbour.Answer answer = run("query " + query + " --store store --format csv -o " + out);
        assertEquals(Corvee.FINE, answer.code(), answer.err());
        return Files.readString(out);
    }

    @Test
    void itsDigestIsThatOfItsText() throws IOException {
        byte[] text = Files.readAllBytes(folder.resolve("texts/harbour.txt"));
        assertTrue(guide.contains("sha256: " + DigestUtils.sha256Hex(text)));
        assertTrue(
                guide.contains("length: " + new String(text, StandardCharsets.UTF_8).codePointCount(0, text.length)));
    }

    /** The rows of the table below a heading, without the code marks of its cells. */
    private static List<List<String>> rows(String heading) {
        String section = guide.substring(guide.indexOf("## " + heading));
        return section.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(GuideTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    @Test
    void itsQuantitiesReadAsItSays() {
        List<List<String>> rows = rows("How many");
        rows.forEach(row -> assertEquals(row.get(1), Quantity.parse(row.get(0)).label()));
        Set<String> shown = rows.stream()
                .map(row -> Quantity.parse(row.get(0)).amount().comparison().word())
                .collect(Collectors.toSet());
        assertEquals(Arrays.stream(Comparison.values()).map(Comparison::word).collect(Collectors.toSet()), shown);
        Word.all(CountWord.class).forEach(word -> assertTrue(guide.contains("`" + word + "`"), word));
    }

    @Test
    void itsTimesLieWhereItSays() {
        Set<Object> forms = new HashSet<>();
        for (List<String> row : rows("When")) {
            Edtf time = Edtf.parse(row.get(0));
            Bounds bounds = time.bounds();
            assertEquals(
                    row,
                    List.of(
                            row.get(0),
                            bounds.earliest().map(LocalDate::toString).orElse("–"),
                            bounds.latest().map(LocalDate::toString).orElse("–"),
                            DateWords.of(row.get(0))));
            forms.add(time.form().getClass());
            time.form().dates().forEach(date -> forms.addAll(parts(date)));
            if (time.form() instanceof EdtfForm.Interval interval) {
                forms.addAll(List.of(interval.from(), interval.to()));
            }
        }
        assertTrue(forms.containsAll(List.of(EdtfForm.Qualification.values())), "every sign of doubt");
        assertTrue(forms.containsAll(List.of(EdtfForm.Missing.values())), "every open end");
        assertTrue(
                forms.containsAll(List.of(
                        EdtfForm.Date.class, EdtfForm.Moment.class, EdtfForm.Interval.class, EdtfForm.OneOf.class)),
                "every form");
        assertTrue(forms.containsAll(List.of("21", "22", "23", "24")), "every season");
    }

    private static List<Object> parts(EdtfForm.Single date) {
        return date instanceof EdtfForm.Date day ? List.of(day.qualifier(), day.month()) : List.of(date.getClass());
    }
}
