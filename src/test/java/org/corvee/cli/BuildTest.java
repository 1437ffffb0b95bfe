package org.corvee.cli;

import static org.corvee.cli.Harbour.secret;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.cli.Harbour.Answer;
import org.corvee.model.Cv;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private final Path folder;
    private final Harbour harbour;
    private final Path store;

    BuildTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.harbour = Harbour.in(folder.resolve("data"));
        this.store = folder.resolve("store");
    }

    @Test
    void saysWhatItBuilt() {
        Answer answer = harbour.build(store);
        assertEquals("", answer.err());
        String expected =
                """
                document                             claims passages testimonies   things
                letter                                    3        1           1        2
                note                                      3        1           1        2
                2 documents                               6        2           2        6
                TRIPLES triples; policy default accepts 6 claims, which make 6 statements
                build BRIEF in SECONDS s: STORE
                """
                        .replace("STORE", store.toString());
        assertEquals(
                expected,
                answer.out()
                        .replaceAll("(?m)^[0-9,]+ triples", "TRIPLES triples")
                        .replaceAll("build [0-9a-f]{12} in [0-9.]+ s", "build BRIEF in SECONDS s"));
    }

    @Test
    void buildsTheSameFromACheckoutWithOtherLineEnds() throws IOException {
        Path checkout = folder.resolve("checkout");
        for (Path part : List.of(folder.resolve("data"), Path.of("ontology"), Path.of("queries"))) {
            copyWithCarriageReturns(part, checkout.resolve(part.getFileName()));
        }
        harbour.build(store);
        System.setProperty("corvee.home", checkout.toString());
        try {
            new Harbour(checkout.resolve("data")).build(folder.resolve("other"));
        } finally {
            System.clearProperty("corvee.home");
        }
        assertEquals(new Store(store).currentId(), new Store(folder.resolve("other")).currentId());
    }

    private static void copyWithCarriageReturns(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("\n", "\r\n"));
            }
        }
    }

    @Test
    void buildsTheSameFromTheSameDataElsewhere() throws IOException {
        Harbour other = Harbour.in(folder.resolve("moved"));
        harbour.build(store);
        other.build(folder.resolve("other"));
        assertArrayEquals(graph(store), graph(folder.resolve("other")));
        assertEquals(new Store(store).currentId(), new Store(folder.resolve("other")).currentId());
    }

    @Test
    void buildsTheSameWhenUnchangedDocumentsAreNotReadAgain() throws IOException {
        harbour.build(store);
        harbour.document("note", secret("clear", 3));
        harbour.write("reference/more.csv", "id,label,source\ncohort/divers,divers,port-register\n");
        assertEquals("", harbour.build(store).err());
        harbour.build(folder.resolve("other"));
        assertEquals(new Store(folder.resolve("other")).currentId(), new Store(store).currentId());
    }

    @Test
    void buildsTheSameWithAndWithoutMarkedClaims() throws IOException {
        harbour.write("reference/more.csv", "id,label,source\ncohort/divers,divers,port-register\n");
        harbour.build(store);
        harbour.document(
                "letter", secret("green", 1) + secret("amber", 2) + secret("amber-strict", 3) + secret("red", 4));
        Path other = folder.resolve("other");
        assertEquals("", harbour.build(other).err());
        assertArrayEquals(graph(store), graph(other));
        harbour.document("letter", secret("clear", 1));
        harbour.build(other);
        assertNotEquals(new Store(store).currentId(), new Store(other).currentId());
    }

    @Test
    void keepsTheOldBuildWhenTheDataAreBad() throws IOException {
        harbour.build(store);
        var before = new Store(store).currentId();
        harbour.document("letter", secret("purple", 1));
        Answer answer = harbour.build(store);
        assertEquals(Corvee.FINDINGS, answer.code());
        assertTrue(answer.err().endsWith("not built: 2 problems in the data"), answer.err());
        assertEquals(before, new Store(store).currentId());
    }

    @Test
    void readsStatementsUnderTheirOldKeyAndSaysSoOnceAFile() throws IOException {
        harbour.build(store);
        Path letter = folder.resolve("data/documents/letter.yaml");
        Files.writeString(letter, Files.readString(letter).replace("statements:", "facts:"));
        Path old = folder.resolve("old");
        Answer answer = harbour.build(old);
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(
                answer.err()
                        .endsWith(
                                "documents/letter.yaml:19: 'facts' is the old key for 'statements'; write 'statements';"
                                        + " the next release no longer reads the old one"),
                answer.err());
        assertEquals(Corvee.FINE, answer.code());
        assertEquals(new Store(store).currentId(), new Store(old).currentId());
        assertEquals(
                answer.err(),
                Harbour.run("lint", "--data", folder.resolve("data").toString()).err());
    }

    @Test
    void assertsWhatThePolicySays() {
        harbour.build(store, "--policy", "strict");
        try (Snapshot snapshot = new Store(store).current().orElseThrow()) {
            assertEquals("strict", snapshot.summary().policy());
            assertEquals(0, snapshot.summary().counts().ofProperty(Cv.ASSERTED_UNDER));
        }
    }

    @Test
    void namesThingsUnderAnotherBase() {
        harbour.build(store, "--base", "https://example.org/");
        Answer nt = Harbour.run(
                "export",
                "--store",
                store.toString(),
                "-o",
                folder.resolve("all.nt").toString());
        assertEquals(Corvee.FINE, nt.code());
    }

    @Test
    void asksForASecondPersonWhenItIsToldTo() throws IOException {
        assertEquals(
                "corvee build: 6 claims are not reviewed, in letter (3), note (3); write 'reviewed: {by, on}' of each, or"
                        + " build without --reviewed",
                harbour.build(store, "--reviewed").err());
        for (String id : List.of("letter", "note")) {
            Path file = folder.resolve("data/documents/" + id + ".yaml");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("    statements:", "    reviewed: {by: J. K., on: 2031-05-02}\n    statements:"));
        }
        assertEquals("", harbour.build(store, "--reviewed").err());
    }

    @Test
    void namesTheNearPolicy() {
        Answer answer = harbour.build(store, "--policy", "strikt");
        assertEquals(Corvee.USAGE, answer.code());
        assertEquals("corvee build: queries/policy: no policy 'strikt'; did you mean 'strict'?", answer.err());
    }

    @Test
    void refusesABaseThatIsNone() {
        assertEquals(
                "corvee build: --base: 'here' cannot be the base of IRIs; write one that begins with http and ends with '/', such as"
                        + " 'https://w3id.org/corvee/'",
                harbour.build(store, "--base", "here").err());
    }

    @Test
    void refusesAFolderThatIsNoStore() {
        Answer answer = harbour.build(folder.resolve("data"));
        assertEquals(Corvee.USAGE, answer.code());
        assertEquals(
                "corvee build: " + folder.resolve("data")
                        + ": is not a store, it holds 'documents'; name an empty or a new folder",
                answer.err());
    }

    private static byte[] graph(Path store) throws IOException {
        try (Snapshot snapshot = new Store(store).current().orElseThrow()) {
            return Files.readAllBytes(snapshot.folder().resolve("graph.nt.gz"));
        }
    }
}
