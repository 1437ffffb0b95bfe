package org.corvee.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.corvee.model.Json;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class OpenDocumentTest {
    private static final String TEXT =
            "Mr. Kim (김) came 👷🏽‍♀️ on Sunday. He left.\r\n\nCafe\u0301 closed in St. Ives. It rained!";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writes() throws IOException {
        file = folder.resolve("kim.yaml");
        Files.writeString(file, "label: K\n# 김\ntestimonies:\n  n: {witness: n}\nclaims: []\n");
        Files.writeString(folder.resolve("kim.txt"), TEXT);
    }

    @Test
    void aTextIsReadSentenceBySentence() throws IOException {
        OpenDocument document = open();
        assertEquals(
                List.of(
                        "Mr. Kim (김) came 👷🏽‍♀️ on Sunday.",
                        "He left.",
                        "Cafe\u0301 closed in St. Ives.",
                        "It rained!"),
                document.sentences().stream()
                        .map(place -> document.text().passage(place.start(), place.end()))
                        .toList());
    }

    @Test
    void aPlaceIsWhatOurOwnTextHasThere() throws IOException {
        OpenDocument document = open();
        ClaimRecord.Place place = document.place(9, 10, "김");
        assertEquals(document.text().digest(9, 10), place.digest());
        Unreadable other = assertThrows(Unreadable.class, () -> document.place(9, 10, "이"));
        assertEquals("the text at [9, 10) has other words than were chosen", other.problem());
        Unreadable half = assertThrows(Unreadable.class, () -> document.place(17, 18, "👷"));
        assertEquals("[17, 18) cuts a character in two", half.problem());
        assertThrows(Unreadable.class, () -> document.place(0, 9_999, "x"));
    }

    @Test
    void stepsOutliveACrashAndATornLine() throws IOException {
        OpenDocument document = open();
        document.add(claim(document, 0, "One 👷🏽."));
        document.add(claim(document, 9, "Two."));
        document.undo();
        Files.writeString(journal(), "{\"what\":\"claim ad", StandardOpenOption.APPEND);
        OpenDocument again = open();
        assertEquals(1, again.draft().claims().size());
        assertEquals("claim added", again.redoable().orElseThrow());
        again.redo();
        again.hear("v", Json.object("witness", "w"));
        OpenDocument third = open();
        assertEquals(2, third.draft().claims().size());
        assertTrue(third.isUnsaved() && third.draft().voices().containsKey("v"));
        third.save(third.seen());
        assertEquals(third.draft().text(), Files.readString(file));
        third.undo();
        assertTrue(third.isUnsaved() && third.undoable().isPresent());
    }

    @Test
    void aFileThatChangedIsNotOverwritten() throws IOException {
        OpenDocument document = open();
        document.add(claim(document, 0, "Mine."));
        Files.writeString(file, Files.readString(file).replace("label: K", "label: L"));
        CuratedFile.Changed changed = assertThrows(CuratedFile.Changed.class, () -> document.save(document.seen()));
        assertThrows(CuratedFile.Changed.class, () -> document.merge("0", Map.of()));
        document.merge(changed.now().digest(), Map.of());
        document.save(document.seen());
        String saved = Files.readString(file);
        assertTrue(saved.startsWith("label: L\n# 김\n") && saved.contains("says: Mine."), saved);
    }

    @Test
    void aFileThatChangedUnderNothingUnsavedIsReadAnew() throws IOException {
        OpenDocument document = open();
        Files.writeString(file, Files.readString(file).replace("label: K", "label: L"));
        document.refresh();
        assertEquals("L", document.draft().header("label").orElseThrow());
    }

    @Test
    void aSentenceIsDecidedByAClaimOrByTheNoteThatNothingIsStated() throws IOException {
        OpenDocument document = open();
        document.add(claim(document, 0, "Came."));
        ClaimRecord.Place rain = document.place(
                TEXT.codePointCount(0, TEXT.indexOf("It rained")), TEXT.codePointCount(0, TEXT.length()), "It rained!");
        document.nothing(rain);
        assertEquals(List.of(1, 2), document.undecided());
        document.nothing(rain);
        assertEquals(List.of(1, 2, 3), document.undecided());
    }

    private OpenDocument open() throws IOException {
        return OpenDocument.open(
                "kim",
                new CuratedFile(file),
                SourceText.of(Files.readString(folder.resolve("kim.txt")).getBytes(StandardCharsets.UTF_8)),
                journal());
    }

    private Path journal() {
        return folder.resolve("drafts").resolve("kim.draft");
    }

    private static ClaimRecord claim(OpenDocument document, int start, String says) {
        JsonObject fields = new JsonObject();
        fields.add(
                "passage",
                document.place(start, start + 1, document.text().passage(start, start + 1))
                        .json());
        fields.addProperty("testimony", "n");
        fields.addProperty("modality", "asserted");
        fields.addProperty("says", says);
        return new ClaimRecord(fields);
    }
}
