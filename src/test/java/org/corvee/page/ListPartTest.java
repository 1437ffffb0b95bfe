package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ListPartTest {
    private static ListPart part(int number, int all) {
        return new ListPart("/doc/claim", Map.of("voice", "actor/gazette"), number, 2, all);
    }

    private static List<String> ways(ListPart part) {
        return Jsoup.parse(part.nav().markup()).select("a").eachAttr("href");
    }

    @Test
    void cutsAListIntoPages() {
        List<String> list = List.of("a", "b", "c", "d", "e");
        assertEquals(List.of("a", "b"), part(1, 5).of(list));
        assertEquals(List.of("e"), part(3, 5).of(list));
        assertEquals("page 3 of 3", part(3, 5).words());
        assertFalse(part(4, 5).exists());
        assertTrue(part(1, 0).exists());
    }

    @Test
    void leadsToTheOtherPagesOfTheSameFilter() {
        assertEquals(
                List.of(
                        "/doc/claim?voice=actor%2Fgazette",
                        "/doc/claim?voice=actor%2Fgazette",
                        "/doc/claim?page=3&voice=actor%2Fgazette",
                        "/doc/claim?page=3&voice=actor%2Fgazette"),
                ways(part(2, 5)));
        assertEquals(List.of(), ways(part(1, 2)));
    }

    @Test
    void hasNoPageBeforeTheFirst() {
        assertEquals(
                "no page 0 of 5 with 2 each",
                assertThrows(IllegalArgumentException.class, () -> part(0, 5)).getMessage());
    }
}
