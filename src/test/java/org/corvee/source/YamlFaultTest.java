package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text in which YAML would read something else than its writer meant. */
class YamlFaultTest {
    private final Faults faults = new Faults();

    private Optional<Node> read(String text) {
        return new YamlReader("x.yaml", faults).read(text, 1);
    }

    private List<String> said() {
        return faults.all().stream().map(Fault::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: [group] left", "x: {group} left", "x: [a, b] and c"})
    void namesABracketThatIsMeantAsText(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of("x.yaml:1: the text goes on behind the bracket that closes here;"
                        + " quote the whole text, for without quotes a bracket begins a list"),
                said());
    }

    @Test
    void namesTheLineWhereAQuoteLeftOpenCloses() {
        assertEquals(Optional.empty(), read("x: \"left\ny: 1\nz: \"right\""));
        assertEquals(
                List.of("x.yaml:3: a quote that is opened in a line further up is closed here;"
                        + " close it where its text ends"),
                said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: a\n  # b\n  c", "x:\n  a\n  # b\n  c d"})
    void namesACommentWithinAText(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of(
                        "x.yaml:%d: a text without quotes goes on here behind a comment, which ends it; put the comment elsewhere, or quote the whole text"
                                .formatted(text.lines().count())),
                said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: [a, fees # twice\n  ]", "- [fees # twice\n  , b]", "x: {a: fees # twice\n  }"})
    void namesWordsThatACommentTakesFromAList(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of("x.yaml:1: 'fees' ends at '#', and '# twice' after it is lost;"
                        + " quote the whole text, or give the comment a line of its own"),
                said());
    }

    @Test
    void refusesATextThatIsNone() {
        assertEquals(Optional.empty(), read("x: " + "words ".repeat(2_000) + "end"));
        assertEquals(
                List.of("x.yaml:1: a text of 12,003 characters, which begins 'words words words wo…';"
                        + " write 10,000 at most"),
                said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "^x: @y^; @",
                "^x: %y^; %",
                "^x: `y^; `",
                "^x: & y^; &",
                "^x: > y^; >",
                "^x: - y^; -",
                "^x: | y^; |",
                "^x: ? y^; ?",
                "^x: : y^; :",
                "^x: , y^; ,",
                "^x: ] y^; ]",
                "^x: } y^; }",
                "^x: >=5 persons^; >",
                "^x: >5 persons^; >",
                "^x: |x^; |",
                "^- %a^; %",
                "^- - `a^; `",
                "^x: -^; -",
                "^x: ?^; ?",
                "^길주: @y^; @",
                "^x: [@y]^; @",
                "^x: [a, >5 persons]^; >",
                "^x: [a, |b]^; |",
                "^x: [- a]^; -",
                "^x: {a: %b}^; %",
            })
    void namesTheSignWithWhichATextBegins(String text, String sign) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of(
                        "x.yaml:1: a text without quotes begins with '%s', which is a sign of YAML's own; quote the text"
                                .formatted(sign)),
                said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "says: about 150 workers #1 group left | about 150 workers | #1 group left",
                "says: the ship # of the port          | the ship          | # of the port",
                "label: Harbour #1                     | Harbour           | #1",
                "- Harbour #1                          | Harbour           | #1",
                "'a: [b, about 150 #1 group]\nc: d'    | about 150         | #1 group]",
                "'says: a\n  b #1 c\nx: y'             | a b               | #1 c",
                "says: 길주 #1                          | 길주               | #1",
                "'says: 🙂 x  #y'                       | 🙂 x              | #y",
            })
    void saysWhereAHashCutsATextOff(String text, String kept, String lost) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of(("x.yaml:1: '%s' ends at '#', and '%s' after it is lost;"
                                + " quote the whole text, or give the comment a line of its own")
                        .formatted(kept, lost)),
                said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recorded: 2031-05-01 # day",
                "marking: clear # why",
                "passage: [1, 2, ab] # 1 of 3",
                "says: \"a b\" # c",
                "says: 'a b' # c",
                "says: >\n  a #1\n",
                "# above\nsays: a b\n# below",
                "x: http://a/b#c",
                "x: a#b",
                "- ko # language",
                "x: # none\n  - y"
            })
    void leavesACommentWhereNothingIsLost(String text) {
        read(text);
        assertEquals(List.of(), said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: null", "x: ~", "x: [a, ~]", "- Null", "x: NULL", "{\"x\": null}", "x: {y: null}"})
    void refusesNothingThatIsWrittenAsAWord(String text) {
        String word = text.replaceAll("(?i).*?(null|~).*", "$1");
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of(("x.yaml:1: '%s' without quotes means that there is nothing;"
                                + " quote the word if it is meant, or remove its key")
                        .formatted(word)),
                said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "1_000",
                "0o17",
                "0x1F",
                "012",
                "1e3",
                ".inf",
                "NaN",
                "12:30:45",
                "2019-12-16",
                "nullable",
                "~150 persons"
            })
    void takesEveryOtherWordAsItIsWritten(String word) {
        assertEquals(word, ((Node.Scalar) read(word).orElseThrow()).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'<<<<<<< HEAD\nx: y\n=======\nx: z\n>>>>>>> b'; 1; <<<<<<< HEAD",
                "'x: y\n>>>>>>> other'; 2; >>>>>>> other",
                "'x: y\n=======\nx: z'; 2; =======",
                "'x: y\n||||||| base'; 2; ||||||| base",
                "'x:\n  - y\n<<<<<<<'; 3; <<<<<<<",
            })
    void namesWhatIsLeftOfAMerge(String text, int line, String marker) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                List.of(("x.yaml:%d: '%s' is left of a merge;"
                                + " keep one of the two versions and remove the marks around them")
                        .formatted(line, marker)),
                said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "^x: 'y' z^; 1; the text goes on behind its closing quote",
                "^x: 'it's'^; 1; the text goes on behind its closing quote",
                "^x: \"a\" b^; 1; the text goes on behind its closing quote",
                "^x: [a, b]]^; 1; a bracket closes here that nothing opened",
                "^x: [a, \"b\" c]^; 1; a comma or a closing bracket is missing in the list",
                "^w: 1\nx: [a, b\ny: z^; 2; a bracket is opened here and never closed",
                "^x: 'y\nz: a^; 1; a quote is opened here and never closed",
                "^x: \"y\\q\"^; 1; a backslash in double quotes begins a sign that does not exist",
                "^x: y: z^; 1; a text without quotes holds ': '",
                "^x: a\ny^; 2; a line without a key",
                "^\tx: y^; 1; a tab stands where YAML takes spaces only",
                "^x:\n  a: b\n\tc: d^; 3; a tab stands where YAML takes spaces only",
            })
    void tellsAFaultOfGrammarInPlainWords(String text, int line, String problem) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(1, said().size());
        assertEquals("x.yaml:%d: %s".formatted(line, problem), said().get(0).split("[;,] ")[0]);
    }

    @Test
    void readsCarriageReturnsAsLineEnds() {
        read("x: y\r\nsays: a b #1\r\n");
        assertEquals(
                "'a b' ends at '#', and '#1' after it is lost",
                faults.all().get(0).problem());
        assertEquals(2, faults.all().get(0).spot().line());
    }
}
