package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Term PORT = new Term.Iri("https://w3id.org/corvee/id/place/port");
    private static final Term REPORTED = new Term.Iri("https://w3id.org/corvee/vocabulary/modality#reported");
    private static final Result RESULT = new Result(
            List.of("place", "name", "modality", "people"),
            List.of(
                    new Row(Map.of(
                            "place",
                            PORT,
                            "name",
                            new Term.Literal("항구", "", "ko"),
                            "people",
                            Term.Literal.text("150"))),
                    new Row(Map.of(
                            "place",
                            new Term.Iri("https://example.org/x"),
                            "modality",
                            REPORTED,
                            "people",
                            number("7")))));

    private static Term number(String lexical) {
        return new Term.Literal(lexical, "http://www.w3.org/2001/XMLSchema#integer", "");
    }

    private static String table(Result result, Labels labels, int width) {
        return String.join("\n", TextTable.lines(result, labels, width)) + "\n";
    }

    @Test
    void alignsColumnsAndShortensNames() {
        assertEquals(
                """
                place                  name  modality           people
                ---------------------  ----  -----------------  ------
                place/port             항구                        150
                https://example.org/x        modality/reported       7
                """,
                table(RESULT, Labels.brief(ShortNames.PUBLISHED), 0));
    }

    @Test
    void prefersLabels() {
        Labels labels = Labels.of(ShortNames.PUBLISHED, RESULT, Graphs.endpoint());
        assertEquals(
                """
                place                  name  modality  people
                ---------------------  ----  --------  ------
                Port                   항구               150
                https://example.org/x        reported       7
                """,
                table(RESULT, labels, 0));
    }

    @Test
    void wrapsTheWidestColumnsInANarrowTerminalAndCutsNothing() {
        Result says = new Result(
                List.of("who", "says"),
                List.of(new Row(Map.of(
                        "who",
                        Term.Literal.text("a trader"),
                        "says",
                        Term.Literal.text("노동자 150 명이 도착했다고 말했다 and so-it-goes-on-without-any-space")))));
        assertEquals(
                """
                who       says
                --------  --------------------
                a trader  노동자 150 명이
                          도착했다고 말했다
                          and
                          so-it-goes-on-withou
                          t-any-space
                """,
                table(says, Labels.brief(ShortNames.PUBLISHED), 30));
    }

    @Test
    void stacksRecordsWhereNoTableFits() {
        assertEquals(
                """
                1 of 2
                place     place/port
                name      항구
                people    150

                2 of 2
                place     https://exam
                          ple.org/x
                modality  modality/rep
                          orted
                people    7
                """,
                table(RESULT, Labels.brief(ShortNames.PUBLISHED), 20));
    }

    @Test
    void showsWhatHides() {
        Result hostile = new Result(
                List.of("x"), List.of(new Row(Map.of("x", Term.Literal.text("a\u001b[31mred\u202etxet\nnext")))));
        assertEquals(
                """
                x
                ---------------------------
                a\\u001B[31mred\\u202Etxet next
                """
                        .replace("---------------------------", "-".repeat(29)),
                table(hostile, Labels.brief(ShortNames.PUBLISHED), 0));
    }

    @Test
    void hasAHeadWithoutRows() {
        assertEquals(
                "a  b\n-  -\n",
                table(new Result(List.of("a", "b"), List.of()), Labels.brief(ShortNames.PUBLISHED), 80));
    }
}
