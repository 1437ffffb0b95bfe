package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages about documents and the fields of forms ask, of the small graph. */
class RecordQueriesTest {
    private static final Map<String, String> DOCUMENT = Map.of("document", "document/gazette-1");

    private static String answer(String name, Map<String, String> arguments, String... columns) throws IOException {
        Result result = Graphs.rows(Library.read(Path.of("queries")).query("page/" + name), arguments);
        Result narrow = columns.length == 0 ? result : new Result(List.of(columns), result.rows());
        return String.join("\n", TextTable.lines(narrow, Labels.brief(ShortNames.PUBLISHED), 0)) + "\n";
    }

    @Test
    void tellWhoPublishedIt() throws IOException {
        assertEquals(
                """
                name       to
                ---------  -------------
                Publisher  actor/gazette
                """,
                answer("document-ties", DOCUMENT, "name", "to"));
    }

    @Test
    void completeWhatFieldsTake() throws IOException {
        assertEquals(
                """
                choice         label
                -------------  -------
                place/capital  Capital
                place/port     Port
                """,
                answer("choices", Map.of("start", "https://w3id.org/corvee/id/place/")));
        assertEquals(
                """
                choice        label
                ------------  ----------
                cv:Claim      claim
                cv:arrivesIn  arrives in
                cv:locatedIn  located in
                """,
                answer("choices-terms", Map.of()));
    }
}
