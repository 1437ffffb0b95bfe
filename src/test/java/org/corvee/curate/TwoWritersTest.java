package org.corvee.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.curate.ThreeWay.Choice;
import org.corvee.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workbenches edit one file at random, and are killed in the middle of it again and again. */
@SuppressWarnings("NullAway.Init")
class TwoWritersTest {
    private static final int EDITS = Integer.getInteger("corvee.edits", 160);
    private static final int COMMENTS = 12;
    private static final int LENGTH = 4_000;

    @TempDir
    Path folder;

    @Test
    void noClaimIsLostAndNoFileIsTornWhenTwoWritersAreKilled() throws Exception {
        Path file = folder.resolve("harbour.yaml");
        Files.writeString(
                file,
                IntStream.range(0, COMMENTS)
                        .mapToObj(i -> "# comment %d%n".formatted(i))
                        .collect(Collectors.joining("", "testimonies:\n  n: {witness: n}\nclaims: []\n", "")));
        Files.writeString(folder.resolve("text.txt"), "a ".repeat(LENGTH / 2));
        List<Process> writers = new ArrayList<>(List.of(start("left", 1), start("right", 2)));
        Random chance = new Random(3);
        int kills = 0;
        while (!isDone("left") || !isDone("right")) {
            boolean isLate = writers.get(0).waitFor(10 + chance.nextInt(60), TimeUnit.MILLISECONDS);
            ClaimsFile.of(Files.readString(file));
            int one = isLate ? 1 : chance.nextInt(2);
            String name = one == 0 ? "left" : "right";
            if (!isDone(name) && ledger(name).size() > 2 && kills < Math.max(3, EDITS / 25)) {
                writers.get(one).destroyForcibly().waitFor();
                writers.set(one, start(name, 10 + kills++));
            }
        }
        for (Process writer : writers) {
            assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
        }
        assertTrue(kills >= 2, kills + " kills");
        String text = Files.readString(file);
        List<String> all = ClaimsFile.of(text).claims().stream()
                .map(filed -> filed.claim().text("says").orElseThrow())
                .toList();
        Set<String> there = new TreeSet<>(all);
        assertEquals(there.size(), all.size(), "no claim is there twice");
        for (String name : List.of("left", "right")) {
            Map<String, String> last = new HashMap<>();
            ledger(name).forEach(line -> last.put(line.substring(2), line.substring(0, 1)));
            last.forEach((claim, said) -> {
                if (!said.equals("?")) {
                    assertEquals(said.equals("+"), there.contains(claim), claim + " " + said);
                }
            });
        }
        for (int i = 0; i < COMMENTS; i++) {
            String comment = "# comment %d".formatted(i);
            assertEquals(1, text.lines().filter(comment::equals).count(), comment);
        }
        new CuratedFile(file).clear();
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(other -> other.toString().contains(".curate-")).toList());
        }
    }

    private boolean isDone(String name) throws IOException {
        return Files.exists(folder.resolve(name + ".done"));
    }

    private List<String> ledger(String name) throws IOException {
        Path ledger = folder.resolve(name + ".ledger");
        return Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
    }

    private Process start(String name, int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        name,
                        String.valueOf(seed),
                        String.valueOf(EDITS / 2))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
    }

    /** One of the two: it notes what it is about to do, does it, saves, and notes that it is done. */
    static final class Writer {
        private final Path folder;
        private final String name;
        private final Random chance;
        private final OpenDocument document;

        private Writer(Path folder, String name, long seed) throws IOException {
            new CuratedFile(folder.resolve("harbour.yaml")).clear();
            this.folder = folder;
            this.name = name;
            this.chance = new Random(seed);
            this.document = OpenDocument.open(
                    "harbour",
                    new CuratedFile(folder.resolve("harbour.yaml")),
                    SourceText.read(folder.resolve("text.txt")),
                    folder.resolve(name + ".draft"));
        }

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            Writer writer = new Writer(folder, args[1], Long.parseLong(args[2]));
            writer.save();
            int edits = Integer.parseInt(args[3]);
            for (int done = writer.acknowledged(); done < edits; done++) {
                writer.edit();
            }
            Files.createFile(folder.resolve(args[1] + ".done"));
        }

        private int acknowledged() throws IOException {
            Path ledger = folder.resolve(name + ".ledger");
            return Files.exists(ledger)
                    ? (int) Files.readAllLines(ledger).stream()
                            .filter(line -> !line.startsWith("?"))
                            .count()
                    : 0;
        }

        private void edit() throws IOException {
            List<FiledClaim> own = document.draft().claims().stream()
                    .filter(filed -> filed.claim().text("says").orElseThrow().startsWith(name))
                    .toList();
            int dice = own.isEmpty() ? 9 : chance.nextInt(10);
            if (dice < 2) {
                FiledClaim gone = own.get(chance.nextInt(own.size()));
                String says = gone.claim().text("says").orElseThrow();
                note("? " + says);
                document.remove(gone.claim().digest());
                save();
                note("- " + says);
            } else if (dice < 5) {
                FiledClaim old = own.get(chance.nextInt(own.size()));
                JsonObject fields = old.claim().fields();
                fields.addProperty("modality", chance.nextBoolean() ? "asserted" : "reported");
                document.change(old.claim().digest(), new ClaimRecord(fields));
                save();
                note("+ " + old.claim().text("says").orElseThrow());
            } else {
                String says = "%s %x".formatted(name, chance.nextLong());
                note("? " + says);
                document.add(claim(chance.nextInt(LENGTH - 10), says));
                if (dice == 9) {
                    document.undo();
                    document.redo();
                }
                save();
                note("+ " + says);
            }
        }

        private ClaimRecord claim(int start, String says) {
            JsonObject fields = new JsonObject();
            fields.add(
                    "passage",
                    document.place(start, start + 5, document.text().passage(start, start + 5))
                            .json());
            fields.addProperty("testimony", "n");
            fields.addProperty("modality", "asserted");
            fields.addProperty("says", says);
            return new ClaimRecord(fields);
        }

        private void save() throws IOException {
            while (true) {
                document.refresh();
                try {
                    if (document.isUnsaved()) {
                        document.save(document.seen());
                    }
                    return;
                } catch (CuratedFile.Changed changed) {
                    merge(changed.now());
                }
            }
        }

        private void merge(CuratedFile.Version theirs) throws IOException {
            ThreeWay sides = document.against(theirs);
            Map<Integer, Choice> choices = new HashMap<>();
            for (int i = 0; i < sides.differences().size(); i++) {
                if (sides.differences().get(i).isConflict()) {
                    choices.put(i, Choice.MINE);
                }
            }
            try {
                document.merge(theirs.digest(), choices);
            } catch (CuratedFile.Changed again) {
                merge(again.now());
            }
        }

        private void note(String line) throws IOException {
            try (FileChannel out = FileChannel.open(
                    folder.resolve(name + ".ledger"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
        }
    }
}
