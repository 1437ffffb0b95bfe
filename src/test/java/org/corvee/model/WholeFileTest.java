package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesThePlaceOfWhatWasThereAndKeepsItsMode() throws IOException {
        Path file = folder.resolve("a.yaml");
        WholeFile.write(file, "one\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        WholeFile.write(file, "항구\n");
        assertEquals("항구\n", Files.readString(file));
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("a.yaml"), names());
    }

    @Test
    void leavesWhatWasThereAndNothingElseWhenItCannotBeRenamed() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("a.yaml/inside"));
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("a.yaml"), "one\n"));
        assertEquals(true, Files.isDirectory(taken));
        assertEquals(List.of("a.yaml"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }
}
