package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.corvee.model.ThingId;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was read before and changed since, the outcome is that of a reading from nothing. */
class KeptReadingsTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private final Path data;
    private final Path store;

    KeptReadingsTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.store = folder.resolve("read");
    }

    @BeforeEach
    void writes() throws IOException {
        write(
                "reference/all.csv",
                "id,type,label,source\nactor/newsletter,Organisation,Letter,port\nplace/pier,,Pier,port\nsource/port,,Port,\n");
        for (int i = 0; i < 4; i++) {
            write("documents/letter-%d.yaml".formatted(i), document("letter-" + i, "a", 0));
        }
        write(
                "lists/many.jsonl",
                """
                {"id": "many", "label": "Many", "publisher": "newsletter", "published": "2031", "recorded": "2031-05-01", \
                "marking": "clear", "language": ["en"], "text": {"file": "many.txt", "sha256": "%1$s", "length": 9}, \
                "testimonies": {"narrator": {"witness": "newsletter"}}, "claims": []}
                {"continues": "many", "things": {"cohort/rowers": {"label": "rowers"}}, "claims": [{"passage": [1, 2, "%1$s"], \
                "testimony": "narrator", "modality": "asserted", "says": "Rowers came.", \
                "statements": [["cohort/rowers", "arrivesIn", "place/pier"]]}]}
                """
                        .formatted(DIGEST));
    }

    private static String document(String id, String thing, int count) {
        return """
                id: %1$s
                label: The %1$s
                publisher: newsletter
                published: 2031-03-04
                recorded: 2031-05-01
                marking: clear
                language: [ko, en]
                text: {file: %1$s.txt, sha256: %2$s, length: 1000}
                things:
                  cohort/%1$s-%3$s: {label: builders, alt: [노동자@ko]}
                testimonies:
                  narrator: {witness: newsletter}
                  clerk: {witness: {type: UnnamedPerson, described: ferry clerk}, on: 2031-03, relayed-by: narrator}
                claims:
                  - passage: [10, 20, %2$s]
                    testimony: clerk
                    modality: asserted
                    says: Some %4$d builders came.
                    statements:
                      - [cohort/%1$s-%3$s, arrivesIn, place/pier, 2031-03-04]
                      - [cohort/%1$s-%3$s, headcount, ~4%4$d persons]
                """
                .formatted(id, DIGEST, thing, count);
    }

    private void write(String file, String text) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(data.resolve(file));
        assertTrue(text.contains(from), from);
        write(file, text.replace(from, to));
    }

    /** All that a reading gives: pieces, counts, notes or faults; and which files it did not take from the kept. */
    private Outcome read(KeptReadings kept) throws IOException {
        List<String> given = new ArrayList<>();
        try {
            Reading reading = new Reading(new DataFolder(data, null), HarbourWords.lexicon());
            given.add(reading.into(new Told(given), kept).toString());
            kept.forgetOthers();
            return new Outcome(given);
        } catch (BadData bad) {
            return new Outcome(bad.faults().stream().map(Object::toString).toList());
        }
    }

    private KeptReadings kept() {
        return KeptReadings.in(store, "this program");
    }

    private Outcome readKept() throws IOException {
        return read(kept());
    }

    private boolean readsAsFromNothing() throws IOException {
        Outcome fromNothing = read(KeptReadings.none());
        assertEquals(fromNothing, readKept());
        return !fromNothing.tells("Fault[");
    }

    private record Outcome(List<String> given) {
        boolean tells(String words) {
            return given.stream().anyMatch(line -> line.contains(words));
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(store)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }

    @Test
    void keepsOneEntryAFileOfDocumentsAndReadsItBack() throws IOException {
        readsAsFromNothing();
        List<Path> first = entries();
        assertEquals(5, first.size());
        readsAsFromNothing();
        assertEquals(first, entries());
        change("documents/letter-1.yaml", "Some 0 builders", "Some 7 builders");
        assertTrue(readKept().tells("Some 7 builders"));
        List<Path> now = entries();
        assertEquals(5, now.size());
        assertEquals(4, now.stream().filter(first::contains).count());
    }

    @Test
    void givesTheSameAfterAnyEdits() throws IOException {
        int right = 0;
        for (int seed = 0; seed < 80; seed++) {
            new Edit(new Random(seed)).make();
            right += readsAsFromNothing() ? 1 : 0;
        }
        assertTrue(right > 20 && right < 60, "some edits are right and some are wrong: " + right);
    }

    /** One change at random, of those that a curator makes, wrong ones among them. */
    private final class Edit {
        private final Random random;

        Edit(Random random) {
            this.random = random;
        }

        void make() throws IOException {
            String id = "letter-" + random.nextInt(4);
            String file = "documents/" + id + ".yaml";
            switch (random.nextInt(7)) {
                case 0 -> write(file, document(id, "b", random.nextInt(3)));
                case 1 -> Files.deleteIfExists(data.resolve(file));
                case 2 ->
                    write(
                            "reference/more.csv",
                            "id,label,source\ncohort/%s-a,%d,port\n".formatted(id, random.nextInt(3)));
                case 3 -> Files.deleteIfExists(data.resolve("reference/more.csv"));
                case 4 ->
                    write(file, document(id, "a", 1) + "      - [cohort/letter-1-a, arrivesIn, place/pier, 2032]\n");
                case 5 ->
                    write(
                            "documents/a.yaml",
                            document("a", "x", 1).replace("clear", random.nextBoolean() ? "clear" : "red"));
                default -> write("documents/" + id + ".txt", random.nextBoolean() ? "short" : "a");
            }
        }
    }

    @Test
    void readsAnewWhatRestsOnAnotherFileThatChanged() throws IOException {
        write("documents/letter-0.yaml", document("letter-0", "a", 0).replace("place/pier", "place/quay"));
        change("reference/all.csv", "place/pier,,Pier,port\n", "place/pier,,Pier,port\nplace/quay,,Quay,port\n");
        readsAsFromNothing();
        change("reference/all.csv", "place/quay,,Quay,port\n", "");
        assertTrue(readKept().tells("place/quay"));
        readsAsFromNothing();
    }

    @Test
    void comparesATextThatCameLater() throws IOException {
        readsAsFromNothing();
        write("documents/letter-2.txt", "not the text");
        assertTrue(readKept().tells("is not the text that is pinned here"));
    }

    @Test
    void keepsNothingOfAFileInWhichSomethingIsMarked() throws IOException {
        change("documents/letter-0.yaml", "marking: clear", "marking: red");
        change("documents/letter-1.yaml", "modality: asserted", "modality: asserted\n    marking: green");
        readsAsFromNothing();
        assertEquals(3, entries().size());
        for (Path entry : entries()) {
            String bytes = new String(Files.readAllBytes(entry), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("letter-0") || bytes.contains("letter-1"));
        }
    }

    @Test
    void ignoresEntriesThatAreDamagedForeignOrOfAnotherProgram() throws IOException {
        Outcome right = readKept();
        List<Path> entries = entries();
        byte[] whole = Files.readAllBytes(entries.get(1));
        for (int at = 0; at < whole.length; at += 97) {
            byte[] torn = whole.clone();
            torn[at]++;
            Files.write(entries.get(1), torn);
            Files.write(entries.get(2), List.of());
            Files.write(entries.get(3), Files.readAllBytes(entries.get(4)));
            assertEquals(right, readKept());
        }
        change("documents/letter-3.yaml", "Some 0", "Some 9");
        read(KeptReadings.in(store, "another program"));
        assertTrue(entries().stream().noneMatch(entries::contains));
    }

    /** Writes down what it takes. */
    private record Told(List<String> given) implements ClaimSink {
        @Override
        public void thing(Thing thing) {
            given.add(thing.toString());
        }

        @Override
        public void document(CuratedDocument document) {
            given.add(document.toString());
        }

        @Override
        public void testimony(CuratedTestimony testimony) {
            given.add(testimony.toString());
        }

        @Override
        public void claim(CuratedClaim claim) {
            given.add(claim.toString());
        }

        @Override
        public void reference(CuratedStatement statement, List<ThingId> sources) {
            given.add(statement + " " + sources);
        }
    }
}
