package org.corvee.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How Koreans read the Chinese characters of their names, where the transliterators read them as Chinese. */
final class Hanja {
    private static final String TABLE = "hanja.txt";
    private static final Map<Integer, String> READINGS = readings();

    private Hanja() {}

    /** The name in Hangul, if all of its characters are in the table. */
    static Optional<String> read(String name) {
        StringBuilder read = new StringBuilder();
        boolean areKnown = name.codePoints()
                .filter(character -> !Character.isWhitespace(character) && character != '·')
                .allMatch(character -> {
                    String syllable = READINGS.get(character);
                    read.append(syllable == null ? "" : (read.isEmpty() ? "" : " ") + syllable);
                    return syllable != null;
                });
        return areKnown && !read.isEmpty() ? Optional.of(read.toString()) : Optional.empty();
    }

    /** One syllable a line, then the characters that are read so. */
    private static Map<Integer, String> readings() {
        Map<Integer, String> readings = new HashMap<>();
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Hanja.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            table.lines().filter(line -> !line.startsWith("#")).forEach(line -> line.substring(2)
                    .codePoints()
                    .forEach(character -> readings.putIfAbsent(character, line.substring(0, 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }
}
