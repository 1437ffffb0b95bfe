package org.corvee.web.read;

import org.corvee.evidence.CharRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.page.document.PinnedPassage;
import org.corvee.page.document.Saying;
import org.corvee.page.document.Voice;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.PassageWords;

/** Reads the claims of a document, passage by passage, and puts together what is one saying of one voice. */
final class PassageReader {
    private static final Term.Iri NOBODY = new Term.Iri("");

    private final Map<Term.Iri, Voice.Mark> marks = new LinkedHashMap<>();
    private final PassageWords words;

    PassageReader(VoiceReader voices, PassageWords words) {
        voices.voices().forEach(voice -> marks.put(voice.testimony(), voice.mark()));
        this.words = words;
    }

    /** The passages in reading order; a claim whose passage has no place is on none of them. */
    List<PinnedPassage> read(Result claims) {
        Map<Term.Iri, List<Row>> byPassage = claims.rows().stream()
                .filter(row -> isPlaced(new Cells(row)))
                .collect(Collectors.groupingBy(
                        row -> new Cells(row).iri("passage").orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<PinnedPassage> passages = new ArrayList<>();
        byPassage.forEach((passage, rows) -> passages.add(new PinnedPassage(
                place(new Cells(rows.get(0))), words.of(passage).orElse(""), sayings(rows))));
        return passages.stream()
                .sorted(Comparator.comparing(PinnedPassage::place))
                .toList();
    }

    private static boolean isPlaced(Cells cells) {
        return cells.counts("start") && cells.counts("end") && cells.number("start") <= cells.number("end");
    }

    private static CharRange place(Cells cells) {
        return new CharRange(cells.number("start"), cells.number("end"));
    }

    /** What makes claims one saying. */
    private record Key(Voice.Mark voice, String says, Saying.Manner manner) {}

    private List<Saying> sayings(List<Row> rows) {
        Map<Key, List<Row>> together = rows.stream()
                .collect(Collectors.groupingBy(row -> key(new Cells(row)), LinkedHashMap::new, Collectors.toList()));
        List<Saying> sayings = new ArrayList<>();
        together.forEach((key, same) -> sayings.add(new Saying(
                key.voice(),
                key.says(),
                key.manner(),
                same.stream().map(row -> claimed(new Cells(row))).toList())));
        return sayings;
    }

    private Key key(Cells cells) {
        return new Key(
                mark(cells),
                cells.text("says"),
                new Saying.Manner(cells.concept("stance"), cells.concept("modality"), cells.concept("part")));
    }

    /** The voice's mark; a testimony that is not among the document's own gets the next letter. */
    private Voice.Mark mark(Cells cells) {
        Term.Iri testimony = cells.iri("testimony").orElse(NOBODY);
        Voice.Mark next = Voice.Mark.of(marks.size());
        return marks.computeIfAbsent(testimony, unknown -> next);
    }

    private static Saying.Claimed claimed(Cells cells) {
        return new Saying.Claimed(
                cells.iri("claim").orElse(NOBODY),
                cells.all("subject", "predicate", "object"),
                cells.text("during"),
                standing(cells));
    }

    private static Saying.Standing standing(Cells cells) {
        if (!cells.text("retracted").isEmpty()) {
            return Saying.Standing.RETRACTED;
        }
        return cells.iri("asserted").isPresent() ? Saying.Standing.FACT : Saying.Standing.CLAIM;
    }
}
