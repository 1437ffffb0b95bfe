package org.corvee.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.drift.Anchor.Asked;
import org.corvee.drift.Anchor.Moved;
import org.corvee.drift.Anchor.Orphaned;
import org.corvee.drift.Anchor.Same;
import org.corvee.drift.Drift.Drifted;
import org.corvee.model.NotUtf8;
import org.corvee.model.PassageContext;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final Map<String, Function<SourceText, Edited>> CHANGES = changes();

    /** Repeats itself, quotes, and has letters of several code points, as articles do. */
    private static final String ARTICLE =
            """
            Crews wait at the quay — again

            Some forty men came to the quay on Monday. “They came in the morning,” said Zoë Rußwurm, a clerk. The men wait for a ship.

            The men wait for a ship, said another clerk – and nobody knows its name. “It’s a long wait,” he said. “It’s a long wait, and a cold one.”

            The harbour 항구 closes at 6 p.m. 🚢 Some forty men came to the quay on Tuesday, too. “They came in the evening,” said the clerk.

            Nobody at the ministry would say who pays. A café beside the quay feeds some of the men. The men wait for a ship.

            By Friday the forty had gone. “They came, and they went,” said Rußwurm. The harbour 항구 did not comment.
            """;

    private static Map<String, Function<SourceText, Edited>> changes() {
        Map<String, Function<SourceText, Edited>> changes = new LinkedHashMap<>();
        changes.put("a new header", Edited::withHeader);
        changes.put("a paragraph dropped", Edited::withoutAParagraph);
        changes.put("quotes straightened", Edited::straightened);
        changes.put("one word in a hundred changed", Edited::withOtherWords);
        changes.put("CRLF", Edited::withCarriageReturns);
        changes.put("NFD", Edited::decomposed);
        return changes;
    }

    private static SourceText text(String words) throws NotUtf8 {
        return SourceText.of(words.getBytes(StandardCharsets.UTF_8));
    }

    private static Pinned pinned(SourceText text, int start, int end, boolean withContext) {
        return new Pinned(
                start, end, text.digest(start, end), withContext ? PassageContext.of(text, start, end) : null);
    }

    /** How passages fared: same, moved, asked, orphaned, wrong, and of the asked those whose first place is right. */
    private static int[] fared(Edited edited, SourceText now, SourceText old, boolean isAtHand, List<Pinned> passages) {
        int[] counts = new int[6];
        Anchoring anchoring = new Anchoring(now, isAtHand ? old : null);
        for (Pinned passage : passages) {
            Anchor anchor = anchoring.find(passage);
            Optional<Stretch> truth = edited.truth(passage);
            if (anchor instanceof Same same) {
                counts[0]++;
                counts[4] += truth.equals(Optional.of(same.place())) ? 0 : 1;
            } else if (anchor instanceof Moved moved) {
                counts[1]++;
                counts[4] += truth.equals(Optional.of(moved.place())) ? 0 : 1;
            } else if (anchor instanceof Asked asked) {
                counts[2]++;
                counts[5] += truth.equals(Optional.of(asked.candidates().get(0).place())) ? 1 : 0;
            } else if (anchor instanceof Orphaned) {
                counts[3]++;
            }
        }
        return counts;
    }

    private static String row(String change, String atHand, int[] counts) {
        return "| %s | %s | %d | %d | %d (%d) | %d | %d |"
                .formatted(change, atHand, counts[0], counts[1], counts[2], counts[5], counts[3], counts[4]);
    }

    private static List<String> table(Map<SourceText, List<Pinned>> documents) throws NotUtf8 {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Function<SourceText, Edited>> change : CHANGES.entrySet()) {
            for (boolean isAtHand : new boolean[] {true, false}) {
                int[] all = new int[6];
                for (Map.Entry<SourceText, List<Pinned>> document : documents.entrySet()) {
                    Edited edited = change.getValue().apply(document.getKey());
                    List<Pinned> passages =
                            isAtHand ? document.getValue() : alone(document.getKey(), document.getValue());
                    int[] counts = fared(edited, edited.text(), document.getKey(), isAtHand, passages);
                    for (int i = 0; i < all.length; i++) {
                        all[i] += counts[i];
                    }
                }
                rows.add(row(change.getKey(), isAtHand ? "both texts" : "the new text", all));
            }
        }
        return rows;
    }

    /** Those that no other place is like, for without the old text nobody knows of twins with the same surroundings. */
    private static List<Pinned> alone(SourceText text, List<Pinned> passages) {
        String all = text.passage(0, text.length());
        return passages.stream()
                .filter(passage -> {
                    String around = text.passage(
                            Math.max(0, passage.start() - PassageContext.REACH),
                            Math.min(text.length(), passage.end() + PassageContext.REACH));
                    return all.indexOf(around) == all.lastIndexOf(around);
                })
                .toList();
    }

    /** Every sentence, every word and every pair of words. */
    private static List<Pinned> passages(SourceText text) {
        String all = text.passage(0, text.length());
        List<Pinned> passages = new ArrayList<>();
        for (String shape : List.of("[^.\\s][^.]*\\.", "\\p{L}{4,}", "\\p{L}+ \\p{L}+")) {
            Pattern.compile(shape)
                    .matcher(all)
                    .results()
                    .forEach(found -> passages.add(pinned(
                            text, all.codePointCount(0, found.start()), all.codePointCount(0, found.end()), true)));
        }
        return passages;
    }

    @Test
    void isNeverWrongAboutAnArticleOfOurs() throws NotUtf8 {
        SourceText text = text(ARTICLE);
        List<Pinned> passages = passages(text);
        List<String> table = table(Map.of(text, passages));
        assertEquals(row("a new header", "both texts", new int[] {0, passages.size(), 0, 0, 0, 0}), table.get(0));
        assertEquals("0 (0) | 0 | 0 |", table.get(8).substring(table.get(8).length() - 15), "CRLF loses nothing");
        assertEquals("0 (0) | 0 | 0 |", table.get(10).substring(table.get(10).length() - 15), "nor does NFD");
        assertTrue(table.stream().allMatch(row -> row.endsWith(" 0 |")), String.join("\n", table));
    }

    @Test
    void isNeverWrongAboutTheFiveDocuments() throws IOException {
        String folder = System.getenv("CORVEE_DOCUMENTS");
        assumeTrue(folder != null, "the five texts are not at hand: set CORVEE_DOCUMENTS");
        Map<SourceText, List<Pinned>> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("data/documents"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String named = Files.readString(file).replaceFirst("(?s).*?\ntext: \\{file: ([^,]+),.*", "$1");
                Path path = Path.of(folder).resolve(named);
                if (Files.exists(path)) {
                    SourceText text = SourceText.read(path);
                    documents.put(
                            text,
                            Drift.of(file, text, text).passages().stream()
                                    .map(Drifted::pinned)
                                    .map(p -> pinned(text, p.start(), p.end(), true))
                                    .distinct()
                                    .toList());
                }
            }
        }
        assertTrue(documents.values().stream().mapToInt(List::size).sum() >= 406);
        List<String> table = table(documents);
        assertEquals(published(), table, String.join("\n", table));
        assertTrue(table.stream().allMatch(row -> row.endsWith(" 0 |")), String.join("\n", table));
    }

    /** The table that the site shows. */
    private static List<String> published() throws IOException {
        return Files.readAllLines(Path.of("src/site/drift.md")).stream()
                .filter(line -> line.contains(" text |") || line.contains(" texts |"))
                .toList();
    }
}
