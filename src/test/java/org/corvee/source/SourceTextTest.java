package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
}
