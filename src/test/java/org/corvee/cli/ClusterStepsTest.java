package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.claim.Reading;
import org.corvee.cli.Harbour.Answer;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.store.Store;
import org.corvee.triple.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines read apart and put together is what one machine reads; and what they wrote is loaded as that build. */
class ClusterStepsTest {
    private final Path folder;
    private final Harbour harbour;
    private final Path store;

    ClusterStepsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.harbour = Harbour.in(folder.resolve("data"));
        this.store = folder.resolve("store");
    }

    @Test
    void partsThatAreReadApartGiveTheLinesOfTheWhole() throws IOException {
        Files.writeString(
                harbour.folder().resolve("reference/all.csv"),
                "cohort/divers,WorkerCohort,divers,,port-register\n",
                StandardOpenOption.APPEND);
        harbour.document("memo", Harbour.secret("amber", 1));
        harbour.write(
                "documents/later.yaml",
                Files.readString(harbour.folder().resolve("documents/note.yaml"))
                        .replace("note", "later")
                        .replace("cohort/later-builders, headcount", "cohort/letter-builders, headcount"));
        assertEquals("", harbour.build(store).err());
        List<String> whole = dump();
        TreeSet<String> together = new TreeSet<>();
        List<String> settled = steps().shared(together);
        assertTrue(settled.stream().noneMatch(text -> text.charAt(0) == 'X'), settled::toString);
        String ofGraph = "<" + Iris.BASE + "id/dataset/corvee";
        assertEquals(
                whole.stream()
                        .filter(line -> !line.startsWith(ofGraph))
                        .sorted()
                        .toList(),
                together.stream().filter(line -> !line.startsWith(ofGraph)).toList());
    }

    @Test
    void allProblemsOfAllPartsAreToldWithTheirPlaces() throws IOException {
        harbour.document("bad", "  - passage: [10, 2000, abc]\n");
        harbour.write("documents/worse.yaml", "id: worse\nlabel: nothing else\n");
        BadData alone = assertThrows(BadData.class, () -> new Reading(
                        new DataFolder(harbour.folder(), null), Home.find().lexicon())
                .check());
        List<String> settled = steps().shared(new TreeSet<>());
        assertEquals(
                "X%s%nnot built: %,d problems in the data"
                        .formatted(alone.getMessage(), alone.faults().size()),
                settled.get(0));
    }

    @Test
    void partsOfADumpAreLoadedAsTheBuildThatTheyAre() throws IOException {
        harbour.build(store);
        Path builds = parts(dump());
        Path other = folder.resolve("other");
        Answer loaded = Harbour.run("build", "--from", builds.toString(), "--store", other.toString());
        assertEquals("", loaded.err());
        assertEquals(new Store(store).currentId(), new Store(other).currentId());

        Path part =
                builds.resolve(new Store(store).currentId().orElseThrow().hex()).resolve("part-00001.nt.gz");
        write(part, List.of("<urn:a> <urn:b> <urn:c> ."));
        Answer damaged = Harbour.run("build", "--from", builds.toString(), "--store", other.toString());
        assertEquals(Corvee.USAGE, damaged.code());
        assertTrue(damaged.err().contains("part-00001.nt.gz: is damaged"), damaged::err);
        Answer none = Harbour.run("build", "--from", folder.toString(), "--store", other.toString());
        assertTrue(none.err().contains("no build in parts is here"), none::err);
    }

    private Sharing steps() throws IOException {
        return new Sharing(harbour.folder(), new ClusterSteps("", Iris.BASE, "default"));
    }

    /**
     * Shares a folder's files out, one a part.
     *
     * @param steps as each machine has them
     */
    private record Sharing(Path data, ClusterSteps steps) {
        /** Adds the lines of the graph but for its sizes, and gives what was settled. */
        List<String> shared(TreeSet<String> lines) throws IOException {
            List<String[]> files = new DataFolder(data, null)
                    .files().stream()
                            .map(file -> new String[] {file.toString(), DataFolder.name(file), "1"})
                            .toList();
            List<Object> declared = new ArrayList<>();
            files.forEach(file -> declared.add(steps.apply("declare", Collections.singletonList(file))));
            steps.apply("know", declared);
            List<String> records = new ArrayList<>();
            files.stream()
                    .skip(1)
                    .forEach(file -> records.addAll(
                            texts("read", new Object[] {Collections.singletonList(file), data.toString()})));
            List<String> settled =
                    texts("settle", new Object[] {Collections.singletonList(files.get(0)), others(records)});
            take(records, lines);
            take(settled, lines);
            take(texts("derive", lines.iterator()), lines);
            take(texts("findings", new Object[] {lines.iterator(), List.of()}), lines);
            return settled;
        }

        private static List<String> others(List<String> records) {
            return records.stream()
                    .filter(text -> "LP".indexOf(text.charAt(0)) < 0)
                    .toList();
        }

        private static void take(List<String> records, TreeSet<String> lines) {
            records.stream()
                    .filter(text -> "LP".indexOf(text.charAt(0)) >= 0)
                    .map(text -> text.substring(1))
                    .forEach(lines::add);
        }

        private List<String> texts(String step, Object input) {
            return ((List<?>) steps.apply(step, input))
                    .stream().map(String.class::cast).toList();
        }
    }

    private List<String> dump() throws IOException {
        Path build = store.resolve("builds")
                .resolve(new Store(store).currentId().orElseThrow().hex());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(build.resolve("graph.nt.gz"))), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** Writes a dump in two parts, as machines that share a build do. */
    private Path parts(List<String> dump) throws IOException {
        String id = new Store(store).currentId().orElseThrow().hex();
        Path builds = folder.resolve("builds");
        Path build = Files.createDirectories(builds.resolve(id));
        int half = dump.size() / 2;
        StringBuilder rows = new StringBuilder("build\t" + id + "\tdefault\t6\n");
        int number = 0;
        for (List<String> part : List.of(dump.subList(0, half), dump.subList(half, dump.size()))) {
            Path file = build.resolve("part-%05d.nt.gz".formatted(number++));
            write(file, part);
            rows.append("%s\t%d\t%d\t%s\n"
                    .formatted(file.getFileName(), part.size(), Files.size(file), DigestUtils.sha256Hex(text(part))));
        }
        Files.writeString(build.resolve("build.tsv"), rows);
        Files.writeString(builds.resolve("current"), id + "\n");
        return builds;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text(lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
