package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages' own questions, asked of the small graph. */
class PageQueriesTest {
    private static String answer(String name, Map<String, String> arguments) throws IOException {
        Result result = Graphs.rows(Library.read(Path.of("queries")).query("page/" + name), arguments);
        Labels labels = Labels.of(ShortNames.PUBLISHED, result, Graphs.endpoint());
        return String.join("\n", TextTable.lines(result, labels, 0)) + "\n";
    }

    @Test
    void countWhatIsHere() throws IOException {
        assertEquals(
                """
                claims  passages  voices  documents  accepted
                ------  --------  ------  ---------  --------
                     3         2       2          1         1
                """,
                answer("home", Map.of()));
    }

    @Test
    void listDocuments() throws IOException {
        assertEquals(
                """
                document        publisher  published  voices  claims
                --------------  ---------  ---------  ------  ------
                A ship arrives  Gazette    2019-12         2       3
                """,
                answer("documents", Map.of()));
    }

    @Test
    void keepDenialsApart() throws IOException {
        assertEquals(
                """
                says                             voice    modality  stance  passage                        claim
                -------------------------------  -------  --------  ------  -----------------------------  ----------------------------
                The crew is not in the capital.  Gazette  reported  denies  document/gazette-1#char=30,55  claim/gazette-1.000000000003
                """,
                answer("denials", Map.of()));
    }

    @Test
    void keepExpectationsApart() throws IOException {
        assertEquals(
                """
                says                                  modality  voice    during  passage
                ------------------------------------  --------  -------  ------  -----------------------------
                The crew is expected in the capital.  expected  Gazette          document/gazette-1#char=30,55
                """,
                answer("unsettled", Map.of()));
        assertEquals(
                2,
                answer("unsettled", Map.of("modality", "modality/rumoured"))
                        .lines()
                        .count());
    }

    @Test
    void followEveryKindOfThingToItsClaims() throws IOException {
        String arrival = "The crew came to the port.";
        for (String thing : new String[] {
            "place/port",
            "cohort/crew",
            "actor/gazette-1.trader",
            "testimony/gazette-1.trader",
            "document/gazette-1",
            "document/gazette-1#char=0,20",
            "claim/gazette-1.000000000001"
        }) {
            assertEquals(1, answer("thing", Map.of("thing", thing)).split(arrival, -1).length - 1, thing);
        }
    }
}
