package org.corvee.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditorTest {
    private static String words(Footnote note) {
        return note.pieces().stream().map(Footnote.Piece::text).collect(Collectors.joining());
    }

    @Test
    void tellsInAFootnoteWhoSaysItWhereAndHowSurely() {
        Edition edition = Letter.whole().edition("# T\n\n- [^letter.000000000001]\n");
        assertEquals(
                "The Newsletter, Harbour letter, 5 March 2031: Some forty builders came. Voice: ferry clerk → The Newsletter."
                        + " Reported, affirmed. For 4 March 2031, on one origin. Characters 3–9."
                        + " https://w3id.org/corvee/id/claim/letter.000000000001 (build 0123456789ab)",
                words(edition.notes().get(0)));
    }

    @Test
    void keepsTheQualifierThatTheTextPutsOnAClaim() {
        Edition edition = Letter.whole().edition("# T\n\n- [^letter.000000000002]\n");
        assertTrue(
                words(edition.notes().get(0)).contains(" Asserted, affirmed, qualified as “usually”. "),
                words(edition.notes().get(0)));
    }

    @Test
    void givesTheWordsWhereTheDocumentsAreAtHand() {
        Editor editor = new Editor(Letter.whole().claims(), Letter.BUILD, passage -> Optional.of("forty"));
        Edition edition = editor.edition(new MemoText("memo.md", "# T\n\n- [^letter.000000000001]\n"));
        assertEquals(
                List.of(new Footnote.Quoted("forty")),
                edition.notes().get(0).pieces().stream()
                        .filter(Footnote.Quoted.class::isInstance)
                        .toList());
    }

    @Test
    void bringsADenialAlongUnasked() {
        Edition edition = Letter.whole().edition("# T\n\nThey came.[^letter.000000000001]\n");
        assertEquals(
                new Edition.Against("Denied (against note 1)", "Nobody came, he holds.", 2),
                edition.parts().get(0).blocks().get(1));
        assertEquals(
                "letter.000000000003",
                edition.notes().get(1).cited().claim().id().id().replace("claim/", ""));
    }

    @Test
    void bringsAnOpenConflictAlongAndSaysThatItIsOpen() {
        Edition edition = Letter.undisputed().edition("# T\n\n- [^letter.000000000002]\n");
        assertEquals(
                new Edition.Against("Perhaps contradicted (against note 1)", "More were to come.", 2),
                edition.parts().get(0).blocks().get(1));
    }

    @Test
    void givesASentenceOnceAndItsNumberAfterwards() {
        Edition edition = Letter.whole().edition("# T\n\n- [^letter.000000000001]\n\nAgain.[^letter.000000000001]\n");
        assertEquals(
                new Edition.AgainstToo("Denied", List.of(2)),
                edition.parts().get(0).blocks().get(3));
        assertEquals(2, edition.notes().size());
    }

    @Test
    void addsNothingToWhatNobodyDisputes() {
        Edition edition = Letter.undisputed().edition("# T\n\n- [^letter.000000000001]\n");
        assertEquals(
                List.of(new Edition.Stated("Some forty builders came.", 1)),
                edition.parts().get(0).blocks());
    }

    @Test
    void listsEachDocumentOnceWithItsDigest() {
        Edition edition = Letter.whole().edition("# T\n\n[^letter.000000000001][^letter.000000000002]\n");
        assertEquals(
                List.of("beef"),
                edition.documents().stream()
                        .map(document -> document.text().sha256())
                        .toList());
    }

    @Test
    void namesTheNearestIdsForOneThatIsUnknown() {
        BadMemo bad = assertThrows(BadMemo.class, () -> Letter.undisputed()
                .edition("# T\n\n- [^letter.000000000009]\n\n[^latter.000000000001]"));
        assertEquals(
                List.of(
                        "memo.md:3: this build has no claim 'letter.000000000009';"
                                + " did you mean 'letter.000000000001' or 'letter.000000000002' or 'letter.000000000004'?",
                        "memo.md:5: this build has no claim 'latter.000000000001'; did you mean 'letter'?"),
                bad.faults());
    }
}
