package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.cli.Harbour.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that tells more of an unnamed witness than the one before waits for an editor. */
class MosaicCheckTest {
    private static final String TOLD =
            """
              - passage: [50, 60, %s]
                testimony: %s
                modality: asserted
                says: The ferry clerk is a woman.
                statements:
                  - [actor/letter.clerk, gender, gender/women]
            """;

    private static final String WITHDRAWN =
            """
              - passage: [70, 80, %s]
                testimony: narrator
                modality: reported
                says: The quay is said to be long.
                statements:
                  - [cohort/letter-builders, headcount, ~90 persons]
            """
                    .formatted("0123456789abcdef".repeat(4));

    private final Path folder;
    private final Harbour harbour;
    private final Path store;

    MosaicCheckTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.harbour = Harbour.in(folder.resolve("data"));
        this.store = folder.resolve("store");
    }

    private Answer release() {
        assertEquals("", harbour.build(store).err());
        return Harbour.run(
                "release",
                folder.resolve("releases").toString(),
                "--key",
                folder.resolve("key").toString(),
                "--data",
                harbour.folder().toString(),
                "--store",
                store.toString());
    }

    @Test
    void waitsForAnEditorsSignature() throws IOException {
        Harbour.run("key", "example.org/log", folder.resolve("key").toString());
        harbour.document("letter", claim("clerk", "headcount, ~40 persons", "cohort/letter-builders") + WITHDRAWN);
        assertEquals(Corvee.FINE, release().code());
        Path first = releases().get(0);
        String withdrawn = claim(first, "The quay is said to be long.");
        harbour.document(
                "letter",
                claim("clerk", "headcount, ~40 persons", "cohort/letter-builders")
                        + TOLD.formatted("fedcba9876543210".repeat(4), "narrator"));
        Answer refused = release();
        assertEquals(Corvee.FINDINGS, refused.code());
        Path file = harbour.folder().resolve("releases/narrowings.jsonl");
        Matcher words = Pattern.compile(
                        "corvee release: letter: this build tells more of an unnamed witness than the releases before: gender\\R"
                                + "  (\\{.*})\\Rnot released: take it out of the data, or let an editor who has weighed it fill in"
                                + " such a line and add it to " + Pattern.quote(file.toString()))
                .matcher(refused.err());
        assertTrue(words.matches(), refused.err());
        Files.createDirectories(file.getParent());
        Files.writeString(file, words.group(1) + "\n");
        Files.writeString(
                file.resolveSibling("withdrawals.jsonl"),
                "{\"claim\":\"%s\",\"curator\":\"Zoë Quay\",\"on\":\"2031-06-01\",\"because\":\"We had misread it.\"}\n"
                        .formatted(withdrawn));
        assertEquals(Corvee.FINE, release().code());
        Path second = releases().stream()
                .filter(one -> !one.equals(first))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("https://w3id.org/corvee/id/%s\tWe had misread it.".formatted(withdrawn)),
                Files.readAllLines(second.resolve("withdrawn.tsv")));
        assertFalse(Files.exists(first.resolve("withdrawn.tsv")));
        refusesADamagedRelease(first.resolve("package/graph.nt.gz"));
    }

    private void refusesADamagedRelease(Path graph) throws IOException {
        harbour.document("letter", claim("clerk", "headcount, ~41 persons", "cohort/letter-builders"));
        byte[] whole = Files.readAllBytes(graph);
        Files.write(graph, Arrays.copyOf(whole, whole.length / 2));
        Answer refused = release();
        assertEquals(Corvee.FINDINGS, refused.code());
        assertEquals(
                "corvee release: %s: is damaged, so nobody can say what it has told of witnesses; restore it from a copy"
                        .formatted(graph),
                refused.err().strip());
    }

    private List<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("releases/releases"))) {
            return all.toList();
        }
    }

    /** The id of a claim that says something, in the package of a release. */
    private static String claim(Path release, String says) throws IOException {
        return Files.readAllLines(release.resolve("package/claims.csv")).stream()
                .filter(line -> line.contains(says))
                .map(line -> line.substring(line.indexOf("claim/")).replaceFirst("[\",].*", ""))
                .findFirst()
                .orElseThrow();
    }

    /** A claim by which somebody is a witness. */
    private static String claim(String testimony, String statement, String subject) {
        return """
                  - passage: [30, 40, %s]
                    testimony: %s
                    modality: reported
                    says: Some forty came.
                    statements:
                      - [%s, %s]
                """
                .formatted("0123456789abcdef".repeat(4), testimony, subject, statement);
    }
}
