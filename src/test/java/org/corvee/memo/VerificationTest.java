package org.corvee.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final String MEMO = "# T\n\n- [^letter.000000000001]\n";

    /** What is told of a memo that was pinned in one edition and is looked at in another. */
    private static List<String> changes(Letter then, Letter now) {
        MemoText text = new MemoText("memo.md", MEMO);
        MemoText pinned = text.pinned(then.editor().pins(text));
        return Verification.of(pinned, now.claims()).changes().stream()
                .map(change -> change.text("memo.md"))
                .toList();
    }

    private static String change(String what) {
        return "memo.md:4: letter.000000000001: " + what;
    }

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertEquals(List.of(), changes(Letter.whole(), Letter.whole()));
    }

    @Test
    void tellsANewDenial() {
        assertEquals(
                List.of(change("new conflict; Denied: Nobody came, he holds.")),
                changes(Letter.undisputed(), Letter.whole()));
    }

    @Test
    void tellsAConflictThatIsGone() {
        assertEquals(List.of(change("conflict gone; against it now: 0")), changes(Letter.whole(), Letter.undisputed()));
    }

    @Test
    void tellsOtherWords() {
        assertEquals(
                List.of(change("reworded; now: A few builders came.")),
                changes(Letter.whole(), Letter.whole().with("Some forty builders came.", "A few builders came.")));
    }

    @Test
    void tellsAnotherVoice() {
        assertEquals(
                List.of(change("re-attributed; now: Voice: harbour pilot → The Newsletter")),
                changes(Letter.whole(), Letter.whole().with("ferry clerk", "harbour pilot")));
    }

    @Test
    void tellsAnotherModality() {
        assertEquals(
                List.of(change("different modality; now: expected, affirmed")),
                changes(
                        Letter.whole(),
                        Letter.whole()
                                .with(
                                        "\"Some forty builders came.\" ; cv:stance stance:affirms ;\n  cv:modality modality:reported",
                                        "\"Some forty builders came.\" ; cv:stance stance:affirms ;\n  cv:modality modality:expected")));
    }

    @Test
    void tellsAClaimThatIsGoneAndItsNearest() {
        assertEquals(
                List.of(change("claim gone; nearest is letter.00000000000a (the same for a reader)")),
                changes(
                        Letter.whole(),
                        Letter.whole().with("claim/letter.000000000001>", "claim/letter.00000000000a>")));
        assertEquals(
                List.of(change("claim gone; its document has no similar claim")),
                changes(
                        Letter.whole(),
                        Letter.whole()
                                .with(
                                        "<claim/letter.000000000001> a cv:Claim",
                                        "<claim/letter.000000000001> a cv:Gone")));
    }

    @Test
    void needsPins() {
        BadMemo bad = assertThrows(
                BadMemo.class,
                () -> Verification.of(
                        new MemoText("memo.md", MEMO), Letter.whole().claims()));
        assertEquals("memo.md: nothing is pinned; 'corvee memo pin' notes what its footnotes say", bad.getMessage());
    }
}
