package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "길주 🙂", "\uFFFD", "a\uFEFFb", "a\r\nb"})
    void readsATextAsItIsButForTheMarkBeforeIt(String text) throws NotUtf8 {
        assertEquals(text, Utf8.text(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, Utf8.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals("\uFEFF" + text, Utf8.exact(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, byte E9 is not UTF-8, 2",
        "windows-1252, byte E9 is not UTF-8, 2",
        "UTF-16, 'the text is UTF-16, not UTF-8', 1",
        "UTF-16LE, 'the text is UTF-16, not UTF-8', 1",
        "UTF-16BE, 'the text is UTF-16, not UTF-8', 1",
        "UTF-32BE, 'the text is UTF-32, not UTF-8', 1",
        "UTF-32, 'the text is UTF-32, not UTF-8', 1"
    })
    void saysWhereATextIsInAnotherEncoding(String encoding, String problem, int line) {
        byte[] bytes = "first\ncafé\n".getBytes(Charset.forName(encoding));
        NotUtf8 fault = assertThrows(NotUtf8.class, () -> Utf8.text(bytes));
        assertEquals("x.rq:%d: %s; save the file as UTF-8".formatted(line, problem), fault.in("x.rq"));
    }

    @Test
    void namesBytesThatOnlyLookLikeUtf8() {
        for (byte[] bytes : new byte[][] {
            {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {'a', (byte) 0xE2, (byte) 0x82}, {(byte) 0xF5}
        }) {
            assertThrows(NotUtf8.class, () -> Utf8.text(bytes));
        }
    }

    @Test
    void handsOutLinesUpToTheFirstThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x"), "\uFEFFa\r\n\nc\n".getBytes(StandardCharsets.UTF_8));
        Files.write(file, "caf\u00E9\nx".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        List<String> lines = new ArrayList<>();
        NotUtf8 fault = assertThrows(
                NotUtf8.class, () -> Utf8.eachLine(file, (number, text) -> lines.add(number + text)));
        assertEquals(List.of("1a", "2", "3c"), lines);
        assertEquals(4, fault.line());
    }
}
