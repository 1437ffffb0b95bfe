package org.corvee.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corvee.capture.BoundedExtractor;
import org.corvee.capture.ReceivedFile;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.curate.DocumentState.Standing;
import org.corvee.curate.DraftHeader.Key;
import org.corvee.curate.Intake.Completed;
import org.corvee.curate.Intake.HeaderFault;
import org.corvee.curate.Intake.Incoming;
import org.corvee.model.Unreadable;
import org.corvee.source.DataFolder;
import org.corvee.triple.OntologyLexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file that is handed in to a document on the desk. */
@SuppressWarnings("NullAway.Init")
class IntakeTest {
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><title>Ice stops the ferry</title>
            <meta property="og:title" content="Ice stops the ferry: 얼음">
            <meta property="og:site_name" content="Pier Courier">
            <meta property="article:published_time" content="2031-02-11"></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>Ice stops the ferry</h1><p>The ferry did not sail.</p><p>No builders came.</p></article>
            <footer>All rights reserved.</footer></body></html>
            """;
    private static final Map<Key, String> HEAD = Map.of(
            Key.ID, "ice-2031",
            Key.LABEL, "Ice: stops # the ferry",
            Key.PUBLISHER, "pier-courier",
            Key.PUBLISHED, "2031-02-11",
            Key.LANGUAGE, "ko, en",
            Key.MARKING, "clear");

    @TempDir
    private Path folder;

    private Workbench desk;
    private Intake intake;

    @BeforeEach
    void sitsDown() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path texts = Files.createDirectories(folder.resolve("texts"));
        desk = Workbench.at(new DataFolder(data, texts), texts, OntologyLexicon.read(Path.of("ontology")));
        intake = new Intake(desk, new BoundedExtractor(Duration.ofSeconds(30), 256));
    }

    @AfterEach
    void leaves() throws IOException {
        desk.close();
    }

    private static ReceivedFile file(String name, String text) {
        return new ReceivedFile(
                name,
                text.getBytes(StandardCharsets.UTF_8),
                new Hints(name.endsWith(".html") ? "https://pier.example/ice" : null, null, false));
    }

    private static Completed head(Map<Key, String> other, String publisher) {
        Map<Key, String> values = new EnumMap<>(HEAD);
        values.putAll(other);
        return new Completed(values, publisher);
    }

    @Test
    void aSavedPageBecomesADocumentOnceItsHeadIsComplete() throws IOException {
        String token = intake.receive(file("ice.html", PAGE), Optional.empty());
        Incoming incoming = intake.waiting(token);
        assertEquals("ice-stops-the-ferry", incoming.id());
        List<DraftHeader.Field> fields = incoming.header().fields();
        assertTrue(fields.contains(
                new DraftHeader.Field(Key.LABEL, "Ice stops the ferry: 얼음", "proposed, from the page's og:title")));
        assertTrue(fields.contains(new DraftHeader.Field(Key.MARKING, "clear", "proposed, since it was at a public address")));
        assertEquals(2, incoming.capture().orElseThrow().marks().blocks().stream().filter(block -> block.isBoilerplate()).count());
        assertFalse(Files.exists(folder.resolve("texts/captured")), "nothing is kept before the head is complete");

        List<HeaderFault> faults = intake.faults(incoming, head(Map.of(Key.PUBLISHED, "11 Feb"), ""));
        assertEquals(Set.of(Key.PUBLISHER, Key.PUBLISHED), Set.copyOf(keys(faults)));
        assertThrows(Unreadable.class, () -> intake.keep(token, head(Map.of(Key.PUBLISHED, "11 Feb"), "Pier Courier")));

        intake.remake(token, true);
        assertEquals("ice-2031", intake.keep(token, head(Map.of(), "Pier & \"Courier\"")));
        String record = Files.readString(folder.resolve("data/documents/ice-2031.yaml"));
        assertTrue(record.contains("\nlabel: \"Ice: stops # the ferry\"\n"), record);
        assertTrue(record.contains("\nlanguage: [ko, en]\n") && record.contains("{witness: pier-courier}"), record);
        assertFalse(record.contains("proposed") || record.contains("not known"), record);
        assertTrue(record.contains("# Its text was made by html/1"), record);
        assertEquals("Ice stops the ferry\n\nThe ferry did not sail.\n\nNo builders came.\n", Files.readString(folder.resolve("texts/ice-2031.txt")));
        assertTrue(Files.exists(folder.resolve("texts/captured/ice-2031.html")));
        assertEquals(Standing.CAPTURED, desk.state("ice-2031").standing());
        assertThrows(Unreadable.class, () -> intake.waiting(token));
        String again = intake.receive(file("ice.html", PAGE), Optional.empty());
        assertEquals(Optional.of("ice-2031"), intake.sameBytes(again));
        assertEquals(List.of(Key.ID), keys(intake.faults(intake.waiting(again), head(Map.of(), ""))).subList(0, 1));
    }

    private static List<Key> keys(List<HeaderFault> faults) {
        return faults.stream().flatMap(fault -> fault.key().stream()).toList();
    }

    @Test
    void aDraftAndACaptureThatNobodyFinishedWaitOnTheDesk() throws IOException {
        String token = intake.receive(file("note.txt", "A note\n\nThe pier is closed.\n"), Optional.empty());
        intake.keep(token, head(Map.of(Key.ID, "note"), "Pier Courier"));
        Path document = folder.resolve("data/documents/note.yaml");
        String written = Files.readString(document);
        Path draft = folder.resolve("data/documents/note.yaml.draft");
        Files.writeString(
                draft,
                written.replace("published: 2031-02-11", "# not known: the file does not say\npublished:")
                        + "# a remark of ours\n");
        Files.delete(document);
        assertEquals(Set.of("note"), intake.filed());
        Incoming filed = intake.filed("note");
        assertEquals("", filed.header().value(Key.PUBLISHED));
        assertEquals("A note\n\nThe pier is closed.\n", filed.words());
        assertEquals("note", intake.complete("note", head(Map.of(Key.ID, "note", Key.PUBLISHED, "2031-02"), "")));
        assertTrue(Files.readString(document).endsWith("# a remark of ours\n"));
        assertFalse(Files.exists(draft));

        Files.delete(document);
        assertEquals(Set.of("note"), intake.filed(), "the capture is there, and its record was never written");
        assertEquals("A note", intake.filed("note").header().value(Key.LABEL));
    }

    @Test
    void aNewerVersionMovesWhatIsSureAndAsksForTheRest() throws IOException {
        String text = "The ferry did not sail. No builders came. It snowed. Nobody called.\n";
        intake.keep(intake.receive(file("ice.txt", text), Optional.empty()), head(Map.of(), "Pier Courier"));
        OpenDocument document = desk.document("ice-2031");
        document.add(claim(document, 0, 23, "The ferry did not sail."));
        document.add(claim(document, 24, 41, "No builders came."));
        document.nothing(document.place(42, 52, "It snowed."));
        document.nothing(document.place(53, 67, "Nobody called."));
        String newer = intake.receive(
                file("ice.txt", "Corrected. " + text.replace("No builders", "Two plumbers").replace("snowed", "rained")),
                Optional.of("ice-2031"));
        Unreadable refused = assertThrows(Unreadable.class, () -> intake.revise(newer));
        assertEquals("'ice-2031' has changes that are not saved; save them or take them back first", refused.problem() + "; " + refused.remedy());
        document.save(document.seen());

        Revision revision = intake.revision(newer);
        assertEquals(List.of(0L, 1L, 0L, 1L), revision.counts());
        assertEquals(List.of("No builders came."), revision.claims());
        assertEquals(1, revision.facts().size());
        intake.revise(newer);
        OpenDocument now = desk.document("ice-2031");
        assertTrue(now.text().passage(0, now.text().length()).startsWith("Corrected. The ferry"));
        assertEquals(11, now.draft().claims().get(0).claim().start());
        assertEquals(1, now.draft().nothing().size(), "what is another sentence now is to be decided anew");
        assertEquals(List.of("ice-2031.txt", "ice-2031.v2.txt"), desk.captures().versions("ice-2031").stream().map(one -> one.text().file()).toList());
        assertEquals(1, desk.state("ice-2031").counts().faults());
    }

    private static ClaimRecord claim(OpenDocument document, int start, int end, String words) {
        return new ClaimRecord(JsonParser.parseString(
                        """
                        {"testimony": "narrator", "modality": "asserted", "says": "%s", "passage": [%d, %d, "%s"],
                         "statements": [["actor/pier-courier", "remark", "%s"]]}"""
                                .formatted(words, start, end, document.place(start, end, words).digest(), words))
                .getAsJsonObject());
    }
}
