package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of bad input, in a file beside the words in which its faults are told. */
class BadDataTest {
    private static final Path BAD = Path.of("src/test/resources/bad");
    private static final Path DATA = Path.of("src/test/resources/data");
    private static final String WORDS = ".txt";

    @TestFactory
    Stream<DynamicTest> tells() throws IOException {
        try (Stream<Path> files = Files.walk(BAD)) {
            List<Path> fixtures = files.filter(
                            f -> Files.isRegularFile(f) && !f.toString().endsWith(WORDS))
                    .sorted()
                    .toList();
            return fixtures.stream()
                    .map(f -> DynamicTest.dynamicTest(BAD.relativize(f).toString(), () -> tells(f)));
        }
    }

    private static void tells(Path fixture) throws IOException {
        Reading reading = new Reading(new DataFolder(DATA, DATA.resolve("documents")), HarbourWords.lexicon());
        BadData bad = assertThrows(BadData.class, () -> reading.check(List.of(fixture)));
        String name = fixture.getFileName().toString();
        Path words = fixture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + WORDS);
        assertEquals(Files.readString(words), said(bad));
    }

    private static String said(BadData bad) {
        return bad.faults().stream()
                .map(Fault::text)
                .map(t -> t.replace(BAD + "/", "") + "\n")
                .collect(Collectors.joining());
    }
}
