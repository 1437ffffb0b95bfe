package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    private final Faults faults = new Faults();

    private Optional<Node> read(String text) {
        return new YamlReader("x.yaml", faults).read(text, 1);
    }

    private List<String> said() {
        return faults.all().stream().map(Fault::text).toList();
    }

    @Test
    void keepsEveryTextAsItIsWritten() {
        Node.Mapping root =
                (Node.Mapping) read("a: 012\nb: ~150 persons\nc: no\n").orElseThrow();
        assertEquals(
                List.of("012", "~150 persons", "no"),
                root.entries().stream()
                        .map(e -> ((Node.Scalar) e.value()).text())
                        .toList());
    }

    @Test
    void knowsTheLineOfEveryPiece() {
        Node.Mapping root =
                (Node.Mapping) read("# first\na:\n  - one\n  - {b: two}\n").orElseThrow();
        Node.Sequence list = (Node.Sequence) root.value("a").orElseThrow();
        assertEquals("x.yaml:4", list.items().get(1).spot().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "'a: 1\nb: 2\na: 3'        | x.yaml:3: key 'a' stands here a second time; remove it; the first is in line 1",
                "'a: !!int 1'              | x.yaml:1: tag 'tag:yaml.org,2002:int' is not read; remove it, or quote a text that begins with !",
                "'a: !x {b: 1}'            | x.yaml:1: tag '!x' is not read; remove it, or quote a text that begins with !",
                "'a: &here 1'              | x.yaml:1: anchor '&here' is not read; remove it, or quote a text that begins with &",
                "'[a]: 1'                  | x.yaml:1: a list stands as a key; write a word as the key",
                "'a: 1\n---\nb: 1'         | x.yaml:2: a second record begins here and is not read; give it a file of its own",
                "'# nothing'               | x.yaml:1: the file is empty; write a record or remove the file",
                "'a: [1\nb: 2'             | x.yaml:1: a bracket is opened here and never closed; close it, or quote a text that begins with one",
                "'a: \"\\u0007\"'          | x.yaml:1: U+0007 stands in a text; remove that character",
                "'a: \"\\ud800\"'          | x.yaml:1: U+D800 stands in a text; remove that character",
                "'a: 1\nb: \"\u0007\"'     | x.yaml:2: U+0007 cannot stand in YAML; remove that character",
                "'a: \"\u0007\"'           | x.yaml:1: U+0007 cannot stand in YAML; remove that character",
            })
    void refuses(String text, String fault) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(List.of(fault), said());
    }

    @Test
    void refusesAnAlias() {
        read("a: &here 1\nb: *here\n");
        assertEquals("x.yaml:2: alias '*here' is not read; write the value again, or quote a text that begins with *", said().get(1));
    }

    @Test
    @Timeout(5)
    void refusesARecordThatIsNestedWithoutEnd() {
        read("[".repeat(100_000) + "]".repeat(100_000));
        assertEquals(List.of("x.yaml:1: nested more than 20 deep; no record of ours is that deep"), said());
    }

    @Test
    @Timeout(5)
    void refusesARecordOfABookOfBooks() {
        read("a: " + "b".repeat(4_000_001));
        assertEquals(
                List.of("x.yaml:1: the record has more than 4,000,000 characters; split it; bulk data goes into a"
                        + " .jsonl file, one document a line"),
                said());
    }

    @Test
    void readsJsonLinesOneAtATime(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("x.jsonl"), "{\"a\":\"\\u00e9\\/\"}\n\n{\"a\":[1,{\"b\":2}]}\n");
        List<String> spots = new ArrayList<>();
        new YamlReader("x.jsonl", faults)
                .readLines(file, record -> spots.add(record.spot().text()));
        assertEquals(List.of("x.jsonl:1", "x.jsonl:3"), spots);
    }

    @Test
    void readsASurrogatePairOfJson() {
        Node.Mapping root = (Node.Mapping) read("{\"a\":\"\\ud83d\\udea2\"}").orElseThrow();
        assertEquals("\uD83D\uDEA2", ((Node.Scalar) root.value("a").orElseThrow()).text());
    }

    @Test
    void readsTheGoodLinesBesideABadOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.jsonl"), "{\"a\":\n{\"a\":1}\n");
        List<Node> records = new ArrayList<>();
        new YamlReader("x.jsonl", faults).readLines(file, records::add);
        assertEquals(1, records.size());
        assertEquals("x.jsonl:1", faults.all().get(0).spot().text());
    }

    @Test
    void refusesAFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));
        new YamlReader("x.yaml", faults).readFile(file);
        assertEquals(List.of("x.yaml:1: byte E9 is not UTF-8; save the file as UTF-8"), said());
    }
}
