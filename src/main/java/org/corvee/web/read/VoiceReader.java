package org.corvee.web.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.page.document.Voice;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * The voices of a document, read once.
 *
 * @param rows of {@code page/document-voices}, by testimony
 * @param outer which testimony passes another on
 */
record VoiceReader(Map<Term.Iri, Row> rows, Map<Term.Iri, Term.Iri> outer) {
    static VoiceReader of(Result voices) {
        Map<Term.Iri, Row> rows = new LinkedHashMap<>();
        Map<Term.Iri, Term.Iri> outer = new LinkedHashMap<>();
        voices.rows().forEach(row -> new Cells(row).iri("testimony").ifPresent(testimony -> {
            rows.putIfAbsent(testimony, row);
            new Cells(row).iri("relays").ifPresent(inner -> outer.putIfAbsent(inner, testimony));
        }));
        return new VoiceReader(rows, outer);
    }

    /** All of them, the document's own first, each with its letter. */
    List<Voice> voices() {
        List<Voice> voices = new ArrayList<>();
        rows.forEach((testimony, row) -> voices.add(voice(testimony, new Cells(row), Voice.Mark.of(voices.size()))));
        return voices;
    }

    private Voice voice(Term.Iri testimony, Cells cells, Voice.Mark mark) {
        return new Voice(
                testimony,
                mark,
                chain(testimony),
                new Voice.Occasion(cells.number("depth"), cells.text("said"), cells.any("known", "reliability")));
    }

    private List<Term> chain(Term.Iri testimony) {
        Set<Term.Iri> passed = new LinkedHashSet<>();
        Optional<Term.Iri> next = Optional.of(testimony);
        while (next.isPresent() && passed.add(next.get())) {
            next = Optional.ofNullable(outer.get(next.get()));
        }
        return passed.stream()
                .flatMap(each -> Stream.ofNullable(rows.get(each)))
                .flatMap(row -> row.term("witness").stream())
                .toList();
    }
}
