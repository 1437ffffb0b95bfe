package org.corvee.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The key and the note of the documentation of Go's implementation (golang.org/x/mod/sumdb/note). */
    private static final VerifierKey NEUMANN =
            VerifierKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey OURS = SigningKey.generate("example.org/corvee");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesTheNoteOfAnotherImplementation() {
        SignedNote note = SignedNote.read(NOTE);
        assertEquals(NOTE, note.toString());
        assertTrue(note.verified(List.of(NEUMANN)).startsWith("If you think"));
        SigningKey key = key("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        assertEquals(NOTE, SignedNote.sign(note.text(), List.of(key)).toString());
    }

    private SigningKey key(String line) {
        try {
            Path file = Files.writeString(folder.resolve("key"), line + "\n" + NEUMANN + "\n");
            return SigningKey.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void needsASignatureThatCountsAndNoneThatIsWrong() {
        SignedNote note = SignedNote.sign("text\n", List.of(OURS, SigningKey.generate("other")));
        assertEquals("text\n", SignedNote.read(note.toString()).verified(List.of(OURS.verifier())));
        BadProof unknown = assertThrows(BadProof.class, () -> note.verified(List.of(NEUMANN)));
        assertTrue(
                String.valueOf(unknown.getMessage()).startsWith("no signature by PeterNeumann+c74f20a3; it has example.org/corvee+"),
                unknown.getMessage());
        SignedNote changed = new SignedNote("test\n", note.signatures());
        BadProof wrong = assertThrows(BadProof.class, () -> changed.verified(List.of(OURS.verifier())));
        assertEquals("the signature of 'example.org/corvee' is wrong", wrong.getMessage());
    }

    @Test
    void keepsAKeyForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("ours");
        OURS.write(file);
        assertEquals(OURS.verifier(), SigningKey.read(file).verifier());
        assertThrows(FileAlreadyExistsException.class, () -> OURS.write(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String[] lines = Files.readString(file).split("\n");
        Files.writeString(
                file,
                lines[0] + "\n" + SigningKey.generate("example.org/corvee").verifier() + "\n");
        BadProof mixed = assertThrows(BadProof.class, () -> SigningKey.read(file));
        assertTrue(String.valueOf(mixed.getMessage()).contains("no private Ed25519 key of 'example.org/corvee'"), mixed.getMessage());
        Files.writeString(file, OURS.verifier() + "\n");
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> SigningKey.read(file)).getMessage())
                .endsWith("ours: no signing key; make one with 'corvee key NAME FILE'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a+b", "line\nbreak"})
    void namesAKeyByOneWord(String name) {
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> SigningKey.generate(name)).getMessage())
                .contains("is no name for a key"));
    }

    @Test
    void readsKeysAndLeavesOutTheRevoked() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# ours\n" + OURS.verifier() + "\n" + NEUMANN + " revoked\n");
        assertEquals(List.of(OURS.verifier()), TrustedKeys.read(file));
        Files.writeString(file, NEUMANN + " revoked\n");
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> TrustedKeys.read(file)).getMessage())
                .endsWith("keys: no public key that counts; write one a line"));
        Files.writeString(file, NEUMANN.line().replace("c74f20a3", "c74f20a4") + "\n");
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> TrustedKeys.read(file)).getMessage())
                .contains("keys:1: 'PeterNeumann+c74f20a4"));
        Path secret = folder.resolve("secret");
        OURS.write(secret);
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> TrustedKeys.read(secret)).getMessage())
                .contains("secret:1: a private key, which nobody else should have"));
    }
}
