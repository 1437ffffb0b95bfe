package org.corvee.web.read;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.page.DateWords;
import org.corvee.page.document.DocumentHead;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** Reads what is recorded of a document itself. */
record HeadReader(Term.Iri document, String slug) {
    DocumentHead read(Row recorded, Result ties) {
        Cells cells = new Cells(recorded);
        String title = cells.text("title");
        return new DocumentHead(
                document,
                title.isEmpty() ? slug : title,
                new DocumentHead.Dates(cells.text("published"), bounds(cells), cells.text("recorded")),
                new DocumentHead.Pinned(cells.text("file"), cells.text("sha256"), cells.number("length")),
                ties(ties, cells.any("marking")));
    }

    /** The days between which it appeared, in words; empty where they say nothing more. */
    private static String bounds(Cells cells) {
        String from = cells.text("from");
        String to = cells.text("to");
        if (from.equals(to) || cells.text("published").equals(from + "/" + to)) {
            return "";
        }
        return to.isEmpty()
                ? "not before " + DateWords.of(from)
                : from.isEmpty() ? "not after " + DateWords.of(to) : DateWords.of(from + "/" + to);
    }

    private static DocumentHead.Ties ties(Result ties, List<Term> marking) {
        return new DocumentHead.Ties(
                ties.rows().stream().flatMap(row -> tie(new Cells(row))).toList(),
                ties.rows().stream()
                        .flatMap(row -> row.term("derived").stream())
                        .toList(),
                marking);
    }

    private static Stream<DocumentHead.Tie> tie(Cells cells) {
        return cells.any("to").stream().map(to -> new DocumentHead.Tie(cells.text("name"), to));
    }
}
