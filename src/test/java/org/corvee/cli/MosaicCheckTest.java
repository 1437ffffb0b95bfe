package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        harbour.document("letter", claim("clerk", "headcount, ~40 persons", "cohort/letter-builders"));
        assertEquals(Corvee.FINE, release().code());
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
        assertEquals(Corvee.FINE, release().code());
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
