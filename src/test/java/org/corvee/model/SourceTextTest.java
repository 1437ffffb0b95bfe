package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static SourceText text(String text) throws CharacterCodingException {
        return SourceText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsCodePointsAndNotChars() throws CharacterCodingException {
        SourceText text = text("a\uD83D\uDEA2b");
        assertEquals(3, text.length());
        assertEquals("b", text.passage(2, 3));
    }

    @Test
    void digestsThePassageAlone() throws CharacterCodingException {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                text("xabcx").digest(1, 4));
    }

    @Test
    void digestsTheFileWithItsLineEnds() throws CharacterCodingException {
        assertEquals(text("abc").digest(0, 3), text("abc").sha256());
        assertEquals(5, text("a\r\nb\n").length());
    }

    @Test
    void knowsTheLineOfAPosition() throws CharacterCodingException {
        assertEquals(2, text("a\nb").line(2));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThrows(CharacterCodingException.class, () -> SourceText.of(new byte[] {(byte) 0xff}));
    }

    @Test
    void hasOnlyThePassageWithItsDigest() throws CharacterCodingException {
        SourceText text = text("xabcx");
        String digest = text("abc").sha256();
        assertTrue(text.has(1, 4, digest.substring(0, 16)));
        assertFalse(text.has(0, 3, digest));
        assertFalse(text.has(1, 6, digest));
    }

    @Test
    void findsAPassageThatMovedNearestToWhereItWas() throws CharacterCodingException {
        SourceText text = text("abc....abc..abc");
        String digest = text("abc").sha256();
        assertEquals(OptionalInt.of(7), text.nearest(8, 3, digest));
        assertEquals(OptionalInt.empty(), text.nearest(8, 3, text("abd").sha256()));
        assertEquals(OptionalInt.empty(), text.nearest(0, 30, digest));
    }
}
