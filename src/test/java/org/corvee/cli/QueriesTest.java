package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }

    @Test
    void listsTheLibraryByGroup() {
        assertEquals(Corvee.FINE, run("queries"), err.toString());
        assertTrue(
                out.toString().matches("(?s).*\\bpage\\R(  [^\\v]*\\R)*  denials +What is denied, and by whom\\?\\R.*"),
                out.toString());
    }

    @Test
    void saysHowToAskOne() {
        assertEquals(Corvee.FINE, run("queries", "page/unsettled"));
        assertEquals(
                """
                page/unsettled: What is only expected, rumoured or thought, and therefore not a fact?
                Claims that no policy asserts, since nobody states them as so: expectations, rumours, inferences, opinions.

                param: modality concept?
                       only this one, such as modality/expected; a concept such as modality/expected
                ask:   corvee query page/unsettled
                text:  queries/page/unsettled.rq
                """,
                out.toString());
    }

    @Test
    void showsWhatIsRequired() {
        run("queries", "page/thing");
        assertTrue(out.toString().contains("ask:   corvee query page/thing --param thing=…\n"), out.toString());
    }

    @Test
    void namesTheNearOnes() {
        assertEquals(Corvee.USAGE, run("queries", "page/documnts"));
        assertTrue(
                err.toString().startsWith("corvee queries: no query 'page/documnts'; did you mean 'page/documents'"),
                err.toString());
    }
}
