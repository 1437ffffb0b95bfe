package org.corvee.curate;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.corvee.curate.ClaimRecord.Place;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.curate.ThreeWay.Choice;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A document that is being worked on: its text, which never changes, and the draft of its file, which changes step by step.
 *
 * <p>Nothing of it reaches the file before {@link #save}.
 */
public final class OpenDocument {
    private final String id;
    private final CuratedFile file;
    private final SourceText text;
    private final List<Stretch> sentences;
    private final EditJournal journal;
    private @Nullable ClaimsFile read;

    private OpenDocument(String id, CuratedFile file, SourceText text, EditJournal journal) {
        this.id = id;
        this.file = file;
        this.text = text;
        this.sentences = Sentences.of(text);
        this.journal = journal;
    }

    /** Opens a document where its journal left off; without unsaved steps it is the file as it is now. */
    static OpenDocument open(String id, CuratedFile file, SourceText text, Path journal) throws IOException {
        OpenDocument opened = new OpenDocument(
                id, file, text, EditJournal.open(journal, file.read().text()));
        opened.refresh();
        return opened;
    }

    public String id() {
        return id;
    }

    /** The file that is edited. */
    public CuratedFile file() {
        return file;
    }

    public SourceText text() {
        return text;
    }

    /** The text sentence by sentence. */
    public List<Stretch> sentences() {
        return sentences;
    }

    /** The draft as it is now. */
    public synchronized ClaimsFile draft() {
        ClaimsFile known = read;
        if (known == null || !known.text().equals(journal.draft())) {
            known = ClaimsFile.of(journal.draft());
            read = known;
        }
        return known;
    }

    /** Whether there are steps that no file has yet. */
    public synchronized boolean isUnsaved() {
        return !journal.draft().equals(journal.base());
    }

    /** The SHA-256 of the file that the draft departs from: what a save must find. */
    public synchronized String seen() {
        return CuratedFile.Version.of(journal.base()).digest();
    }

    /** What undoing would take back, in a curator's words. */
    public synchronized Optional<String> undoable() {
        return journal.last().map(TextEdit::what);
    }

    /** What redoing would do again. */
    public synchronized Optional<String> redoable() {
        return journal.next().map(TextEdit::what);
    }

    /** Looks at the file: where nothing is unsaved, the draft becomes what the file holds now. */
    public synchronized void refresh() throws IOException {
        String now = file.read().text();
        if (now.equals(journal.draft()) && isUnsaved()) {
            // Whoever saved was stopped before it could say so.
            journal.saved();
        } else if (!isUnsaved() && !now.equals(journal.base())) {
            journal.begin(now);
        }
    }

    /**
     * The place of some words, whose digest is made of our own copy.
     *
     * @param words as whoever chose them read them
     * @throws Unreadable when our text reads otherwise there, or a character is cut in two
     */
    public Place place(int start, int end, String words) {
        boolean isThere = start >= 0 && start < end && end <= text.length();
        if (!isThere || !text.passage(start, end).equals(words)) {
            throw new Unreadable(
                    "the text at [%d, %d) has other words than were chosen".formatted(start, end),
                    "load the page again, and choose them once more");
        }
        if (!text.isBetweenCharacters(start) || !text.isBetweenCharacters(end)) {
            throw new Unreadable(
                    "[%d, %d) cuts a character in two".formatted(start, end), "choose one character more or less");
        }
        return new Place(start, end, text.digest(start, end));
    }

    /** Adds a claim. */
    public void add(ClaimRecord claim) {
        step("claim added", draft -> draft.with(claim));
    }

    /**
     * Changes a claim.
     *
     * @param digest of the claim as whoever changes it saw it last
     */
    public void change(String digest, ClaimRecord claim) {
        step("claim changed", draft -> draft.with(claim(draft, digest), claim));
    }

    /** Removes a claim. */
    public void remove(String digest) {
        step("claim removed", draft -> draft.without(claim(draft, digest)));
    }

    /** The claim of that digest. */
    public FiledClaim claim(String digest) {
        return claim(draft(), digest);
    }

    private static FiledClaim claim(ClaimsFile draft, String digest) {
        return draft.claims().stream()
                .filter(filed -> filed.claim().digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "this claim is another by now, or gone", "see what it says now; another tab has changed it"));
    }

    /**
     * What the document would say with a claim that is being written: its draft, and the claim alone under the same head.
     *
     * @param replaced the digest of the claim that it takes the place of, or empty
     */
    public List<String> with(ClaimRecord claim, String replaced) {
        ClaimsFile draft = draft();
        String others = replaced.isEmpty() ? draft.text() : draft.without(claim(draft, replaced));
        return List.of(others, draft.with(Optional.empty()).with(claim.said()));
    }

    /** Declares a thing. */
    public void declare(String thing, JsonObject fields) {
        step("thing added", draft -> draft.withThing(thing, fields));
    }

    /** Adds a voice. */
    public void hear(String key, JsonObject fields) {
        step("voice added", draft -> draft.withVoice(key, fields));
    }

    /** Notes that a passage states nothing, or takes that back where it is noted already. */
    public void nothing(Place place) {
        boolean isNoted = draft().nothing()
                .contains(List.of(String.valueOf(place.start()), String.valueOf(place.end()), place.digest()));
        step(
                isNoted ? "“nothing stated” taken back" : "“nothing stated” noted",
                draft -> isNoted ? draft.withoutNothing(place) : draft.withNothing(place));
    }

    /** Takes the last step back. */
    public synchronized void undo() {
        try {
            journal.undo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the step again that was taken back last. */
    public synchronized void redo() {
        try {
            journal.redo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void step(String what, Function<ClaimsFile, String> edit) {
        try {
            journal.edit(edit.apply(draft()), what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the draft into the file.
     *
     * @param seen the digest of the file as whoever saves saw it
     * @throws CuratedFile.Changed when the file is another by now; {@link #against} tells what to do
     */
    public synchronized void save(String seen) throws IOException {
        CuratedFile.Version now = file.read();
        if (!seen.equals(seen()) || !now.digest().equals(seen)) {
            throw new CuratedFile.Changed(now);
        }
        file.save(seen, journal.draft());
        journal.saved();
    }

    /** What the draft and the file have each become, from what both began with. */
    public synchronized ThreeWay against(CuratedFile.Version theirs) {
        return new ThreeWay(ClaimsFile.of(journal.base()), draft(), ClaimsFile.of(theirs.text()));
    }

    /**
     * Puts the draft's changes on what the file holds now; saving is another step.
     *
     * @param theirs the digest of what the file holds, as whoever chose saw it
     * @param choices where both sides changed the same
     */
    public synchronized void merge(String theirs, Map<Integer, Choice> choices) throws IOException {
        CuratedFile.Version now = file.read();
        if (!now.digest().equals(theirs)) {
            throw new CuratedFile.Changed(now);
        }
        String merged = against(now).merged(choices);
        journal.begin(now.text(), merged, "your changes, on the newer file");
    }

    /** The numbers of the sentences about which nobody has decided anything. */
    public List<Integer> undecided() {
        ClaimsFile draft = draft();
        BitSet decided = new BitSet();
        draft.claims()
                .forEach(filed -> decide(filed.claim().start(), filed.claim().end(), decided));
        draft.nothing()
                .forEach(place -> decide(Integer.parseInt(place.get(0)), Integer.parseInt(place.get(1)), decided));
        return IntStream.range(0, sentences.size())
                .filter(i -> {
                    int next = decided.nextSetBit(sentences.get(i).start());
                    return next < 0 || next >= sentences.get(i).end();
                })
                .boxed()
                .toList();
    }

    private void decide(int start, int end, BitSet decided) {
        int last = Math.min(end, text.length());
        if (start < last) {
            decided.set(start, last);
        }
    }
}
