package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read quickly is read as YAML reads it, and whatever YAML complains of is left to it. */
class JsonLineTest {
    private static final Spot SPOT = new Spot("x.jsonl", 1);

    private static Optional<Node> yaml(String text) {
        Faults faults = new Faults();
        Optional<Node> node = new YamlReader("x.jsonl", faults).read(text, 1);
        return faults.count() == 0 ? node : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": \"b\"}",
                "{\"a\":\"b\",\"c\":[1,-2.5,true,\" x \",[],{}]}",
                "  { \"a\" : [ \"1\" , \"2\" ] }  ",
                "{\"a\": \"say \\\"yes\\\" \\\\ \\/ \\n \\t \\u00e9 평양 Владивосток 😀\"}",
                "{\"a\": \"# no comment\", \"b\": \"null\", \"c\": \"~\"}",
                "{\"a\": {\"b\": {\"c\": [[[[\"deep\"]]]]}}}"
            })
    void readsWhatYamlReads(String line) {
        assertTrue(JsonLine.read(line, SPOT).isPresent(), line);
        assertEquals(yaml(line), JsonLine.read(line, SPOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "plain",
                "{\"a\": null}",
                "{\"a\": ~}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1",
                "{\"a\": 1}}",
                "{\"a\": \"b}",
                "{\"a\" 1}",
                "{a: 1}",
                "{\"a\": 1,}",
                "{\"a\": [1,]}",
                "{\"a\": \"\\u0000\"}",
                "{\"a\": \"\\ud83d\\ude00\"}",
                "{\"a\": \"\\b\"}",
                "{\"a\": \"\\x41\"}",
                "{\"a\": \"\u0007\"}",
                "{\"a\": 1.2.3}",
                "{\"a\": 1e5}",
                "{\"a\": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}",
                "{\"a\": 1} # comment"
            })
    void leavesTheRestToYaml(String line) {
        assertEquals(Optional.empty(), JsonLine.read(line, SPOT));
    }

    /** Whatever is broken by chance, both read the same of it, or the quick one reads nothing. */
    @Test
    void readsNothingOtherwiseThanYaml() {
        Random random = new Random(15);
        List<String> whole = List.of(
                "{\"id\": \"d-1\", \"language\": [\"ko\", \"en\"], \"text\": {\"length\": 7237, \"file\": \"a.txt\"}}",
                "{\"says\":\"They \\\"left\\\" in 2019.\",\"passage\":[1,2,\"9f\"],\"statements\":[[\"a/b\",\"c\",\"d\"]]}");
        int read = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder line = new StringBuilder(whole.get(i % whole.size()));
            for (int change = random.nextInt(3); change > 0; change--) {
                String signs = "{}[]\",:\\ntu#-~ 0a\u00a0\u0007";
                line.setCharAt(random.nextInt(line.length()), signs.charAt(random.nextInt(signs.length())));
            }
            Optional<Node> json = JsonLine.read(line.toString(), SPOT);
            read += json.isPresent() ? 1 : 0;
            assertTrue(json.isEmpty() || json.equals(yaml(line.toString())), line.toString());
        }
        assertTrue(read > 1_000);
    }

    @Test
    void passesOverAListWithoutLookingAtIt() {
        String record = "{\"id\": \"a\", \"claims\": [[\"]\", \"\\\"]\"], {\"b\": null}], \"c\": {\"claims\": [1]}}";
        assertEquals(Optional.empty(), JsonLine.read(record, SPOT));
        assertEquals(
                JsonLine.read("{\"id\": \"a\", \"claims\": [], \"c\": {\"claims\": [1]}}", SPOT),
                JsonLine.readWithout("claims", record, SPOT));
        assertEquals(Optional.empty(), JsonLine.readWithout("claims", "{\"claims\": [\"]}", SPOT));
        assertEquals(Optional.empty(), JsonLine.readWithout("claims", "{\"claims\": [[]}", SPOT));
        assertEquals(Optional.empty(), JsonLine.readWithout("claims", "{\"claims\": [\"\\", SPOT));
    }
}
