package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of a chain of voices is noted with all that pass it on, so that a chain must end. */
class RelaysTest {
    private final Path data;

    RelaysTest(@TempDir Path data) throws IOException {
        this.data = data;
        Files.createDirectories(data.resolve("reference"));
        Files.createDirectories(data.resolve("lists"));
        Files.writeString(
                data.resolve("reference/all.csv"),
                "id,type,label,source\nactor/newsletter,Organisation,Letter,port\nsource/port,,Port,\n");
    }

    @Test
    void takesAsManyAsMayBe() throws IOException {
        assertEquals(1, reading(TestimonyReader.MOST_RELAYS + 1, "").check().documents());
    }

    @Test
    void refusesAChainOfFiveThousandOnce() throws IOException {
        assertEquals(
                List.of("testimony 'v01001' is passed on more than 1,000 times, and each of them is noted;"
                        + " leave out those between of whom nothing is known"),
                faults(5_000, ""));
    }

    @Test
    void namesACircleOfThousandsOnce() throws IOException {
        List<String> faults = faults(5_000, ", \"relayed-by\": \"v04999\"");
        assertEquals(1, faults.size());
        assertEquals(
                "testimonies relay each other in a circle: v00000, v04999, ",
                faults.get(0).substring(0, 58));
    }

    private List<String> faults(int voices, String first) throws IOException {
        Reading reading = reading(voices, first);
        return assertThrows(BadData.class, reading::check).faults().stream()
                .map(RelaysTest::words)
                .toList();
    }

    private static String words(Fault fault) {
        return fault.problem() + "; " + fault.remedy();
    }

    /** A document in which each voice passes on the next; the first is as {@code first} has it. */
    private Reading reading(int voices, String first) throws IOException {
        String testimonies = IntStream.range(0, voices)
                .mapToObj(i -> "\"%s\": {\"witness\": \"newsletter\"%s}"
                        .formatted(key(i), i == 0 ? first : ", \"relayed-by\": \"%s\"".formatted(key(i - 1))))
                .collect(Collectors.joining(", "));
        Files.writeString(
                data.resolve("lists/many.jsonl"),
                """
                {"id": "many", "label": "Many", "publisher": "newsletter", "published": "2031", "recorded": "2031-05-01", \
                "marking": "clear", "language": ["en"], "text": {"file": "many.txt", "sha256": "%s", "length": 9}, \
                "testimonies": {%s}, "claims": []}
                """
                        .formatted("0123456789abcdef".repeat(4), testimonies));
        return new Reading(new DataFolder(data, null), HarbourWords.lexicon());
    }

    private static String key(int voice) {
        return "v%05d".formatted(voice);
    }
}
