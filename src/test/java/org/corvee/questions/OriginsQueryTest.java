package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Voices are counted as origins only where they do not pass on what another counted voice says. */
class OriginsQueryTest {
    private static final List<String> COUNTS = List.of("atLeast", "atMost");
    private static Desk desk;

    @BeforeAll
    static void build() throws IOException {
        desk = Desk.ofTheProject();
    }

    private static List<List<String>> counts(String predicate, String subject, String object) {
        return desk.ask("origins", Map.of("most", "9", "predicate", predicate))
                .where(Map.of("subject", List.of(subject), "object", List.of(object)))
                .distinct(COUNTS);
    }

    @Test
    void aPublisherWhoRelaysRumoursAndReportsIsNoThird() {
        assertEquals(
                List.of(List.of("1", "2")), counts("nationality", "cohort/samolyot-site-workers", "place/north-korea"));
    }

    @Test
    void twoPublishersAndTheCuratorsWithTheirSourceAreThree() {
        assertEquals(List.of(List.of("3", "3")), counts("adoptedBy", "resolution/2397", "actor/un-security-council"));
    }
}
