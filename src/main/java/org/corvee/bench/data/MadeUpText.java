package org.corvee.bench.data;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A text that grows sentence by sentence, and the pins of its passages. */
final class MadeUpText {
    private static final List<String> WORDS =
            """
            autumn bridge broker building cement ceiling clinic column contract corner crane crew curtain deadline dormitory
            early envelope evening factory ferry fence foreman gate gravel harbour heating hour invoice kitchen ladder
            late ledger letter lorry market mason meal minute morning office order paint pavement payment pier plaster
            platform queue quarter rain receipt roof route scaffold season shift shop signature snow station street tariff
            ticket timber train tunnel village wage wall warehouse week window winter workshop yard year
            """
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .toList();

    private final StringBuilder text = new StringBuilder();
    private int length = 0;

    /** Adds a sentence about something, and gives the passage that it is. */
    JsonArray add(String about, int number, SeededNumbers numbers) {
        String sentence = sentence(about, number, numbers);
        int start = length;
        append(sentence);
        JsonArray passage = new JsonArray();
        passage.add(start);
        passage.add(length);
        passage.add(DigestUtils.sha256Hex(sentence.getBytes(StandardCharsets.UTF_8)));
        append(number % 5 == 4 ? "\n\n" : " ");
        return passage;
    }

    /** In code points. */
    int length() {
        return length;
    }

    byte[] utf8() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(String more) {
        text.append(more);
        length += more.codePointCount(0, more.length());
    }

    /** Its number keeps any two sentences of a text apart, and so the digests. */
    private static String sentence(String about, int number, SeededNumbers numbers) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 6 + numbers.below(8); i > 0; i--) {
            sentence.append(numbers.of(WORDS)).append(' ');
        }
        sentence.append(String.format(Locale.ROOT, "%s no %d.", about, number));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
