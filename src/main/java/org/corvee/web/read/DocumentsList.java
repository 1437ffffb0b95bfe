package org.corvee.web.read;

import org.corvee.evidence.CharRange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corvee.page.Naming;
import org.corvee.page.document.Coverage;
import org.corvee.page.document.DocumentsPage;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** Makes the list of all documents. */
record DocumentsList(PageQuestions questions, Sites sites) {
    private static final Coverage NONE = new Coverage(0, List.of());

    Reply reply(HttpServletRequest request, ServedBuild build) {
        Result documents = questions.ask(build, "page/documents", Map.of());
        Map<Term.Iri, Coverage> coverage = coverage(questions.ask(build, "page/coverage", Map.of()));
        List<DocumentsPage.Entry> entries = new ArrayList<>();
        for (Row row : documents.rows()) {
            Cells cells = new Cells(row);
            cells.iri("document")
                    .map(document -> entry(document, cells, coverage.getOrDefault(document, NONE)))
                    .ifPresent(entries::add);
        }
        Naming naming = new Naming(questions.names(build, documents));
        return Reply.html(200, new DocumentsPage(entries, naming).document(sites.of(request)));
    }

    private static DocumentsPage.Entry entry(Term.Iri document, Cells cells, Coverage coverage) {
        return new DocumentsPage.Entry(
                document,
                cells.any("publisher"),
                cells.text("published"),
                new DocumentsPage.Numbers(cells.number("claims"), cells.number("voices")),
                coverage);
    }

    private static Map<Term.Iri, Coverage> coverage(Result passages) {
        Map<Term.Iri, List<CharRange>> places = new HashMap<>();
        Map<Term.Iri, Integer> lengths = new HashMap<>();
        for (Row row : passages.rows()) {
            Cells cells = new Cells(row);
            Term.Iri document = cells.iri("document").orElseThrow();
            lengths.put(document, cells.number("length"));
            if (cells.number("start") <= cells.number("end")) {
                places.computeIfAbsent(document, each -> new ArrayList<>())
                        .add(new CharRange(cells.number("start"), cells.number("end")));
            }
        }
        Map<Term.Iri, Coverage> coverage = new HashMap<>();
        places.forEach(
                (document, some) -> coverage.put(document, new Coverage(lengths.getOrDefault(document, 0), some)));
        return coverage;
    }
}
