package org.corvee.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.corvee.model.Audience;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLogTest {
    private static final SigningKey KEY = SigningKey.generate("example.org/corvee");
    private static final SigningKey NEXT = SigningKey.generate("example.org/corvee");
    private static final List<VerifierKey> TRUSTED = List.of(KEY.verifier());
    private static final byte[] SECRET = "a secret of thirty-two bytes, yes".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ReleaseLog log() throws IOException {
        return ReleaseLog.openOrCreate(folder.resolve("releases"));
    }

    private LogEntry.Release release(ClaimLeaves leaves, int day, SigningKey... keys) throws IOException {
        LogEntry.Release entry = Releases.entry(leaves, day);
        try (ReleaseLog.Writing writing = log().write()) {
            writing.append(entry, List.of(keys));
        }
        return entry;
    }

    private ClaimLeaves leaves(int claims, int seed) throws IOException {
        return ClaimLeaves.read(Releases.graph(folder, claims, seed), folder);
    }

    private static ClaimProof.Asked thing(int number) {
        return new ClaimProof.Asked(true, Releases.thing(number));
    }

    @Test
    void provesEachClaimAndWhatIsSaidOfAThingAndThatNothingIs() throws IOException {
        try (ClaimLeaves leaves = leaves(20, 1)) {
            LogEntry.Release release = release(leaves, 1, KEY);
            for (String claim : leaves.claims()) {
                ClaimProof.Asked asked = new ClaimProof.Asked(false, claim);
                ClaimProof proof =
                        ClaimProof.read(log().prove(asked, release, leaves).toString());
                List<ClaimLeaf> proved = proof.verified(TRUSTED).claims();
                assertEquals(claim, proved.get(0).key().claim());
                assertEquals(
                        "It is 1 \\\"there\\\" \u00e9 \uae38.", proved.get(0).says());
                assertTrue(proved.get(0).text().contains("#sha256> \""), "with its passage");
                assertTrue(
                        proved.get(0)
                                .text()
                                .contains("narrator> <https://w3id.org/corvee/ontology#relays> "
                                        + "<https://w3id.org/corvee/id/testimony/paper.trader>"),
                        "with its chain");
                assertFalse(proved.get(0).text().contains("paper.other"), "and with no other voice");
            }
            for (int thing = 0; thing < 7; thing++) {
                ClaimProof proof = ClaimProof.read(
                        log().prove(thing(thing), release, leaves).toString());
                assertEquals(
                        thing == 6 ? 2 : 3, proof.verified(TRUSTED).claims().size());
            }
            for (String none : List.of("a", "https://w3id.org/corvee/id/place/p00002a", "z")) {
                ClaimProof proof = log().prove(new ClaimProof.Asked(true, none), release, leaves);
                assertEquals(
                        List.of(),
                        ClaimProof.read(proof.toString()).verified(TRUSTED).claims());
            }
            ClaimProof.Asked unknown = new ClaimProof.Asked(false, Releases.BASE + "id/claim/x");
            assertTrue(String.valueOf(assertThrows(ReleaseLog.BadLog.class, () -> log().prove(unknown, release, leaves))
                            .getMessage())
                    .contains("has no claim 'https://w3id.org/corvee/id/claim/x'; ask for a thing"));
        }
    }

    @Test
    void provesNothingOfAnEmptyRelease() throws IOException {
        try (ClaimLeaves leaves = leaves(0, 1)) {
            LogEntry.Release release = release(leaves, 1, KEY);
            ClaimProof proof =
                    ClaimProof.read(log().prove(thing(1), release, leaves).toString());
            assertEquals(List.of(), proof.verified(TRUSTED).claims());
        }
    }

    @Test
    void noticesALeafThatIsLeftOut() throws IOException {
        try (ClaimLeaves leaves = leaves(20, 1)) {
            LogEntry.Release release = release(leaves, 1, KEY);
            ClaimProof whole = log().prove(thing(2), release, leaves);
            for (int out = 0; out < whole.leaves().size(); out++) {
                List<ClaimProof.ProvedLeaf> fewer = new ArrayList<>(whole.leaves());
                fewer.remove(out);
                ClaimProof cut = new ClaimProof(whole.asked(), fewer, release, whole.place(), whole.head());
                assertTrue(String.valueOf(assertThrows(BadProof.class, () -> cut.verified(TRUSTED))
                                .getMessage())
                        .contains("neighbours"));
            }
        }
    }

    /** A thousand bits, each turned in a proof of its own; Python's verifier, which is another's work, reads the same files. */
    @Test
    void twoVerifiersRefuseEachTurnedBit() throws Exception {
        List<byte[]> proofs = new ArrayList<>();
        try (ClaimLeaves leaves = leaves(300, 1)) {
            release(leaves, 1, KEY);
            LogEntry.Release release = release(leaves, 2, KEY);
            for (ClaimProof.Asked asked : List.of(thing(31), new ClaimProof.Asked(true, "z"), claim(123))) {
                proofs.add(log().prove(asked, release, leaves).toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        proofs.add(salted(300).toString().getBytes(StandardCharsets.UTF_8));
        List<String> files = new ArrayList<>();
        Random random = new Random(9162);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = proofs.get(i % proofs.size()).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Path file = Files.write(folder.resolve("turned" + i), bytes);
            files.add(file.toString());
            assertThrows(
                    BadProof.class,
                    () -> ClaimProof.read(new String(bytes, StandardCharsets.UTF_8))
                            .verified(TRUSTED),
                    () -> "bit " + file);
        }
        for (byte[] proof : proofs) {
            files.add(Files.write(folder.resolve("whole" + files.size()), proof).toString());
        }
        List<String> verdicts = python(files);
        assertEquals(
                1_000,
                verdicts.stream().filter(line -> line.startsWith("refused: ")).count());
        assertEquals(
                List.of("proved: 3 claims", "proved: 0 claims", "proved: the claim", "proved: the claim"),
                verdicts.subList(1_000, 1_004));
    }

    private static ClaimProof.Asked claim(int number) {
        return new ClaimProof.Asked(false, Releases.BASE + "id/claim/paper.%06d".formatted(number));
    }

    /** A release for clients of so many claims, in a log of its own, and the proof of one of them. */
    private ClaimProof salted(int claims) throws IOException {
        Path graph = Releases.graph(folder, claims, 1);
        LeafSalts salts = LeafSalts.of(SECRET, "graph");
        try (ClaimLeaves leaves = ClaimLeaves.read(graph, folder, Optional.of(salts))) {
            LogEntry.Release release = Releases.entry(leaves, 1, Audience.CLIENTS);
            ReleaseLog log = ReleaseLog.openOrCreate(folder.resolve("amber" + claims), Audience.CLIENTS);
            try (ReleaseLog.Writing writing = log.write()) {
                writing.append(release, List.of(KEY));
            }
            return log.prove(claim(2), release, leaves);
        }
    }

    @Test
    void aRestrictedReleaseShowsOneSaltAndNothingOfNeighbours() throws IOException {
        ClaimProof proof = salted(5);
        LeafSalts salts = LeafSalts.of(SECRET, "graph");
        assertEquals(1, proof.verified(TRUSTED).claims().size());
        assertEquals(
                Optional.of(salts.of(claim(2).iri())), proof.leaves().get(0).salt());
        assertNotEquals(salts.of(claim(2).iri()), LeafSalts.of(SECRET, "other").of(claim(2).iri()));
        String text = proof.toString();
        try (ClaimLeaves plain = leaves(5, 1)) {
            for (int i = 0; i < 5; i++) {
                ClaimLeaf leaf = plain.leaf(i);
                LeafSalt salt = salts.of(leaf.key().claim());
                assertEquals(i == 2, text.contains(salt.base64()), "its own salt alone");
                assertEquals(i == 2, text.contains(leaf.key().claim()), "its own name alone");
                assertFalse(text.contains(TreeHash.ofLeaf(leaf.text()).toString()), "a hash that can be guessed");
                assertEquals(i >= 3, text.contains(salt.hash(leaf.text()).toString()), "those beside its way, salted");
            }
        }
        for (String forged : List.of(
                text.replaceFirst("salt .*\n", ""),
                text.replaceFirst("salt .*", "salt " + salts.of("x").base64()),
                text.replaceFirst("restricted proof", "proof"),
                text.replaceFirst("restricted release v1\nmarking AMBER", "release v1"),
                text.replace("marking AMBER", "marking GREEN"),
                text.replaceFirst("\nclaim ", "\nthing "))) {
            assertNotEquals(text, forged);
            assertThrows(BadProof.class, () -> ClaimProof.read(forged).verified(TRUSTED), forged);
        }
    }

    @Test
    void eachAudienceHasALogOfItsOwn() throws IOException {
        Path open = log().folder();
        Path amber = folder.resolve("amber");
        ReleaseLog restricted = ReleaseLog.openOrCreate(amber, Audience.CLIENTS);
        assertEquals(Audience.CLIENTS, ReleaseLog.openAny(amber).audience());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(amber)));
        String never = ": holds releases marked TLP:AMBER, and never ";
        assertRefused(amber + never + "public releases", () -> ReleaseLog.openOrCreate(amber));
        assertRefused(amber + never + "public releases", () -> ReleaseLog.open(amber));
        assertRefused(
                amber + never + "releases marked TLP:RED", () -> ReleaseLog.openOrCreate(amber, Audience.PERSONS));
        assertRefused(
                open + ": holds public releases, and never releases marked TLP:AMBER",
                () -> ReleaseLog.openOrCreate(open, Audience.CLIENTS));
        assertRefused(
                open.resolve("x") + ": lies in " + open + ", which holds public releases",
                () -> ReleaseLog.openOrCreate(open.resolve("x"), Audience.CLIENTS));
        try (ClaimLeaves leaves = leaves(3, 1);
                ReleaseLog.Writing writing = restricted.write()) {
            LogEntry.Release everybodys = Releases.entry(leaves, 1);
            assertRefused(amber + never + "public releases", () -> writing.append(everybodys, List.of(KEY)));
        }
    }

    private static void assertRefused(String words, Executable refused) {
        String message =
                String.valueOf(assertThrows(ReleaseLog.BadLog.class, refused).getMessage());
        assertTrue(message.startsWith(words), message);
    }

    private List<String> python(List<String> files) throws Exception {
        Path keys = Files.writeString(folder.resolve("keys"), KEY.verifier() + "\n");
        List<String> command = new ArrayList<>(List.of("python3", "src/test/verifier/verify.py", keys.toString()));
        command.addAll(files);
        Process python;
        try {
            python = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            Assumptions.abort("no python3 here: " + none.getMessage());
            throw none;
        }
        List<String> verdicts =
                python.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertTrue(python.waitFor(60, TimeUnit.SECONDS));
        return verdicts;
    }

    @Test
    void growsConsistentlyThroughAChangeOfKeys() throws IOException {
        for (int day = 1; day <= 5; day++) {
            try (ClaimLeaves leaves = leaves(10 + day, day)) {
                release(leaves, day, KEY);
            }
        }
        assertEquals(5, log().verify(TRUSTED).size());
        LogEntry.KeyChange added = new LogEntry.KeyChange(NEXT.verifier(), false, DAY, "");
        LogEntry.KeyChange revoked = new LogEntry.KeyChange(KEY.verifier(), true, DAY, "lost");
        try (ReleaseLog.Writing writing = log().write()) {
            writing.append(added, List.of(KEY));
            writing.append(revoked, List.of(NEXT));
        }
        assertEquals(7, log().verify(TRUSTED).size());
        assertEquals(List.of(added, revoked), log().entries().subList(5, 7));
        try (ClaimLeaves leaves = leaves(14, 4)) {
            LogEntry.Release fourth = log().releases().get(3);
            ClaimProof proof = log().prove(thing(1), fourth, leaves);
            assertEquals(3, proof.verified(List.of(NEXT.verifier())).claims().size(), "proved anew by the new key");
            assertThrows(BadProof.class, () -> proof.verified(TRUSTED));
        }
        try (ReleaseLog.Writing writing = log().write()) {
            writing.append(added, List.of(KEY));
        }
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> log().verify(TRUSTED))
                        .getMessage())
                .startsWith("no signature by "));
    }

    @Test
    void finishesWhatAKilledRunLeft() throws IOException {
        try (ClaimLeaves leaves = leaves(9, 1);
                ClaimLeaves later = leaves(9, 2)) {
            release(leaves, 1, KEY);
            LogEntry.Release entry = Releases.entry(later, 2);
            Path entries = log().folder().resolve("entries");
            Files.writeString(entries.resolve("00000001.new"), "half");
            assertEquals(1, log().verify(TRUSTED).size(), "what is half written counts for nothing");
            Files.writeString(entries.resolve("00000001"), entry.text());
            assertTrue(String.valueOf(assertThrows(BadProof.class, () -> log().verify(TRUSTED))
                            .getMessage())
                    .contains("entry 2 has no checkpoint; run 'corvee release' again"));
            ClaimProof old = log().prove(thing(1), log().releases().get(0), leaves);
            assertEquals(3, old.verified(TRUSTED).claims().size(), "what is released is proved meanwhile");
            try (ReleaseLog.Writing writing = log().write()) {
                assertEquals(entry, writing.finish(List.of(KEY)).orElseThrow());
                assertTrue(writing.finish(List.of(KEY)).isEmpty());
            }
            assertEquals(2, log().verify(TRUSTED).size());
        }
    }

    @Test
    void signsNothingOverAChangedEntry() throws IOException {
        try (ClaimLeaves leaves = leaves(9, 1)) {
            release(leaves, 1, KEY);
            release(leaves, 2, KEY);
            Path first = log().folder().resolve("entries/00000000");
            Files.writeString(first, Files.readString(first).replace("claims 9", "claims 8"));
            assertTrue(String.valueOf(assertThrows(ReleaseLog.BadLog.class, () -> release(leaves, 3, KEY))
                            .getMessage())
                    .contains("nothing was signed; take the folder from a copy"));
            assertThrows(BadProof.class, () -> log().verify(TRUSTED));
        }
    }

    @Test
    void leavesAnothersFolderAlone() throws IOException {
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("thesis.txt"), "mine");
        assertEquals(
                others + ": holds 'thesis.txt', which no log of releases has; name a new or empty folder",
                assertThrows(ReleaseLog.BadLog.class, () -> ReleaseLog.openOrCreate(others))
                        .getMessage());
        assertEquals("mine", Files.readString(others.resolve("thesis.txt")));
        assertEquals(
                others + ": no log of releases; 'corvee release' makes one",
                assertThrows(ReleaseLog.BadLog.class, () -> ReleaseLog.open(others))
                        .getMessage());
    }

    @Test
    void pinsTheFormOfALeafAndOfARelease() throws IOException {
        try (ClaimLeaves leaves = leaves(3, 7)) {
            assertEquals("c35a898402f20e10", leaves.tree().root().hex().substring(0, 16));
            assertEquals(
                    Releases.entry(leaves, 3),
                    LogEntry.read(Releases.entry(leaves, 3).text()));
        }
    }
}
