package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSorterTest {
    private final Path folder;

    LineSorterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** From all in memory, over a few runs, to more runs than one merge opens. */
    @ParameterizedTest
    @ValueSource(longs = {1 << 30, 100_000, 1_000})
    void sortsAndDropsRepeatsLikeASetInMemory(long chunkBytes) throws IOException {
        List<String> lines = lines(5_000);
        try (LineSorter sorter = new LineSorter(folder.resolve("runs"), chunkBytes)) {
            add(sorter, lines);
            assertEquals(inMemory(lines), read(sorter));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 30, 10_000})
    void readsAgainWithWhatWasAddedSince(long chunkBytes) throws IOException {
        List<String> lines = lines(1_000);
        try (LineSorter sorter = new LineSorter(folder.resolve("runs"), chunkBytes)) {
            add(sorter, lines.subList(0, 500));
            assertEquals(inMemory(lines.subList(0, 500)), read(sorter));
            add(sorter, lines.subList(500, 1_000));
            assertEquals(inMemory(lines), read(sorter));
        }
    }

    @Test
    void ordersByBytesAndNotByCharacters() throws IOException {
        List<String> lines = List.of("\uFFFD", "\uD83D\uDE00", "é", "z", "");
        try (LineSorter sorter = new LineSorter(folder.resolve("runs"))) {
            add(sorter, lines);
            assertEquals(List.of("", "z", "é", "\uFFFD", "\uD83D\uDE00"), read(sorter));
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Path runs = folder.resolve("runs");
        try (LineSorter sorter = new LineSorter(runs, 1_000)) {
            add(sorter, lines(1_000));
        }
        assertFalse(Files.exists(runs));
    }

    private static List<String> lines(int count) {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("x".repeat(random.nextInt(300)) + random.nextInt(count) + (i % 9 == 0 ? "ㄱ" : ""));
        }
        return lines;
    }

    private static List<String> inMemory(List<String> lines) {
        TreeSet<String> sorted = new TreeSet<>((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
        sorted.addAll(lines);
        return List.copyOf(sorted);
    }

    private static void add(LineSorter sorter, List<String> lines) throws IOException {
        for (String line : lines) {
            sorter.line(bytes(line));
        }
    }

    private static List<String> read(LineSorter sorter) throws IOException {
        List<String> read = new ArrayList<>();
        sorter.forEach(line -> read.add(new String(line, StandardCharsets.UTF_8)));
        return read;
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
