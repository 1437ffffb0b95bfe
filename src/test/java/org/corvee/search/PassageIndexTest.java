package org.corvee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.query.name.TextIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's own texts are found by their words, and their words are nowhere afterwards. */
@SuppressWarnings("NullAway.Init")
class PassageIndexTest {
    private static final String TEXT =
            """
            A letter 📬 from the quay

            Forty riveters came ashore on Monday. They carried zinc buckets, and the harbour master counted them twice.
            Nobody saw them leave.
            """;
    private static final String ID = "https://w3id.org/corvee/id/";
    private static final String GRAPH =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            <%1$sdocument/letter> a cv:Document ; rdfs:label "A letter"@en ; cv:textFile "letter.txt" ; cv:sha256 "%2$s" .
            <%1$sdocument/letter#char=27,63> a cv:Passage ; oa:hasSource <%1$sdocument/letter> ; oa:start 27 ; oa:end 63 .
            <%1$sclaim/letter.1> a cv:Claim ; cv:says "Riveters came."@en ; cv:passage <%1$sdocument/letter#char=27,63> .
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writes() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), TEXT);
    }

    private static Graph graph() {
        return RDFParser.fromString(GRAPH.formatted(ID, DigestUtils.sha256Hex(TEXT)), Lang.TURTLE)
                .toGraph();
    }

    private List<Hit.TextHit> found(String asked) {
        try (PassageIndex index = PassageIndex.of(graph(), List.of(folder))) {
            return index.find(AskedWords.of(asked), 0, 10).hits().stream()
                    .map(hit -> StoredPassage.read(hit.stored()).hit(hit.score(), AskedWords.of(asked)))
                    .toList();
        }
    }

    @Test
    void leadsToTheClaimsThatCiteThePlace() {
        Hit.TextHit hit = found("riveters ashore").get(0);
        assertEquals(List.of(ID + "claim/letter.1"), hit.claims());
        assertEquals(ID + "document/letter#char=27,63", hit.place());
        assertEquals(List.of("riveters", "ashore"), hit.excerpt().words());
        assertEquals(
                "riveters came ashore", new String(TEXT.codePoints().toArray(), hit.start(), hit.end() - hit.start()));
    }

    @Test
    void leadsToThePlaceWhereNoClaimDoes() {
        Hit.TextHit hit = found("zinc buckets").get(0);
        assertEquals(List.of(), hit.claims());
        String place = "document/letter#char=%d,%d".formatted(hit.start(), hit.end());
        assertEquals(ID + place, hit.place());
        assertEquals("zinc buckets", new String(TEXT.codePoints().toArray(), hit.start(), hit.end() - hit.start()));
        assertTrue(
                hit.excerpt().text().contains("They carried zinc buckets, and"),
                hit.excerpt().text());
    }

    @Test
    void leavesATextOutThatIsAnother() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), TEXT + "P.S.");
        assertEquals(List.of(), found("riveters"));
        Files.delete(folder.resolve("letter.txt"));
        assertEquals(List.of(), found("riveters"));
        Files.write(folder.resolve("letter.txt"), new byte[] {(byte) 0xff});
        assertEquals(List.of(), found("riveters"));
    }

    @Test
    void keepsNoWordsInAnyFile() throws IOException {
        try (PassageIndex index = PassageIndex.of(graph(), List.of(folder))) {
            assertEquals(1, index.find(AskedWords.of("riveters"), 0, 10).count().number());
            assertEquals(0, left().count(), "while it is open");
        }
        Path kept = Files.createDirectories(folder.resolve("index"));
        new SearchIndexWriter().write(DatasetGraphFactory.wrap(graph()), kept);
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("buckets"));
            }
        }
        try (SearchIndex index = SearchIndex.open(kept)) {
            SearchAnswer answer =
                    new Search(index, Optional.empty(), TextIndex.of(List.of())).answer(SearchRequest.of("buckets"));
            assertTrue(answer.isNothing());
            assertTrue(answer.parts().stream().noneMatch(part -> part.kind() == SearchKind.TEXTS));
        }
    }

    private static Stream<Path> left() throws IOException {
        String ours = "corvee-texts-%d-".formatted(ProcessHandle.current().pid());
        return Files.list(Path.of(System.getProperty("java.io.tmpdir")))
                .filter(path -> path.getFileName().toString().startsWith(ours));
    }

    @Test
    void takesAwayWhatAKilledProcessLeft() throws IOException {
        Path filled = Files.createDirectory(folder.resolve("filled"));
        Files.writeString(filled.resolve("_0.cfs"), "words");
        Path left = Path.of(System.getProperty("java.io.tmpdir"), "corvee-texts-999999999-" + System.nanoTime());
        Files.move(filled, left);
        found("riveters");
        assertFalse(Files.exists(left));
    }
}
