package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTableTest {
    private static List<byte[]> terms(int count) {
        Random random = new Random(15);
        List<byte[]> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String common = "<https://example.org/id/".substring(0, 8 + random.nextInt(16));
            terms.add((common + "x".repeat(random.nextInt(12)) + (char) (0x20 + random.nextInt(0x400)) + i % 97 + ">")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return terms;
    }

    @Test
    void knowsATermByOneNumber() {
        TermTable table = new TermTable();
        List<byte[]> terms = terms(5_000);
        int[] numbers = terms.stream().mapToInt(table::add).toArray();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], table.find(terms.get(i)));
            assertEquals(numbers[i], table.add(terms.get(i)));
            assertTrue(Arrays.equals(terms.get(i), table.bytes(numbers[i])));
        }
        assertEquals(-1, table.find("<nowhere>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void numbersTermsByTheirBytes() {
        TermTable table = new TermTable();
        List<byte[]> terms = terms(5_000);
        terms.subList(0, 3_000).forEach(table::add);
        TermTable early = table.ranked(0).terms();
        int inOrder = early.count();
        terms.forEach(early::add);
        TermTable.Ranking ranking = early.ranked(inOrder);
        for (int number = 1; number < ranking.terms().count(); number++) {
            assertTrue(Arrays.compareUnsigned(
                            ranking.terms().bytes(number - 1), ranking.terms().bytes(number))
                    < 0);
        }
        for (byte[] term : terms) {
            assertEquals(ranking.ranks()[early.find(term)], ranking.terms().find(term));
        }
    }

    /** A term that is longer than what is taken from memory at a time. */
    @Test
    void takesATermOfAnyLength() {
        TermTable table = new TermTable();
        byte[] text = ("\"" + "long ".repeat(400_000) + "\"").getBytes(StandardCharsets.UTF_8);
        table.add("<a>".getBytes(StandardCharsets.UTF_8));
        int number = table.add(text);
        table.add("<b>".getBytes(StandardCharsets.UTF_8));
        assertTrue(Arrays.equals(
                text, table.ranked(0).terms().bytes(table.ranked(0).ranks()[number])));
    }
}
