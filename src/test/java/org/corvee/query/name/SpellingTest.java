package org.corvee.query.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Transliterator WHOLE = Transliterator.getInstance("Hangul-Latin; Russian-Latin/BGN; Han-Latin;"
            + " Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    /** Letters of a script each: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, Kana, Chinese, Korean, full width. */
    private static final List<int[]> SCRIPTS = List.of(
            new int[] {'a', 'z'},
            new int[] {0xE0, 0x24F},
            new int[] {0x1E00, 0x1EFF},
            new int[] {0x390, 0x3CE},
            new int[] {0x400, 0x45F},
            new int[] {0x5D0, 0x5EA},
            new int[] {0x621, 0x64A},
            new int[] {0xE01, 0xE2E},
            new int[] {0x3041, 0x30FA},
            new int[] {0x4E00, 0x9FA5},
            new int[] {0xAC00, 0xD7A3});

    @Test
    void takesOnlyTheStepsThatAWordNeeds() {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            String word = word(random, i);
            String whole = WHOLE.transliterate(word).replaceAll("[^a-z0-9]+", "");
            assertEquals(whole, Spelling.of(word).latin(), word);
        }
    }

    /** A word of one script, or, each third time, of two. */
    private static String word(Random random, int number) {
        int[] one = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
        int[] other = number % 3 == 0 ? SCRIPTS.get(random.nextInt(SCRIPTS.size())) : one;
        String letters = random.ints(1 + random.nextInt(6), 0, 2)
                .mapToObj(of -> Character.toString(letter(of == 0 ? one : other, random)))
                .collect(Collectors.joining());
        return Spelling.of(letters).plain();
    }

    private static int letter(int[] script, Random random) {
        return script[0] + random.nextInt(script[1] - script[0] + 1);
    }
}
